/** Goal seek: for which values of a lever a stated share of members reaches a target. */
import { quantiles } from "../ensemble/quantiles.ts";
import { type RootKey, sourceId, uniform } from "../seeds/index.ts";

/** Outcomes at each of these lever values, one a member, NaN where it failed; the draws must be the same each time. */
export type OutcomesAt = (levels: readonly number[]) => Promise<readonly Float64Array[]>;

export interface Goal {
  /** Range of the lever searched, in its unit. */
  readonly low: number;
  readonly high: number;
  readonly target: number;
  /** Above: a member reaches the target with this much or more. */
  readonly side: "above" | "below";
  /** Share of members, from 0 to 1, that has to reach it. */
  readonly share: number;
}
/** `value` is what the share of members named in the goal reaches at this level; `share` the share that reaches the target. */
export interface Point {
  readonly level: number;
  readonly value: number;
  readonly share: number;
}
/** Where the target begins or ceases to be reached; `range` holds 90 % of the resamples of members that cross it at all. */
export interface Crossing {
  readonly level: number;
  readonly range: readonly [low: number, high: number];
  readonly resamplesThatCross: number;
}
export interface Sought {
  /** Stretches of the lever on which the target is reached; none where no value reaches it. */
  readonly reached: readonly (readonly [from: number, to: number])[];
  readonly crossings: readonly Crossing[];
  /** All levels that were run, rising. */
  readonly points: readonly Point[];
}

const CELLS = 8; // more than one, so that a response that turns back is seen
const HALVINGS = 6; // to 1/512 of the range
export const RESAMPLES = 200;
const SOURCE = sourceId("goal seek: resampled member");

/** Every eighth of the range is run, then each eighth in which the answer changes is halved six times. */
export async function seek(outcomesAt: OutcomesAt, goal: Goal, key: RootKey): Promise<Sought> {
  const { low, high, target, side, share } = goal;
  const runs = new Map<number, Float64Array>();
  const run = async (levels: readonly number[]): Promise<void> => {
    const found = await outcomesAt(levels);
    for (const [i, level] of levels.entries()) runs.set(level, found[i] as Float64Array);
  };
  const reaches = (value: number): boolean => (side === "above" ? value >= target : value <= target);
  const pointOf = (values: Float64Array): number =>
    quantiles(values, [side === "above" ? 1 - share : share])[0] as number;
  const lineOf = (chosen: (values: Float64Array) => Float64Array) =>
    [...runs].sort(([a], [b]) => a - b).map(([level, values]) => [level, pointOf(chosen(values))] as const);
  const changes = (line: ReturnType<typeof lineOf>) =>
    line.slice(1).flatMap(([to, end], i) => {
      const [from, begin] = line[i] as (typeof line)[number];
      if (reaches(begin) === reaches(end)) return [];
      return [{ from, to, level: from + ((target - begin) / (end - begin)) * (to - from) }];
    });

  await run(Array.from({ length: CELLS + 1 }, (_, i) => low + (i / CELLS) * (high - low)));
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middles = changes(lineOf(ran)).map(({ from, to }) => (from + to) / 2);
    if (middles.length > 0) await run(middles);
  }
  const line = lineOf(ran);
  const levels = changes(line).map(({ level }) => level);
  const first = line[0]?.[1] ?? Number.NaN;
  const ends = [...(reaches(first) ? [low] : []), ...levels];
  if (ends.length % 2 === 1) ends.push(high);

  const whole = membersOf([...runs.values()]);
  const resampled = Array.from({ length: levels.length > 0 ? RESAMPLES : 0 }, (_, resample) => {
    const drawn = whole.map(
      (_, i) => whole[Math.floor(uniform(key, resample, SOURCE, i) * whole.length)] as number,
    );
    return changes(lineOf((values) => Float64Array.from(drawn, (member) => values[member] as number)));
  });
  return {
    reached: Array.from({ length: ends.length / 2 }, (_, i) => [
      ends[2 * i] as number,
      ends[2 * i + 1] as number,
    ]),
    crossings: levels.map((level) => crossing(level, resampled)),
    points: line.map(([level, value]) => {
      const values = ran(runs.get(level) ?? new Float64Array(0));
      return { level, value, share: values.filter(reaches).length / values.length };
    }),
  };
}

/** A resample may cross the target elsewhere too: the crossing nearest to `level` counts. */
function crossing(level: number, resampled: readonly (readonly { level: number }[])[]): Crossing {
  const near = resampled.flatMap((found) =>
    found.length === 0
      ? []
      : [found.map((one) => one.level).reduce((a, b) => (Math.abs(b - level) < Math.abs(a - level) ? b : a))],
  );
  const [low, high] =
    near.length === 0 ? [Number.NaN, Number.NaN] : quantiles(Float64Array.from(near), [0.05, 0.95]);
  return { level, range: [low as number, high as number], resamplesThatCross: near.length };
}

const ran = (values: Float64Array): Float64Array => values.filter((value) => !Number.isNaN(value));

/** Members that ran at every level. */
function membersOf(runs: readonly Float64Array[]): number[] {
  const all = [...(runs[0]?.keys() ?? [])];
  return all.filter((member) => runs.every((values) => !Number.isNaN(values[member])));
}
