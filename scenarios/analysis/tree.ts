/**
 * A classification tree: Breiman, Friedman, Olshen and Stone (1984), "Classification and Regression Trees", grown by
 * Gini's impurity and not pruned. Beside boxes it shows which other ranges hold cases of interest.
 */
import type { Cases } from "./prim.ts";

export interface Node {
  readonly cases: number;
  readonly ofInterest: number;
  /** Where the cases part: those with the input at or below `at`, then the others. */
  readonly split?: { readonly input: number; readonly at: number; readonly parts: readonly [Node, Node] };
}
interface Growth {
  /** Splits from the top down to a leaf at most, and cases in a leaf at least. */
  readonly depth: number;
  readonly least: number;
}
interface Cut {
  readonly input: number;
  readonly at: number;
  readonly impurity: number;
}

/** Grows a tree over these cases; of equal splits the first input's and the lowest stays. */
export function tree(
  { columns, interest }: Cases,
  { depth, least }: Growth,
  members: readonly number[] = [...interest.keys()],
): Node {
  const ofInterest = members.filter((i) => interest[i]).length;
  const leaf = { cases: members.length, ofInterest };
  if (depth === 0 || ofInterest === 0 || ofInterest === members.length) return leaf;
  const cuts = columns.flatMap((column, input) => cutsOf(column, input, interest, members, least));
  const [first, ...others] = cuts;
  if (!first) return leaf;
  const best = others.reduce((a, b) => (b.impurity < a.impurity ? b : a), first);
  const column = columns[best.input] as Float64Array;
  const grow = (part: readonly number[]): Node =>
    tree({ columns, interest }, { depth: depth - 1, least }, part);
  const below = members.filter((i) => (column[i] as number) <= best.at);
  const above = members.filter((i) => (column[i] as number) > best.at);
  return { ...leaf, split: { input: best.input, at: best.at, parts: [grow(below), grow(above)] } };
}

/** Cuts midway between neighbouring values, each with the impurity that it leaves, weighed by cases. */
function cutsOf(
  column: Float64Array,
  input: number,
  interest: readonly boolean[],
  members: readonly number[],
  least: number,
): Cut[] {
  const value = (i: number): number => column[i] as number;
  const sorted = members.toSorted((a, b) => value(a) - value(b));
  const total = sorted.filter((i) => interest[i]).length;
  let below = 0;
  return sorted.slice(1).flatMap((next, i) => {
    const last = sorted[i] as number;
    if (interest[last]) below++;
    const cases = i + 1;
    if (value(last) === value(next) || cases < least || sorted.length - cases < least) return [];
    const impurity = gini(below, cases) + gini(total - below, sorted.length - cases);
    return [{ input, at: (value(last) + value(next)) / 2, impurity }];
  });
}

/** Gini's impurity times the number of cases, less a factor of two. */
const gini = (ofInterest: number, cases: number): number => (ofInterest * (cases - ofInterest)) / cases;
