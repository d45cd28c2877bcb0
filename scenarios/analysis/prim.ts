/**
 * Scenario discovery: boxes in the space of inputs that hold many cases of interest and few others, by the patient rule
 * induction method of Friedman and Fisher (1999), Statistics and Computing 9:123-143, as Bryant and Lempert (2010),
 * Technological Forecasting and Social Change 77:34-49, use it: a box is peeled, and the reader chooses along the way.
 */
import { atLeast } from "./proportion.ts";

/** `columns[input][case]`, and which cases are of interest. */
export interface Cases {
  readonly columns: readonly Float64Array[];
  readonly interest: readonly boolean[];
}
/** Cases in the box have a value of the input from `low` to `high`; infinite where that side was never peeled. */
export interface Limit {
  readonly input: number;
  readonly low: number;
  readonly high: number;
  /**
   * Chance of as many cases of interest in the box if this limit did nothing: binomial, with the share of interest in
   * the box without it. Small is significant; nothing is said of having looked at every input.
   */
  readonly chance: number;
}
export interface Box {
  readonly cases: number;
  readonly ofInterest: number;
  /** Share of all cases of interest that lie in the box. */
  readonly coverage: number;
  /** Share of the box's cases that are of interest. */
  readonly density: number;
  readonly limits: readonly Limit[];
}
export interface Peeling {
  /** Share of the box's cases cut away at a time, and the least share of all cases that a box may hold. */
  readonly alpha: number;
  readonly least: number;
}

interface Bounds {
  readonly low: readonly number[];
  readonly high: readonly number[];
}
interface Peel extends Bounds {
  readonly members: readonly number[];
}

/** The whole space first, then each box that the best peel leaves, until none gains. */
export function prim({ columns, interest }: Cases, { alpha, least }: Peeling): Box[] {
  const total = interest.filter(Boolean).length;
  const countIn = (members: readonly number[]): number => members.filter((i) => interest[i]).length;
  const meanIn = (members: readonly number[]): number =>
    members.length === 0 ? 0 : countIn(members) / members.length;
  const boxOf = (peel: Peel): Box => ({
    cases: peel.members.length,
    ofInterest: countIn(peel.members),
    coverage: countIn(peel.members) / total,
    density: meanIn(peel.members),
    limits: limitsOf(peel).map((limit) => {
      const without = within(
        columns,
        limitsOf(peel).filter(({ input }) => input !== limit.input),
      );
      return { ...limit, chance: atLeast(countIn(peel.members), peel.members.length, meanIn(without)) };
    }),
  });

  let box: Peel = {
    low: columns.map(() => -Infinity),
    high: columns.map(() => Infinity),
    members: [...interest.keys()],
  };
  const boxes = [boxOf(box)];
  for (;;) {
    const { members } = box;
    const gainOf = (peel: Peel): number =>
      peel.members.length < members.length
        ? (meanIn(peel.members) - meanIn(members)) / (members.length - peel.members.length)
        : 0;
    // The first of equals stays, but for one that limits fewer inputs: the order decides everything downstream.
    const best = peelsOf(columns, box, alpha)
      .map((peel) => ({ peel, gain: gainOf(peel), limits: limitsOf(peel).length }))
      .reduce((a, b) => (b.gain > a.gain || (b.gain === a.gain && b.limits < a.limits) ? b : a));
    if (!(best.gain > 0) || best.peel.members.length < least * interest.length) return boxes;
    box = best.peel;
    boxes.push(boxOf(box));
  }
}

/** Every input's upper end cut off, then its lower end. */
function peelsOf(columns: readonly Float64Array[], { low, high, members }: Peel, alpha: number): Peel[] {
  return columns.flatMap((column, input) => {
    const sorted = Float64Array.from(members, (i) => column[i] as number).sort();
    const upper = cutAt(sorted, 1 - alpha);
    const lower = cutAt(sorted, alpha);
    return [
      { low, high: high.with(input, upper), members: members.filter((i) => (column[i] as number) <= upper) },
      { low: low.with(input, lower), high, members: members.filter((i) => (column[i] as number) >= lower) },
    ];
  });
}

/** Midway between the two order statistics about the quantile; over ties the farther of them walks outward. */
function cutAt(sorted: Float64Array, probability: number): number {
  const place = (sorted.length - 1) * probability;
  let [below, above] = [Math.floor(place), Math.ceil(place)];
  if (probability > 0.5) while (below > 0 && sorted[below] === sorted[above]) below--;
  else while (above < sorted.length - 1 && sorted[below] === sorted[above]) above++;
  return ((sorted[below] as number) + (sorted[above] as number)) / 2;
}

const limitsOf = ({ low, high }: Bounds) =>
  low.flatMap((from, input) => {
    const to = high[input] as number;
    return from === -Infinity && to === Infinity ? [] : [{ input, low: from, high: to }];
  });

/** Cases that lie within all limits. */
export function within(
  columns: readonly Float64Array[],
  limits: readonly Pick<Limit, "input" | "low" | "high">[],
): number[] {
  return [...(columns[0]?.keys() ?? [])].filter((i) =>
    limits.every(({ input, low, high }) => {
      const value = columns[input]?.[i] as number;
      return value >= low && value <= high;
    }),
  );
}
