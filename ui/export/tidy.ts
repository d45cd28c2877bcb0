/** What a chart shows as a tidy table: one value, or one set of quantiles, a row; unit and run beside each. */
import { compiled } from "../../model/compiled.ts";
import {
  type Cell,
  dateOf,
  meanOf,
  type Named,
  QUANTILE_HEADER,
  quantileRows,
  unitOf,
} from "../../scenarios/index.ts";

export interface Tidy {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const unit = unitOf(compiled.program);

/** scenario, variable, unit, date, q05 ... q95, run: quantiles over the members. */
export const quantileTable = (ensembles: Named, outputs: readonly string[], run: string): Tidy => ({
  header: [...QUANTILE_HEADER, "run"],
  rows: [...quantileRows(compiled.program, ensembles, outputs)].map((row) => [...row, run]),
});

/** scenario, variable, unit, date, mean, run: means over the members. */
export const meanTable = (ensembles: Named, outputs: readonly string[], run: string): Tidy => ({
  header: ["scenario", "variable", "unit", "date", "mean", "run"],
  rows: ensembles.flatMap(([scenario, ensemble]) =>
    outputs.flatMap((output) => {
      const means = meanOf(ensemble, output);
      return Array.from(ensemble.times, (time, row) => [
        scenario,
        output,
        unit(output),
        dateOf(time),
        means[row] ?? Number.NaN,
        run,
      ]);
    }),
  ),
});
