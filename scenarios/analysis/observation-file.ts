/** A user's own observations, read through a schema. */
import { z } from "zod";
import type { Program } from "../../model/index.ts";
import { nearestNames } from "../../model/index.ts";
import { monthOf } from "../dates.ts";
import type { Target } from "./measure.ts";

const observation = z.strictObject({
  id: z.string().min(1).describe("a name of your own"),
  variable: z.string().describe("a stock, flow or variable of the model, or one cell of an array"),
  date: z.string().describe("YYYY-MM or YYYY-MM-DD"),
  low: z.number().describe("about the 5 % point, in the variable's unit"),
  central: z.number(),
  high: z.number().describe("about the 95 % point"),
});
export const observationSchema = z.array(observation).min(1);

/** @throws Error listing every fault with its place, the value found and what is allowed. */
export function parseObservations(input: unknown, program: Program, place: string): Target[] {
  const read = observationSchema.safeParse(input);
  if (!read.success)
    throw new Error(
      read.error.issues.map((issue) => `${place}: ${issue.path.join(".")} ${issue.message}`).join("\n"),
    );
  const cells = program.catalogue.flatMap(({ quantity, cells }) =>
    ["stock", "flow", "variable"].includes(quantity.kind) ? cells : [],
  );
  const { start, stop } = program.clock;
  const targets: Target[] = [];
  const problems: string[] = [];
  read.data.forEach((row, i) => {
    const say = (text: string): void => void problems.push(`${place}: ${i}.${text}`);
    if (!cells.includes(row.variable)) {
      const near = nearestNames(row.variable, cells);
      say(
        `variable: nothing is called "${row.variable}"${near.length > 0 ? `; nearest: ${near.join(", ")}` : ""}`,
      );
    }
    if (!(row.low <= row.central && row.central <= row.high && row.low < row.high))
      say(`low, central, high: ${row.low}, ${row.central}, ${row.high} must rise`);
    let month = Number.NaN;
    try {
      month = monthOf(row.date);
    } catch (error) {
      say(`date: ${(error as Error).message}`);
    }
    if (month < start || month > stop) say(`date: ${row.date} is outside the run`);
    targets.push({ ...row, date: month / 12, measure: { kind: "value" } });
  });
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return targets;
}
