/**
 * Policies judged over many worlds without a probability for each world: the metrics compared by McPhail et al. (2018),
 * "Robustness metrics: how are they calculated, when should they be used and why do they give different results?",
 * Earth's Future 6:169-191. Each turns an outcome's values (as they are, as regret, or as met or not) into one number.
 */
import { quantiles } from "../ensemble/quantiles.ts";
import { wilson } from "./proportion.ts";
import { ranksOf } from "./rank.ts";

export type Direction = "lower" | "higher";

export interface Metric {
  readonly id: string;
  /** One number a policy: in the outcome's unit, but a share for the domain criterion. */
  readonly values: readonly number[];
  /** 1 is the policy this metric puts first. */
  readonly ranks: readonly number[];
  /** Which end of `values` comes first. */
  readonly better: Direction;
}
export interface Robustness {
  /** Worlds in which every policy has a value, and those left out. */
  readonly worlds: number;
  readonly dropped: number;
  readonly metrics: readonly Metric[];
  /** Of the domain criterion, one a policy. */
  readonly intervals?: readonly (readonly [low: number, high: number])[];
}
export interface Judgement {
  /** Which end of the outcome the reader is after. */
  readonly better: Direction;
  /** Weight of the best world in Hurwicz's criterion, 0 to 1. */
  readonly optimism: number;
  /** Bound of the domain criterion, in the outcome's unit; the bound itself meets it. */
  readonly threshold?: number;
}

/** @param outcomes `outcomes[policy][world]`, in one unit; NaN where a run failed. @throws Error when no world is left. */
export function robustness(
  outcomes: readonly Float64Array[],
  { better, optimism, threshold }: Judgement,
): Robustness {
  const sign = better === "higher" ? 1 : -1;
  const all = outcomes[0]?.length ?? 0;
  const ran = Array.from({ length: all }, (_, world) =>
    outcomes.every((values) => !Number.isNaN(values[world])),
  );
  const payoffs = outcomes.map((values) => values.filter((_, world) => ran[world]).map((v) => sign * v));
  const worlds = payoffs[0]?.length ?? 0;
  if (worlds === 0) throw new Error(`no world is left in which every policy ran, of ${all}`);
  const regrets = regretsOf(payoffs);
  const level = (id: string, of: (payoff: Float64Array) => number): Metric =>
    metric(
      id,
      better,
      payoffs.map((payoff) => sign * of(payoff)),
    );
  const loss = (id: string, of: (row: Float64Array) => number, rows = regrets): Metric =>
    metric(id, "lower", rows.map(of));
  const metrics = [
    level("maximin", min),
    level("maximax", max),
    level("hurwicz", (payoff) => optimism * max(payoff) + (1 - optimism) * min(payoff)),
    level("laplace", mean),
    loss("minimaxRegret", max),
    loss("meanRegret", mean),
    loss("p90Regret", (row) => quantile(row, 0.9)),
    loss("undesirableDeviations", shortfall, payoffs),
  ];
  if (threshold === undefined) return { worlds, dropped: all - worlds, metrics };
  const met = payoffs.map((payoff) => payoff.filter((value) => value >= sign * threshold).length);
  const shares = met.map((count) => count / worlds);
  return {
    worlds,
    dropped: all - worlds,
    metrics: [...metrics, metric("domain", "higher", shares)],
    intervals: met.map((count) => wilson(count, worlds)),
  };
}

/** How far each policy falls short of the best of these policies in each world. */
export const regretsOf = (payoffs: readonly Float64Array[]): Float64Array[] =>
  payoffs.map((payoff) =>
    payoff.map((value, world) => Math.max(...payoffs.map((other) => other[world] as number)) - value),
  );

const metric = (id: string, better: Direction, values: readonly number[]): Metric => ({
  id,
  values,
  ranks: ranksOf(values, better),
  better,
});

const min = (values: Float64Array): number => values.reduce((a, b) => Math.min(a, b));
const max = (values: Float64Array): number => values.reduce((a, b) => Math.max(a, b));
const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const quantile = (values: Float64Array, probability: number): number =>
  quantiles(values.slice(), [probability])[0] as number;

/** Sum of what the worlds below the median fall short of it. */
function shortfall(values: Float64Array): number {
  const middle = quantile(values, 0.5);
  return values.reduce((sum, value) => sum + Math.max(0, middle - value), 0);
}
