/** Observations against the model's intervals. */
import { type Ensemble, quantiles } from "../ensemble/index.ts";
import { measured, type Target } from "./measure.ts";

export interface Score {
  readonly id: string;
  readonly variable: string;
  readonly date: number;
  readonly low: number;
  readonly central: number;
  readonly high: number;
  readonly q10: number;
  readonly q50: number;
  readonly q90: number;
  /** The central value lies in the model's 80 % interval. */
  readonly inside: boolean;
  /** Width of that interval over the evidence's own range; a wide interval is no achievement. */
  readonly width: number;
}

export function scoreOf(ensemble: Ensemble, target: Target): Score {
  const ran = measured(ensemble, target).filter((value) => !Number.isNaN(value));
  const [q10, q50, q90] = quantiles(ran, [0.1, 0.5, 0.9]) as [number, number, number];
  const { id, variable, date, low, central, high } = target;
  return {
    id,
    variable,
    date,
    low,
    central,
    high,
    q10,
    q50,
    q90,
    inside: q10 <= central && central <= q90,
    width: (q90 - q10) / (high - low),
  };
}

/** How the errors of a series divide (Theil 1966): bias, unequal variation, unequal covariation; they sum to 1. */
export interface Theil {
  readonly meanSquareError: number;
  readonly bias: number;
  readonly variation: number;
  readonly covariation: number;
}

/** @throws Error when the series differ in length, have fewer than two points, or do not differ at all. */
export function theil(simulated: readonly number[], actual: readonly number[]): Theil {
  const n = simulated.length;
  if (n !== actual.length || n < 2)
    throw new Error(`series of ${n} and ${actual.length} points: two of the same length, at least 2`);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / n;
  const spread = (values: readonly number[]): number =>
    Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
  const meanSquareError = mean(simulated.map((value, i) => (value - (actual[i] as number)) ** 2));
  if (meanSquareError === 0) throw new Error("the series are equal: there is no error to divide");
  const bias = (mean(simulated) - mean(actual)) ** 2 / meanSquareError;
  const variation = (spread(simulated) - spread(actual)) ** 2 / meanSquareError;
  // Of two points the third part is 0 but for rounding, which could print as -0.
  return { meanSquareError, bias, variation, covariation: Math.max(0, 1 - bias - variation) };
}
