/**
 * Designs for sensitivity, a row of runs at a time, so that a design can be made longer and stopped after any row. A run
 * is a place for every input: a share of its distribution, and last the member whose chance it meets.
 */
import {
  MOST_DIMENSIONS,
  monteCarloPoint,
  morrisTrajectory,
  scrambledSobolPoint,
  shuffled,
} from "../../seeds/designs/index.ts";
import { type RootKey, sourceId, uniform } from "../../seeds/index.ts";

export interface RowDesign {
  readonly runsPerRow: number;
  /** Rows after which there are no more. */
  readonly mostRows: number;
  runs(row: number): Float64Array[];
}

const MANY = 2 ** 24;
/** Every draw at its median: see `Points`. */
const NO_CHANCE = -1;
const OTHER = 2 ** 30;
const ORDER = sourceId("design Shapley, order");
export const MORRIS_LEVELS = 4;
/** The outermost shares a grid or a tornado goes to: 5 and 95 % points. */
export const ENDS = [0.05, 0.95] as const;

const withChance = (shares: Float64Array, member: number): Float64Array => Float64Array.of(...shares, member);
/** `a`, but with input `i` of `b`. */
function mixed(a: Float64Array, b: Float64Array, i: number): Float64Array {
  const point = a.slice();
  point[i] = b[i] as number;
  return point;
}

/**
 * Rows A, AB of each input, BA of each input for pairs, B: AB is A with one input of B. Source: Saltelli (2002), Comput.
 * Phys. Commun. 145:280-297.
 */
export function saltelliRow(a: Float64Array, b: Float64Array, order: 1 | 2): Float64Array[] {
  const one = Array.from(a, (_, i) => mixed(a, b, i));
  const other = order === 2 ? Array.from(a, (_, i) => mixed(b, a, i)) : [];
  return [a, ...one, ...other, b];
}

/** A and B are the halves of scrambled Sobol' points; chance is an input like the others, a member of its own in each. */
export function sobolDesign(key: RootKey, parameters: number, order: 1 | 2): RowDesign {
  if (2 * parameters > MOST_DIMENSIONS)
    throw new Error(`${parameters} inputs: at most ${MOST_DIMENSIONS / 2} fit a Sobol' sequence; name fewer`);
  return {
    runsPerRow: order * (parameters + 1) + 2,
    mostRows: MANY,
    runs(row) {
      const point = scrambledSobolPoint(key, row, 2 * parameters);
      const a = withChance(point.subarray(0, parameters), row);
      return saltelliRow(a, withChance(point.subarray(parameters), OTHER + row), order);
    },
  };
}

/** From A to B, one input after another in a random order; chance is an input like the others. */
export function shapleyDesign(
  key: RootKey,
  parameters: number,
): RowDesign & { order(row: number): number[] } {
  const order = (row: number): number[] =>
    shuffled(parameters + 1, (input) => uniform(key, row, ORDER, input));
  return {
    runsPerRow: parameters + 2,
    mostRows: MANY,
    order,
    runs(row) {
      const a = withChance(monteCarloPoint(key, row, parameters), row);
      const b = withChance(monteCarloPoint(key, OTHER + row, parameters), OTHER + row);
      return shapleyRow(a, b, order(row));
    },
  };
}

export function shapleyRow(a: Float64Array, b: Float64Array, order: readonly number[]): Float64Array[] {
  const runs = [a];
  for (const input of order) runs.push(mixed(runs.at(-1) as Float64Array, b, input));
  return runs;
}

/** A trajectory a row, on a grid between the 5 and 95 % points; chance is a member's own for each, and does not move. */
export function morrisDesign(
  key: RootKey,
  parameters: number,
): RowDesign & { trajectory(row: number): ReturnType<typeof morrisTrajectory> } {
  const trajectory = (row: number) => morrisTrajectory(key, row, parameters, MORRIS_LEVELS);
  const [low, high] = ENDS;
  return {
    runsPerRow: parameters + 1,
    mostRows: MANY,
    trajectory,
    runs: (row) =>
      trajectory(row).points.map((point) =>
        withChance(
          point.map((place) => low + (high - low) * place),
          row,
        ),
      ),
  };
}

/** All inputs at their medians, then each at its 5 and its 95 % point; no chance. */
export function tornadoDesign(parameters: number): RowDesign {
  return {
    runsPerRow: 2 * parameters + 1,
    mostRows: 1,
    runs() {
      const middle = withChance(new Float64Array(parameters).fill(0.5), NO_CHANCE);
      const moved = (input: number, end: number): Float64Array => {
        const point = middle.slice();
        point[input] = end;
        return point;
      };
      return [
        middle,
        ...Array.from({ length: parameters }, (_, i) => ENDS.map((end) => moved(i, end))).flat(),
      ];
    },
  };
}
