/** A scenario taken apart into what is done (policies, groups A and B) and what is assumed (the world, group C). */
import { leverById } from "../levers/index.ts";
import type { Scenario } from "../scenario.ts";
import { changesOf } from "../settings.ts";

export interface Parts {
  /** The assumptions alone, and the policies alone, each set against Today. */
  readonly assumptions: Scenario;
  readonly policies: Scenario;
}

export function partsOf(scenario: Scenario, presets: readonly Scenario[]): Parts {
  const all = Object.entries(changesOf(scenario, presets));
  const part = (id: string, title: string, isWorld: boolean): Scenario => ({
    id,
    title,
    story: title,
    sources: [],
    changes: Object.fromEntries(all.filter(([lever]) => (leverById(lever).group === "C") === isWorld)),
  });
  return {
    assumptions: part("assumptions-only", "Assumptions alone", true),
    policies: part("policies-only", "Policies alone", false),
  };
}

/** Means over members, in the unit of the values: `policies + assumptions + both` is `total`. */
export interface FourLineGap {
  readonly total: number;
  readonly policies: number;
  readonly assumptions: number;
  /** What neither does alone. */
  readonly both: number;
  /** Monte Carlo standard error of `total`. */
  readonly error: number;
}

type Values = Float64Array;

/**
 * A factorial design of two factors, member by member: effects of each alone, and their interaction (Box, Hunter and
 * Hunter, "Statistics for Experimenters", chapter 5). Members in which one of the four is NaN are left out.
 * @throws Error where none is left, or the four differ in length.
 */
export function fourLineGap(
  neither: Values,
  assumptions: Values,
  policies: Values,
  both: Values,
): FourLineGap {
  if (new Set([neither, assumptions, policies, both].map(({ length }) => length)).size > 1)
    throw new Error("the four lines have different numbers of members");
  const gaps: number[] = [];
  const sums = { policies: 0, assumptions: 0, both: 0 };
  for (const [member, base] of neither.entries()) {
    const [world, acts, all] = [assumptions[member], policies[member], both[member]].map(Number) as [
      number,
      number,
      number,
    ];
    if (Number.isNaN(base + world + acts + all)) continue;
    gaps.push(all - base);
    sums.policies += acts - base;
    sums.assumptions += world - base;
    sums.both += all - acts - world + base;
  }
  const count = gaps.length;
  if (count === 0) throw new Error("no member ran in all four lines");
  const total = gaps.reduce((sum, gap) => sum + gap, 0) / count;
  const squares = gaps.reduce((sum, gap) => sum + (gap - total) ** 2, 0);
  return {
    total,
    policies: sums.policies / count,
    assumptions: sums.assumptions / count,
    both: sums.both / count,
    error: count > 1 ? Math.sqrt(squares / (count - 1) / count) : Number.NaN,
  };
}

/** Parts rounded to so many decimals such that they sum to the rounded whole: the largest remainders are rounded up. */
export function roundToSum(parts: readonly number[], decimals: number): number[] {
  const scale = 10 ** decimals;
  const whole = Math.round(parts.reduce((sum, part) => sum + part, 0) * scale);
  const floors = parts.map((part) => Math.floor(part * scale));
  const missing = whole - floors.reduce((sum, part) => sum + part, 0);
  const order = parts
    .map((part, i) => ({ i, rest: part * scale - Math.floor(part * scale) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  const raised = new Set(order.slice(0, missing).map(({ i }) => i));
  return floors.map((part, i) => (part + (raised.has(i) ? 1 : 0)) / scale);
}
