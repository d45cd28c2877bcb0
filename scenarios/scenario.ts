/** Scenarios as data: a story and a sparse difference from another preset, read through one schema. */
import { z } from "zod";
import { nearestNames } from "../model/index.ts";
import { monthOf } from "./dates.ts";
import { type Lever, levers } from "./levers/index.ts";

/** The months in which a change may begin: the model runs from January 2020 to January 2035. */
export const FIRST_DATE = "2020-01-01";
export const LAST_DATE = "2035-01-01";
/** Changes that name no date begin here. */
export const DEFAULT_START = "2027-01-01";

const date = z
  .string()
  .regex(/^\d{4}-\d{2}(-\d{2})?$/, {
    error: `a date is written YYYY-MM or YYYY-MM-DD, as in ${DEFAULT_START}`,
    abort: true,
  })
  .superRefine((text, context) => {
    const message = dateProblem(text);
    if (message !== undefined) context.addIssue({ code: "custom", message });
  })
  .meta({ id: "date", description: "YYYY-MM or YYYY-MM-DD, from 2020-01-01 to 2035-01-01" });

const ramp = z.number().min(0, "a ramp is 0 to 180 months").max(180, "a ramp is 0 to 180 months").meta({
  id: "ramp",
  description: "months from the start until the new value is reached; 0 where left out",
});

function dateProblem(text: string): string | undefined {
  try {
    const month = monthOf(text);
    return month < monthOf(FIRST_DATE) || month > monthOf(LAST_DATE)
      ? `a change begins between ${FIRST_DATE} and ${LAST_DATE}`
      : undefined;
  } catch {
    return "no such day";
  }
}

/** One lever moved. */
export interface Change {
  /** The lever's new value, in its unit. */
  level: number;
  /** The lever's unit, for a reader; it must be the lever's own. */
  unit?: string | undefined;
  /** When the change begins; 2027-01-01 where left out. A lever of group C has none. */
  start?: string | undefined;
  /** Months until the new value is reached. */
  ramp?: number | undefined;
  /** Of an uncertain number of the world: 90 % of runs draw it between these, half of them below the level. */
  range?: readonly [low: number, high: number] | undefined;
}

function changeOf({ min, max, unit, plain, parameters }: Lever) {
  const allowed = `a number from ${min} to ${max}, in ${unit}`;
  const value = z.number(allowed).min(min, allowed).max(max, allowed);
  const range = z.tuple([value, value], "a range is two numbers, low and high").meta({
    description: "90 % of runs draw the number between these two; as the evidence has it where left out",
  });
  return z
    .strictObject({
      level: value,
      unit: z.literal(unit, `the unit of this lever is "${unit}"`).optional(),
      ...("level" in parameters
        ? { start: date.optional(), ramp: ramp.optional() }
        : { range: range.optional() }),
    })
    .superRefine((change, context) => {
      const { level, range: [low, high] = [level, level] } = change as Change;
      if (!(low <= level && level <= high))
        context.addIssue({
          code: "custom",
          path: ["range"],
          message: `a range holds its level, which is ${level}`,
        });
    })
    .optional()
    .describe(plain);
}

const changes = z
  .strictObject(Object.fromEntries(levers.map((lever) => [lever.id, changeOf(lever)])))
  .describe("levers moved, by id") as unknown as z.ZodType<Record<string, Change>>;

export const scenarioSchema = z
  .strictObject({
    $schema: z.string().optional(),
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is kebab-case, such as everything-at-once"),
    title: z.string().min(1, "1 to 80 characters").max(80, "1 to 80 characters"),
    story: z
      .string()
      .min(1, "1 to 600 characters")
      .max(600, "1 to 600 characters")
      .describe("two sentences on what happens and why it is of interest"),
    from: z
      .string()
      .optional()
      .describe("id of the preset this one differs from; today's model where left out"),
    changes,
    sources: z.array(z.string()).default([]).describe("evidence rows or titles the story rests on"),
  })
  .describe("A Chokepoint scenario");

export type Scenario = z.infer<typeof scenarioSchema>;

/** Reads a scenario. @throws Error listing, for every fault, the place, the value found and what is allowed. */
export function parseScenario(input: unknown, place: string): Scenario {
  const read = scenarioSchema.safeParse(input);
  if (read.success) return read.data;
  throw new Error(read.error.issues.map((issue) => `${place}: ${issueText(issue, input)}`).join("\n"));
}

function issueText(issue: z.core.$ZodIssue, input: unknown): string {
  const path = issue.path.map(String).join(".");
  const where = path === "" ? "" : `${path}: `;
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => where + unknownKey(key, issue.path)).join("; ");
  const found = issue.path.reduce<unknown>(
    (value, key) =>
      Object.hasOwn(Object(value), key) ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );
  return `${where}${issue.message}, found ${found === undefined ? "nothing" : shown(found)}`;
}

function unknownKey(key: string, path: readonly PropertyKey[]): string {
  const lever = levers.find(({ id }) => id === path[1]);
  if (lever?.group === "C" && (key === "start" || key === "ramp"))
    return `"${key}" is not for a lever of group C, which describes the world at all dates`;
  const known =
    path.length === 0
      ? Object.keys(scenarioSchema.shape)
      : lever
        ? ["level", "unit", ...("central" in lever.parameters ? ["range"] : ["start", "ramp"])]
        : levers.map(({ id }) => id);
  const near = nearestNames(key, known);
  const advice = near.length > 0 ? `nearest known: ${near.join(", ")}` : `known: ${known.join(", ")}`;
  return `unknown ${path.length === 1 ? "lever" : "key"} ${shown(key)}; ${advice}`;
}

/** A value as JSON, cut short. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
