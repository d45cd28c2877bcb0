/** Saved designs: what was asked, and the outcome of every run, so that a design can be made longer. */
import { z } from "zod";
import { UsageError } from "./failures.ts";
import { readJson } from "./read-json.ts";

const header = {
  format: z.literal("chokepoint-sensitivity/1"),
  model: z.string(),
  scenario: z.string(),
  settings: z.string(),
  profile: z.string(),
  outcome: z.string(),
  date: z.string(),
  dt: z.number(),
  method: z.string(),
  order: z.number(),
  seed: z.string(),
  inputs: z.array(z.string()),
};
const schema = z.strictObject({
  ...header,
  runsPerRow: z.number().int(),
  n: z.number().int(),
  /** By row and run; null where a run failed. */
  values: z.array(z.array(z.number().nullable())),
});
export type DesignFile = z.infer<typeof schema>;
export type DesignHeader = Omit<DesignFile, "n" | "values" | "runsPerRow">;

export function designFileText(
  asked: DesignHeader,
  runsPerRow: number,
  rows: readonly Float64Array[],
): string {
  const values = rows.map((row) => Array.from(row, (value) => (Number.isNaN(value) ? null : value)));
  return `${JSON.stringify({ ...asked, runsPerRow, n: rows.length, values } satisfies DesignFile)}\n`;
}

/** The rows of a saved design. @throws UsageError when it is none, or was asked for otherwise, naming what differs. */
export function readDesign(path: string, asked: DesignHeader, runsPerRow: number): Float64Array[] {
  const read = schema.safeParse(readJson(path));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new UsageError(`${path}: no saved design: ${issue?.path.join(".")}: ${issue?.message}`);
  }
  for (const name of Object.keys(header) as (keyof DesignHeader)[]) {
    const [saved, wanted] = [read.data[name], asked[name]].map((value) => JSON.stringify(value));
    if (saved !== wanted)
      throw new UsageError(
        `--extend ${path}: another design, "${name}" is ${shown(saved)} there and ${shown(wanted)} here; give the options it was made with`,
      );
  }
  const { values, n } = read.data;
  if (values.length !== n || values.some((row) => row.length !== runsPerRow))
    throw new UsageError(`${path}: no saved design: not ${n} rows of ${runsPerRow} runs`);
  return values.map((row) => Float64Array.from(row, (value) => value ?? Number.NaN));
}

const shown = (text = ""): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);
