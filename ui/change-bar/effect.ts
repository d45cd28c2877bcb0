/** The effect of a step on an outcome at a date: the same members before and after. */
import { across, compareMembers, type Ensemble } from "../../scenarios/index.ts";

export interface Effect {
  /** Median of the members' differences, and the ends of the middle 90 %. */
  readonly middle: number;
  readonly low: number;
  readonly high: number;
  /** Monte Carlo standard error of the median. */
  readonly error: number;
}

/** Undefined where the year is not on a saved date, or no member ran on both sides. */
export function effectOf(
  before: Ensemble,
  after: Ensemble,
  output: string,
  year: number,
): Effect | undefined {
  const row = before.times.indexOf(year * 12);
  if (row < 0) return undefined;
  const [one, other] = [across(before, output, row), across(after, output, row)];
  if (!one.some((value, member) => !Number.isNaN(value) && !Number.isNaN(other[member]))) return undefined;
  const { quantiles, medianError } = compareMembers(one, other, [0.05, 0.5, 0.95]);
  const [low = Number.NaN, middle = Number.NaN, high = Number.NaN] = quantiles;
  return { low, middle, high, error: medianError };
}
