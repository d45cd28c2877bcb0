/** Sobol' indices of a Saltelli design: which share of the variance an input causes alone, in pairs, and in all. */
import type { RootKey } from "../../seeds/index.ts";
import { bootstrapIntervals, type Interval } from "../bootstrap.ts";

/** A share of variance with its 95 % bootstrap interval, rows of the design drawn whole. */
export interface Index {
  readonly value: number;
  readonly interval: Interval;
}
export interface SobolIndices {
  /** Variance of the outcome over A and B, in its unit squared. */
  readonly variance: number;
  readonly first: readonly Index[];
  readonly total: readonly Index[];
  /** Of the second order, for pairs of inputs of the largest total indices; none in a design of order one. */
  readonly pairs: readonly (Index & { readonly inputs: readonly [number, number] })[];
}

/** Inputs whose pairs are looked at: with all of many, the largest would be noise. */
const MOST_PAIRED = 12;

/**
 * First order by Saltelli et al. (2010), mean of B (AB - A); total by Jansen (1999), half the mean square of A - AB; pairs
 * by Saltelli (2002), mean of BA AB - A B less both first orders; all centred on the mean of all runs and divided by the
 * variance over A and B. Comput. Phys. Commun. 181:259-270; 117:35-43; 145:280-297.
 *
 * @param rows outcomes of the runs of each row, in the order of `saltelliRow`, none missing
 */
export function sobolIndices(
  rows: readonly Float64Array[],
  inputs: number,
  order: 1 | 2,
  key: RootKey,
): SobolIndices {
  const uniformly = new Float64Array(rows.length).fill(1);
  const all = Array.from({ length: inputs }, (_, i) => i);
  const singles = (counts: Float64Array): Float64Array => singlesOf(rows, inputs, counts);
  const found = singles(uniformly);
  const intervals = bootstrapIntervals(key, rows.length, singles);
  const index = (at: number): Index => ({ value: found[at] as number, interval: intervals[at] as Interval });
  const total = all.map((i) => index(inputs + i));
  const largest = [...all]
    .sort((a, b) => (total[b]?.value ?? 0) - (total[a]?.value ?? 0))
    .slice(0, MOST_PAIRED)
    .sort((a, b) => a - b);
  const pairs =
    order === 1 ? [] : largest.flatMap((a, i) => largest.slice(i + 1).map((b) => [a, b] as const));
  const paired = (counts: Float64Array): Float64Array => pairsOf(rows, inputs, counts, pairs);
  const [values, bounds] =
    pairs.length === 0 ? [[], []] : [paired(uniformly), bootstrapIntervals(key, rows.length, paired)];
  return {
    variance: found[2 * inputs] as number,
    first: all.map(index),
    total,
    pairs: pairs.map((pair, i) => ({
      inputs: pair,
      value: values[i] as number,
      interval: bounds[i] as Interval,
    })),
  };
}

/** Mean of all runs, and variance over A and B, of rows that count so often. */
function momentsOf(
  rows: readonly Float64Array[],
  counts: Float64Array,
): { centre: number; variance: number } {
  let [runs, sum, ends, squares, count] = [0, 0, 0, 0, 0];
  rows.forEach((row, r) => {
    const times = counts[r] as number;
    if (times === 0) return;
    const [a, b] = [row[0] as number, row.at(-1) as number];
    for (const value of row) sum += times * value;
    runs += times * row.length;
    ends += times * (a + b);
    count += 2 * times;
  });
  const middle = ends / count;
  rows.forEach((row, r) => {
    squares +=
      (counts[r] as number) * (((row[0] as number) - middle) ** 2 + ((row.at(-1) as number) - middle) ** 2);
  });
  return { centre: sum / runs, variance: squares / count };
}

/** First orders, totals, and last the variance. */
function singlesOf(rows: readonly Float64Array[], inputs: number, counts: Float64Array): Float64Array {
  const { centre, variance } = momentsOf(rows, counts);
  const found = new Float64Array(2 * inputs + 1);
  rows.forEach((row, r) => {
    const times = (counts[r] as number) / (rows.length * variance);
    if (times === 0) return;
    const a = row[0] as number;
    const b = (row.at(-1) as number) - centre;
    for (let i = 0; i < inputs; i += 1) {
      const moved = (row[1 + i] as number) - a;
      found[i] = (found[i] as number) + times * b * moved;
      found[inputs + i] = (found[inputs + i] as number) + (times * moved * moved) / 2;
    }
  });
  found[2 * inputs] = variance;
  return found;
}

function pairsOf(
  rows: readonly Float64Array[],
  inputs: number,
  counts: Float64Array,
  pairs: readonly (readonly [number, number])[],
): Float64Array {
  const { centre, variance } = momentsOf(rows, counts);
  const singles = singlesOf(rows, inputs, counts);
  const found = Float64Array.from(pairs, ([i, k]) => -(singles[i] as number) - (singles[k] as number));
  rows.forEach((row, r) => {
    const times = (counts[r] as number) / (rows.length * variance);
    if (times === 0) return;
    const ends = ((row[0] as number) - centre) * ((row.at(-1) as number) - centre);
    pairs.forEach(([i, k], at) => {
      const product = ((row[1 + inputs + i] as number) - centre) * ((row[1 + k] as number) - centre);
      found[at] = (found[at] as number) + times * (product - ends);
    });
  });
  return found;
}
