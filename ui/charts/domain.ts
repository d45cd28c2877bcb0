/** Axis ends: zero for what cannot be negative, round numbers, and no jumping while a lever is being moved. */
import type { Axis } from "./geometry.ts";

type Ends = readonly [low: number, high: number];

/** The smallest round interval around the values that also holds zero. */
export function niceDomain(values: readonly number[]): [low: number, high: number] {
  const finite = values.filter(Number.isFinite);
  const low = Math.min(0, ...finite);
  const high = Math.max(0, ...finite);
  if (low === high) return [0, 1];
  const step = roundStep((high - low) / 5);
  return [Math.floor(low / step) * step, Math.ceil(high / step) * step];
}

/** 1, 2 or 5 times a power of ten, at or above `size`. */
export function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [1, 2, 5, 10].find((each) => each * power >= size * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** The smallest interval of 1, 2 and 5 times powers of ten around values that are all above zero. */
export function logDomain(values: readonly number[]): [low: number, high: number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const down = 10 ** Math.floor(Math.log10(low));
  const below = [5, 2, 1].map((factor) => factor * down).find((end) => end <= low * (1 + 1e-9)) ?? down;
  const above = roundStep(high);
  return below < above ? [below, above] : [below, above * 10];
}

/** The axis for values that are to be seen; logarithmic only where that is possible. */
export function axisFor(values: readonly number[], log: boolean): Axis {
  const isLog = log && canBeLog(values);
  const [low, high] = isLog ? logDomain(values) : niceDomain(values);
  return { low, high, log: isLog };
}

export const canBeLog = (values: readonly number[]): boolean => values.every((value) => value > 0);

/**
 * The axis to draw: while a lever is being moved it only grows, so that the picture does not slip under the hand; at
 * rest it is the one wanted. An axis of the other kind, level or logarithm, is taken over at once.
 */
export function nextAxis(shown: Axis | undefined, wanted: Axis, moving: boolean): Axis {
  if (shown === undefined || !moving || shown.log !== wanted.log) return wanted;
  const [low, high]: Ends = [Math.min(shown.low, wanted.low), Math.max(shown.high, wanted.high)];
  return low === shown.low && high === shown.high ? shown : { low, high, log: wanted.log };
}

export const sameAxis = (one: Axis, other: Axis): boolean =>
  one.low === other.low && one.high === other.high && one.log === other.log;
