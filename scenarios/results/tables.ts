/** Ensembles as tidy tables. */
import type { Program } from "../../model/index.ts";
import { dateOf } from "../dates.ts";
import { type Ensemble, fan, PROBABILITIES } from "../ensemble/index.ts";
import { type Cell, csv, csvParts } from "./csv.ts";

/** Ensembles of one run by scenario id. */
export type Named = readonly (readonly [scenario: string, ensemble: Ensemble])[];

export const QUANTILE_NAMES = PROBABILITIES.map(
  (probability) => `q${String(Math.round(probability * 100)).padStart(2, "0")}`,
);

export const QUANTILE_HEADER = ["scenario", "variable", "unit", "date", ...QUANTILE_NAMES];

/** scenario, variable, unit, date, q05 ... q95; quantiles of type 7 over the members that ran. */
export const quantileCsv = (program: Program, ensembles: Named, outputs?: readonly string[]): string =>
  csv(QUANTILE_HEADER, quantileRows(program, ensembles, outputs));

/** The rows of `quantileCsv`, of all that was saved or of the outputs named. */
export function* quantileRows(
  program: Program,
  ensembles: Named,
  outputs?: readonly string[],
): Generator<Cell[]> {
  const unit = unitOf(program);
  for (const [scenario, ensemble] of ensembles) {
    for (const output of outputs ?? ensemble.outputs) {
      const bands = fan(ensemble, output);
      for (let row = 0; row < ensemble.times.length; row++)
        yield [
          scenario,
          output,
          unit(output),
          dateOf(ensemble.times[row] as number),
          ...bands.map((band) => band[row] as number),
        ];
    }
  }
}

export const MEMBER_HEADER = ["scenario", "member", "status", "variable", "unit", "date", "value"];

/** scenario, member, status, variable, unit, date, value, in parts; a failed member keeps its rows, without a value. */
export const memberCsv = (program: Program, ensembles: Named): Iterable<string> => ({
  [Symbol.iterator]: () => csvParts(MEMBER_HEADER, memberRows(program, ensembles)),
});

/** The rows of `memberCsv`. */
export function* memberRows(program: Program, ensembles: Named): Generator<Cell[]> {
  const unit = unitOf(program);
  for (const [scenario, ensemble] of ensembles) {
    const failed = new Set(ensemble.failures.map(({ member }) => member));
    const width = ensemble.times.length * ensemble.outputs.length;
    for (let member = 0; member < ensemble.members; member++) {
      const status = failed.has(member) ? "failed" : "ran";
      for (let row = 0; row < ensemble.times.length; row++) {
        for (const [column, output] of ensemble.outputs.entries()) {
          const value = ensemble.values[member * width + row * ensemble.outputs.length + column] as number;
          yield [
            scenario,
            member,
            status,
            output,
            unit(output),
            dateOf(ensemble.times[row] as number),
            failed.has(member) ? "" : value,
          ];
        }
      }
    }
  }
}

/** Unit of a cell, as declared by its quantity. */
export function unitOf(program: Program): (cell: string) => string {
  const units = new Map(
    program.catalogue.flatMap(({ cells, quantity }) => cells.map((cell) => [cell, quantity.unit] as const)),
  );
  return (cell) => units.get(cell) ?? "";
}
