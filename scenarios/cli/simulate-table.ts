/** A simulated model as comma-separated text: time first, then a column a variable. */
import { csvParts } from "../results/index.ts";
import type { Simulated } from "../xmile/index.ts";

export function tableOf({ times, columns }: Simulated): Generator<string> {
  function* rows(): Generator<number[]> {
    for (const [row, time] of times.entries())
      yield [time, ...columns.map(({ values }) => values[row] as number)];
  }
  return csvParts(["Time", ...columns.map(({ name }) => name)], rows());
}
