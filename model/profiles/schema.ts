/** What a country profile is: a story and parameter values in place of the model's own, with sources. */
import { z } from "zod";

const value = z
  .strictObject({
    value: z.number("a finite number, in the parameter's own unit"),
    low: z.number("a finite number").optional(),
    high: z.number("a finite number").optional(),
  })
  .superRefine(({ value, low = value, high = value }, context) => {
    if (low > value || value > high)
      context.addIssue({ code: "custom", message: "low, value and high are given in rising order" });
  })
  .describe("about the 50, 5 and 95 % points; without low and high the value is certain");

export const profileSchema = z
  .strictObject({
    $schema: z.string().optional(),
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is kebab-case, such as small-state"),
    title: z.string().min(1, "1 to 80 characters").max(80, "1 to 80 characters"),
    story: z
      .string()
      .min(1, "1 to 600 characters")
      .max(600, "1 to 600 characters")
      .describe("which country, and what its case teaches"),
    parameters: z.record(z.string(), value).describe("parameters of the model, by id"),
    sources: z.array(z.string()).default([]).describe("evidence rows or titles the values rest on"),
  })
  .describe("A country profile of Chokepoint");

export type Profile = z.infer<typeof profileSchema>;

/** Reads a profile. @throws Error listing, for every fault, the place, the value found and what is allowed. */
export function parseProfile(input: unknown, place: string): Profile {
  const read = profileSchema.safeParse(input);
  if (read.success) return read.data;
  const found = (path: readonly PropertyKey[]): string => {
    const value = path.reduce<unknown>(
      (inner, key) =>
        Object.hasOwn(Object(inner), key) ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
      input,
    );
    const text = JSON.stringify(value) ?? "nothing";
    return text.length > 80 ? `${text.slice(0, 77)}...` : text;
  };
  throw new Error(
    read.error.issues
      .map(({ path, message }) => {
        const where = path.length > 0 ? `${path.map(String).join(".")}: ` : "";
        return `${place}: ${where}${message}, found ${found(path)}`;
      })
      .join("\n"),
  );
}
