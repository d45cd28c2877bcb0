/** The bootstrap: intervals by drawing whole blocks (members, rows of a design) anew, by keyed draws. */
import { quantiles } from "../ensemble/quantiles.ts";
import { type RootKey, sourceId, uniform } from "../seeds/index.ts";

const SOURCE = sourceId("bootstrap");
export const REPLICATES = 1000;
const ENDS = [0.025, 0.975];

export type Interval = readonly [low: number, high: number];

/** How often each of `blocks` is in each resample of as many; the same for the same key. */
export function* resamples(key: RootKey, blocks: number, replicates = REPLICATES): Generator<Float64Array> {
  const counts = new Float64Array(blocks);
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    counts.fill(0);
    for (let draw = 0; draw < blocks; draw += 1) {
      const block = Math.floor(uniform(key, replicate, SOURCE, draw) * blocks);
      counts[block] = (counts[block] as number) + 1;
    }
    yield counts;
  }
}

/**
 * Percentile intervals of 95 %, one a statistic, each for itself: they are not widened for there being many.
 * `statistics` is given how often each block counts. Source: Efron and Tibshirani (1993), chapter 13.
 */
export function bootstrapIntervals(
  key: RootKey,
  blocks: number,
  statistics: (counts: Float64Array) => ArrayLike<number>,
  replicates = REPLICATES,
): Interval[] {
  const found: Float64Array[] = [];
  let replicate = 0;
  for (const counts of resamples(key, blocks, replicates)) {
    Array.from(statistics(counts)).forEach((value, i) => {
      found[i] ??= new Float64Array(replicates);
      (found[i] as Float64Array)[replicate] = value;
    });
    replicate += 1;
  }
  return found.map((values) => {
    const known = values.filter((value) => !Number.isNaN(value));
    return known.length === 0 ? [Number.NaN, Number.NaN] : (quantiles(known, ENDS) as [number, number]);
  });
}
