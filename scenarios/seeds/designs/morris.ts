/** Trajectories of Morris: from a random corner of a grid, one step of one input after another, each input once. */
import { sourceId, uniform } from "../draws.ts";
import type { RootKey } from "../root-key.ts";
import { shuffled } from "./random.ts";

const BASE = sourceId("design Morris, base");
const WAY = sourceId("design Morris, way");
const ORDER = sourceId("design Morris, order");

export interface Trajectory {
  /** One more than there are inputs, on a grid from 0 to 1. */
  readonly points: readonly Float64Array[];
  /** By step, the input that moves. */
  readonly order: readonly number[];
}

/** Length of a step on a grid of so many levels, an even number. */
export const morrisStep = (levels: number): number => levels / (2 * (levels - 1));

/** Trajectory `number` of a seed. Source: Morris (1991), Technometrics 33:161-174. */
export function morrisTrajectory(key: RootKey, number: number, inputs: number, levels: number): Trajectory {
  if (!(Number.isInteger(levels / 2) && levels >= 2))
    throw new Error(`a grid of ${levels} levels: choose an even number from 2 up`);
  const half = levels / 2;
  const ups = Array.from({ length: inputs }, (_, input) => uniform(key, number, WAY, input) < 0.5);
  const level = Array.from(
    { length: inputs },
    (_, input) => Math.floor(uniform(key, number, BASE, input) * half) + (ups[input] ? 0 : half),
  );
  const order = shuffled(inputs, (input) => uniform(key, number, ORDER, input));
  const points = [place(level, levels)];
  for (const input of order) {
    level[input] = (level[input] as number) + (ups[input] ? half : -half);
    points.push(place(level, levels));
  }
  return { points, order };
}

const place = (level: readonly number[], levels: number): Float64Array =>
  Float64Array.from(level, (step) => step / (levels - 1));
