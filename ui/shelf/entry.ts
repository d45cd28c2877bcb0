/** A scenario kept under a name: its link, which one schema reads here and in the address bar alike. */
import { z } from "zod";
import { decode } from "../link.ts";

const link = z.string().superRefine((text, context) => {
  try {
    decode(text);
  } catch (error) {
    context.addIssue({ code: "custom", message: (error as Error).message });
  }
});

export const nameSchema = z
  .string()
  .trim()
  .min(1, "a name of 1 to 80 characters")
  .max(80, "a name of 1 to 80 characters");

const entrySchema = z.strictObject({
  id: z.string().min(1),
  name: nameSchema,
  link,
  /** When it was put there: the order of the shelf. */
  saved: z.iso.datetime(),
});

export type Entry = Readonly<z.infer<typeof entrySchema>>;

export interface ReadShelf {
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** Why records were left out, one reason each; they stay in storage as they are. */
  readonly refused: readonly string[];
}

/** Reads what storage holds: each record whole or not at all, and none at the expense of another. */
export function readShelf(records: readonly unknown[]): ReadShelf {
  const entries: Entry[] = [];
  const refused: string[] = [];
  for (const record of records) {
    const read = entrySchema.safeParse(record);
    if (read.success) entries.push(read.data);
    else refused.push(`${nameOf(record)}: ${read.error.issues[0]?.message ?? "not a saved scenario"}`);
  }
  entries.sort((a, b) => (a.saved === b.saved ? 0 : a.saved < b.saved ? 1 : -1));
  return { entries, refused };
}

function nameOf(record: unknown): string {
  const { name } = Object(record) as { name?: unknown };
  return typeof name === "string" && name !== "" ? name.slice(0, 80) : "a record without a name";
}

/** A name that no entry has yet: "Plan copy", "Plan copy 2". */
export function freeName(wanted: string, entries: readonly Entry[]): string {
  const taken = new Set(entries.map(({ name }) => name));
  let name = wanted.slice(0, 70);
  for (let count = 2; taken.has(name); count++) name = `${wanted.slice(0, 70)} ${count}`;
  return name;
}
