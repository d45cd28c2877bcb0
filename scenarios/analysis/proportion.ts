/** Shares counted in a sample: their interval, and how surprising a count is. */
import { exp, ln } from "../../model/engine/math/index.ts";

const DEVIATIONS_95 = 1.959963984540054; // normal quantile of 0.975

/** The 95 % interval of Wilson (1927, JASA 22:209-212) for `count` of `trials`; within 0 to 1 at every count. */
export function wilson(count: number, trials: number): readonly [low: number, high: number] {
  const square = DEVIATIONS_95 ** 2;
  const middle = (count + square / 2) / (trials + square);
  const half =
    (DEVIATIONS_95 * Math.sqrt((count * (trials - count)) / trials + square / 4)) / (trials + square);
  return [count === 0 ? 0 : middle - half, count === trials ? 1 : middle + half];
}

/** Probability that `count` or more of `trials` succeed, each with probability `chance`. */
export function atLeast(count: number, trials: number, chance: number): number {
  if (count <= 0 || chance >= 1) return 1;
  if (chance <= 0) return 0;
  let logarithm = trials * ln(1 - chance);
  let sum = 0;
  for (let successes = 0; successes <= trials; successes++) {
    if (successes >= count) sum += exp(logarithm);
    // The next term over this one.
    logarithm += ln(((trials - successes) * chance) / ((successes + 1) * (1 - chance)));
  }
  return Math.min(1, sum);
}
