/** Attribution of a loss to constraints on one scale: values of each member's game, their means, and how sure they are. */
import { exp } from "../../../model/engine/math/index.ts";
import { quantiles } from "../../ensemble/quantiles.ts";
import type { RootKey } from "../../seeds/index.ts";
import { bootstrapIntervals, type Interval } from "../bootstrap.ts";
import { dividendsOf, playersIn } from "./games.ts";
import { lossGame, type Scale } from "./scales.ts";
import { compounding, firstIn, lastIn, pairsOf, shapleyTaylor, shapleyValues } from "./values.ts";

/** A mean over members; in the outcome's unit on the level scale, a difference of natural logarithms on the log scale. */
export interface Estimate {
  readonly mean: number;
  /** 95 % bootstrap interval of the mean, whole members drawn anew; unadjusted for how many there are. */
  readonly interval: Interval;
  /** 5 and 95 % points over the members. */
  readonly members: Interval;
}
export interface Share extends Estimate {
  readonly constraints: readonly string[];
}
export interface Compounding extends Estimate {
  /** On the log scale: what the outcome is divided by beyond what independent constraints divide it by. */
  readonly factor?: { readonly mean: number; readonly interval: Interval };
  readonly verdict: Verdict;
}
export type Verdict = "compound" | "overlap" | "undecided" | "independent";

export interface Attribution {
  readonly total: Estimate;
  readonly dividends: readonly Share[];
  readonly shapley: readonly Share[];
  /** Of order two: singles, then pairs; they sum to the total. */
  readonly shapleyTaylor: readonly Share[];
  readonly firstIn: readonly Share[];
  readonly lastIn: readonly Share[];
  readonly compounding: Compounding;
}

/**
 * Shares out the mean loss. By linearity the mean of the members' values is the value of the mean game.
 *
 * @param outcomes by member, the outcome in every set of constraints (see `lossGame`), in one unit
 * @param names of the constraints, lowest bit first
 * @throws Error without members, and where a member has no logarithm on the log scale
 */
export function attribute(
  outcomes: readonly Float64Array[],
  names: readonly string[],
  scale: Scale,
  key: RootKey,
): Attribution {
  if (outcomes.length === 0) throw new Error("no member ran in every world");
  const rows = outcomes.map((outcome) => valuesOf(lossGame(outcome, scale)));
  const estimates = estimatesOf(rows, key);
  const all = names.map((_, i) => 1 << i);
  let at = 0;
  const take = (sets: readonly number[]): Share[] =>
    sets.map((set) => ({
      constraints: playersIn(set).map((i) => names[i] as string),
      ...(estimates[at++] as Estimate),
    }));
  const sets = Array.from({ length: 2 ** names.length - 1 }, (_, i) => i + 1);
  const [dividends, shapley, taylor] = [take(sets), take(all), take([...all, ...pairsOf(names.length)])];
  const [first, last] = [take(all), take(all)];
  const [total, compounded] = estimates.slice(at) as [Estimate, Estimate];
  return {
    total,
    dividends,
    shapley,
    shapleyTaylor: taylor,
    firstIn: first,
    lastIn: last,
    compounding: {
      ...compounded,
      ...(scale === "log" ? { factor: factorOf(compounded) } : {}),
      verdict: verdictOf(compounded, total),
    },
  };
}

/** All values of a game in one row, in the order in which `attribute` takes them. */
function valuesOf(game: Float64Array): number[] {
  const { singles, pairs } = shapleyTaylor(game);
  return [
    ...dividendsOf(game).subarray(1),
    ...shapleyValues(game),
    ...singles,
    ...pairs,
    ...firstIn(game),
    ...lastIn(game),
    game.at(-1) as number,
    compounding(game),
  ];
}

function estimatesOf(rows: readonly number[][], key: RootKey): Estimate[] {
  const width = rows[0]?.length ?? 0;
  const means = (counts: ArrayLike<number>): Float64Array => {
    const sums = new Float64Array(width);
    for (const [member, row] of rows.entries()) {
      const count = counts[member] as number;
      if (count > 0)
        for (let i = 0; i < width; i += 1) sums[i] = (sums[i] as number) + count * (row[i] as number);
    }
    return sums.map((sum) => sum / rows.length);
  };
  const intervals = bootstrapIntervals(key, rows.length, means);
  return Array.from(means(new Float64Array(rows.length).fill(1)), (mean, i) => ({
    mean,
    interval: intervals[i] as Interval,
    members: quantiles(
      Float64Array.from(rows, (row) => row[i] as number),
      [0.05, 0.95],
    ) as [number, number],
  }));
}

const factorOf = ({ mean, interval: [low, high] }: Estimate) => ({
  mean: exp(mean),
  interval: [exp(low), exp(high)] as const,
});

/** What is less than this share of the total is rounding. */
const ROUNDING = 1e-12;

/** Constraints compound when together they move the outcome further, in the direction they move it, than the null model says. */
export function verdictOf({ mean, interval: [low, high] }: Estimate, total: Estimate): Verdict {
  if ([mean, low, high].every((value) => Math.abs(value) <= ROUNDING * Math.abs(total.mean)))
    return "independent";
  if (low <= 0 && high >= 0) return "undecided";
  return mean > 0 === total.mean > 0 ? "compound" : "overlap";
}
