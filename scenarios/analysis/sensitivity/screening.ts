/** Elementary effects, tornado bars and Shapley effects, from rows of runs. */
import type { RootKey } from "../../seeds/index.ts";
import { bootstrapIntervals, type Interval } from "../bootstrap.ts";
import type { Index } from "./sobol.ts";

export interface ElementaryEffects {
  /** Mean effect, and mean size of the effect with its interval; in the outcome's unit a unit of the grid. */
  readonly mean: number;
  readonly size: Index;
  /** Sample standard deviation of the effects: curvature and interaction. */
  readonly spread: number;
}

/**
 * Effects of each input along trajectories. Sources: Morris (1991), Technometrics 33:161-174; mean of sizes by Campolongo,
 * Cariboni and Saltelli (2007), Environ. Model. Softw. 22:1509-1518.
 *
 * @param rows outcomes along each trajectory, none missing
 * @param orders the input moved at each step of each, and `step` by how much, in the unit of `points`
 */
export function elementaryEffects(
  rows: readonly Float64Array[],
  trajectories: readonly { readonly points: readonly Float64Array[]; readonly order: readonly number[] }[],
  inputs: number,
  key: RootKey,
): ElementaryEffects[] {
  const effects = rows.map((row, r) => {
    const { points, order } = trajectories[r] as (typeof trajectories)[number];
    const found = new Float64Array(inputs);
    order.forEach((input, step) => {
      const moved = (points[step + 1]?.[input] as number) - (points[step]?.[input] as number);
      found[input] = ((row[step + 1] as number) - (row[step] as number)) / moved;
    });
    return found;
  });
  const count = rows.length;
  const sizes = (counts: Float64Array): Float64Array => {
    const sums = new Float64Array(inputs);
    effects.forEach((found, r) => {
      const times = (counts[r] as number) / count;
      for (let i = 0; i < inputs; i += 1)
        sums[i] = (sums[i] as number) + times * Math.abs(found[i] as number);
    });
    return sums;
  };
  const means = sizes(new Float64Array(count).fill(1));
  const intervals = bootstrapIntervals(key, count, sizes);
  return Array.from(means, (value, i) => {
    const mean = effects.reduce((sum, found) => sum + (found[i] as number), 0) / count;
    const squares = effects.reduce((sum, found) => sum + ((found[i] as number) - mean) ** 2, 0);
    return {
      mean,
      size: { value, interval: intervals[i] as Interval },
      spread: Math.sqrt(squares / (count - 1)),
    };
  });
}

/** The outcome with an input at its 5 and its 95 % point, all others at their medians; NaN where that run failed. */
export interface Bar {
  readonly low: number;
  readonly high: number;
}
export const tornadoBars = (row: Float64Array): { middle: number; bars: Bar[] } => ({
  middle: row[0] as number,
  bars: Array.from({ length: (row.length - 1) / 2 }, (_, i) => ({
    low: row[1 + 2 * i] as number,
    high: row[2 + 2 * i] as number,
  })),
});

/**
 * Shapley effects of independent inputs: the variance shared out whole, an interaction in equal parts. Each walk from a
 * point to another gives all of them. Sources: Owen (2014), SIAM/ASA J. Uncertainty Quantif. 2:245-251; walk of Goda
 * (2021), Reliab. Eng. Syst. Saf. 213:107702.
 *
 * @param rows outcomes along each walk, none missing, and `orders` the input moved at each step
 */
export function shapleyEffects(
  rows: readonly Float64Array[],
  orders: readonly (readonly number[])[],
  inputs: number,
  key: RootKey,
): Index[] {
  const parts = rows.map((row, r) => {
    const start = row[0] as number;
    const found = new Float64Array(inputs);
    orders[r]?.forEach((input, step) => {
      const [before, after] = [row[step] as number, row[step + 1] as number];
      found[input] = (start - (before + after) / 2) * (before - after);
    });
    return found;
  });
  const shares = (counts: Float64Array): Float64Array => {
    const sums = new Float64Array(inputs);
    parts.forEach((found, r) => {
      const times = counts[r] as number;
      if (times > 0)
        for (let i = 0; i < inputs; i += 1) sums[i] = (sums[i] as number) + times * (found[i] as number);
    });
    const whole = sums.reduce((sum, part) => sum + part, 0);
    return sums.map((part) => part / whole);
  };
  const values = shares(new Float64Array(rows.length).fill(1));
  const intervals = bootstrapIntervals(key, rows.length, shares);
  return Array.from(values, (value, i) => ({ value, interval: intervals[i] as Interval }));
}
