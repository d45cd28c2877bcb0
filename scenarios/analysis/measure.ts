/** What the model says where an observation was made, member by member. */
import type { Measure } from "../../model/index.ts";
import { across, type Ensemble } from "../ensemble/index.ts";

/** An observation that is compared with the model: its numbers in the unit of `variable`. */
export interface Target {
  readonly id: string;
  readonly variable: string;
  /** Decimal year. */
  readonly date: number;
  readonly low: number;
  readonly central: number;
  readonly high: number;
  readonly measure: Measure;
}
/** Value of one target in every member; NaN where the member failed. */
export function measured(ensemble: Ensemble, { variable, date, measure }: Target): Float64Array {
  const moment = date * 12;
  const [start = 0] = ensemble.times;
  const place = moment - start;
  const column = (row: number): Float64Array =>
    across(ensemble, variable, Math.min(ensemble.times.length - 1, Math.max(0, row)));
  if (measure.kind === "value") {
    const row = Math.floor(place);
    const [before, after] = [column(row), column(row + 1)];
    return before.map((value, member) => value + (place - row) * ((after[member] as number) - value));
  }
  if (measure.kind === "mean") {
    const rows = Array.from({ length: measure.months }, (_, i) => column(Math.round(place) - i));
    return (rows[0] as Float64Array).map(
      (_, member) => rows.reduce((sum, row) => sum + (row[member] as number), 0) / measure.months,
    );
  }
  // Flows are saved per year; a month's part is a twelfth.
  const year = Array.from({ length: 12 }, (_, i) => column(Math.floor(date) * 12 - start + i));
  return (year[0] as Float64Array).map((_, member) => {
    let largest = Number.NEGATIVE_INFINITY;
    for (let from = 0; from + measure.months <= 12; from += 1) {
      const sum = year
        .slice(from, from + measure.months)
        .reduce((total, row) => total + (row[member] as number) / 12, 0);
      if (!(sum <= largest)) largest = sum;
    }
    return largest;
  });
}

/** The variables that targets need, each once. */
export const variablesOf = (targets: readonly Target[]): string[] => [
  ...new Set(targets.map(({ variable }) => variable)),
];
