/** Comparison of two scenarios member by member: the members share their draws, so differences are the fair measure. */
import { normalQuantile } from "../seeds/index.ts";
import { quantiles } from "./quantiles.ts";

/** What `compareMembers` finds, in the unit of the values; an error is NaN where one member is too few to tell. */
export interface PairedComparison {
  /** Members compared, and those left out because either side is NaN. */
  readonly members: number;
  readonly dropped: number;
  /** Quantiles (type 7) of the differences `other - base` at the probabilities asked for. */
  readonly quantiles: readonly number[];
  readonly mean: number;
  /** Share of the compared members whose difference is below zero. */
  readonly shareBelowZero: number;
  /** Monte Carlo standard errors: how far another set of as many members would move the mean and the median. */
  readonly meanError: number;
  readonly medianError: number;
}

/** Sample standard deviation (n - 1) over the square root of n; two passes. */
function standardErrorOfMean(values: Float64Array, mean: number): number {
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/** Probability that fewer than `count` of `trials` fair coins fall heads, as a ratio of sums that cannot underflow. */
function binomialTail(count: number, trials: number): number {
  const middle = Math.floor(trials / 2);
  const weights = new Float64Array(trials + 1);
  weights[middle] = 1;
  for (let i = middle; i > 0; i -= 1) {
    weights[i - 1] = ((weights[i] as number) * i) / (trials - i + 1);
  }
  for (let i = middle; i < trials; i += 1) {
    weights[i + 1] = ((weights[i] as number) * (trials - i)) / (i + 1);
  }
  const sum = (part: Float64Array) => part.reduce((total, weight) => total + weight, 0);
  return sum(weights.subarray(0, count)) / sum(weights);
}

/**
 * Half the distance of two order statistics symmetric about the median, over the normal quantile of the probability
 * that they miss it, which is binomial whatever the distribution: Price and Bonett (2001), "Estimating the variance of
 * the sample median", J. Stat. Comput. Simul. 68:295-305, with rank (n + 1)/2 - sqrt(n). `sorted` must rise.
 */
function standardErrorOfMedian(sorted: Float64Array): number {
  const count = sorted.length;
  if (count < 2) return Number.NaN;
  const rank = Math.max(1, Math.round((count + 1) / 2 - Math.sqrt(count)));
  const deviations = normalQuantile(1 - binomialTail(rank, count));
  return ((sorted[count - rank] as number) - (sorted[rank - 1] as number)) / (2 * deviations);
}

/** `other - base` of each member in the order of members, without those where it is NaN. */
export function memberDifferences(base: Float64Array, other: Float64Array): Float64Array {
  if (base.length !== other.length) {
    throw new Error(
      `Paired vectors must be equally long; they have ${base.length} and ${other.length} members.`,
    );
  }
  const differences = other.map((value, member) => value - (base[member] as number));
  return differences.filter((difference) => !Number.isNaN(difference));
}

/**
 * Compares two vectors of equal length, one value a member, in one unit. Sums run in the order of members, so the
 * result does not depend on how the members were shared out.
 */
export function compareMembers(
  base: Float64Array,
  other: Float64Array,
  probabilities: readonly number[] = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95],
): PairedComparison {
  const differences = memberDifferences(base, other);
  const members = differences.length;
  const dropped = base.length - members;
  if (members === 0)
    throw new Error(`No pair is left to compare: ${dropped} of ${base.length} members are NaN.`);
  const mean = differences.reduce((sum, difference) => sum + difference, 0) / members;
  const sorted = differences.slice().sort();
  return {
    members,
    dropped,
    quantiles: quantiles(sorted, probabilities),
    mean,
    shareBelowZero: differences.filter((difference) => difference < 0).length / members,
    meanError: standardErrorOfMean(differences, mean),
    medianError: standardErrorOfMedian(sorted),
  };
}
