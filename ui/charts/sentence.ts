/** What a chart says at the reading date, in words made from the runs. */
import { across, compareMembers, type Ensemble } from "../../scenarios/index.ts";
import { formatValue, formatWithUnit } from "../format.ts";
import type { Bands } from "./fan-picture.ts";

/** How the values of an outcome are written. */
export interface Writing {
  readonly unit: string;
  readonly decimals: number;
}
export interface ReadingPlace {
  readonly output: string;
  /** Number of the saved month. */
  readonly row: number;
  /** Its name, as in `January 2030`. */
  readonly date: string;
}

/** Monte Carlo error of the median of the members that ran. */
export function medianError(values: Float64Array): number {
  const ran = values.filter((value) => !Number.isNaN(value));
  return compareMembers(new Float64Array(ran.length), ran).medianError;
}

/** "In January 2030: 35 months, 90 % of runs between 28 and 43; Today 28. Same draws compared: +7 (90 % between +4 and +10)." */
export function sentence(
  before: Ensemble,
  after: Ensemble,
  [then, now]: readonly [Bands, Bands],
  { output, row, date }: ReadingPlace,
  { unit, decimals }: Writing,
  changed: boolean,
): string {
  const at = (bands: Bands, i: number): number => bands.q[i]?.[row] ?? Number.NaN;
  const say = (value: number): string => formatValue(value, unit, decimals);
  // Two digits that count: an error is smaller than its value, but not more finely known.
  const error = (value: number): string => formatValue(Number(value.toPrecision(2)), unit, decimals + 2);
  const level = `In ${date}: ${formatWithUnit(at(now, 2), unit, decimals)}, 90 % of runs between ${say(at(now, 0))} and ${say(at(now, 4))}`;
  const later = across(after, output, row);
  if (!changed) return `${level}. Monte Carlo error of the median ${error(medianError(later))}.`;
  const pair = compareMembers(across(before, output, row), later, [0.05, 0.5, 0.95]);
  const [least = Number.NaN, middle = Number.NaN, most = Number.NaN] = pair.quantiles;
  const signed = (value: number): string => `${value > 0 ? "+" : ""}${say(value)}`.replace("-", "−");
  return `${level}; Today ${say(at(then, 2))}. Same draws compared: ${signed(middle)} (90 % between ${signed(least)} and ${signed(most)}), Monte Carlo error of the median ${error(pair.medianError)}.`;
}
