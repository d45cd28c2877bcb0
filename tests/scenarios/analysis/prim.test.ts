/**
 * Scenario discovery on a set that anyone can make again: the first 512 points of a Sobol sequence in four dimensions,
 * of interest where a > 0.5, b < 0.4 and c > 0.25. The trajectory and the distances were worked out with the EMA
 * Workbench (Kwakkel, version 3) and scipy, and once more from the rules alone.
 */
import { expect, test } from "vitest";
import { chanceOfDistance, distance } from "../../../scenarios/analysis/kolmogorov.ts";
import { prim, within } from "../../../scenarios/analysis/prim.ts";
import { tree } from "../../../scenarios/analysis/tree.ts";

/** Joe and Kuo's direction numbers of the first four dimensions, points in Gray-code order, the origin first. */
function sobol(count: number): Float64Array[] {
  const starts = [[], [1], [1, 3], [1, 3, 1]];
  const inner = [0, 0, 1, 1];
  return starts.map((start, dimension) => {
    const m = dimension === 0 ? Array<number>(16).fill(1) : [...start];
    const degree = start.length;
    for (let i = m.length; i < 16; i++) {
      let next = (m[i - degree] as number) ^ ((m[i - degree] as number) << degree);
      for (let k = 1; k < degree; k++)
        if (((inner[dimension] as number) >> (degree - 1 - k)) & 1) next ^= (m[i - k] as number) << k;
      m.push(next);
    }
    let state = 0;
    return Float64Array.from({ length: count }, (_, n) => {
      if (n > 0) {
        const bit = Math.log2(n & -n);
        state ^= (m[bit] as number) << (15 - bit);
      }
      return state / 65536;
    });
  });
}
const columns = sobol(512);
const [a, b, c] = columns as [Float64Array, Float64Array, Float64Array];
const interest = [...a.keys()].map((i) => (a[i] ?? 0) > 0.5 && (b[i] ?? 0) < 0.4 && (c[i] ?? 0) > 0.25);
const boxes = prim({ columns, interest }, { alpha: 0.05, least: 0.05 });

const CASES = [
  512, 486, 461, 437, 415, 394, 374, 355, 337, 320, 304, 288, 273, 259, 246, 233, 221, 209, 198, 188, 178,
  169, 160, 152, 144, 136, 129, 122, 115, 109, 103, 97, 92, 87, 82, 77, 73,
];

test("the points are those of Joe and Kuo", () => {
  const first = [0, 1, 2, 3, 4, 5, 15].map((n) => columns.map((column) => (column[n] ?? 0) * 16));
  expect(first).toEqual([
    [0, 0, 0, 0],
    [8, 8, 8, 8],
    [12, 4, 4, 4],
    [4, 12, 12, 12],
    [6, 6, 10, 14],
    [14, 14, 2, 6],
    [1, 15, 9, 5],
  ]);
  expect(interest.filter(Boolean)).toHaveLength(76);
});
test("the box is peeled through the 37 sizes of the reference, and loses a case of interest in the last only", () => {
  expect(boxes.map(({ cases }) => cases)).toEqual(CASES);
  expect(boxes.map(({ ofInterest }) => ofInterest)).toEqual(CASES.map((cases) => Math.min(76, cases)));
});
test("the last box has the reference's limits, and leaves the input that does nothing alone", () => {
  const last = boxes.at(-1);
  expect(last).toMatchObject({ coverage: 73 / 76, density: 1 });
  expect(last?.limits.map(({ input, low, high }) => [input, low, high])).toEqual([
    [0, 0.5185546875, Infinity],
    [1, -Infinity, 0.3984375],
    [2, 0.2548828125, Infinity],
  ]);
  expect(within(columns, last?.limits ?? [])).toHaveLength(73);
});
test("a limit is tested against the box without it", () => {
  const [limit] = boxes.at(-1)?.limits ?? [];
  const others = boxes.at(-1)?.limits.slice(1) ?? [];
  const without = within(columns, others);
  const share = without.filter((i) => interest[i]).length / without.length;
  // All 73 of 73: the binomial's last term alone.
  expect((limit?.chance ?? 0) / share ** 73).toBeCloseTo(1, 9);
});
test("an input of one value everywhere is never peeled, and cases all alike leave the whole space", () => {
  const flat = columns.map((column, i) => (i === 3 ? column.map(() => 7) : column));
  const last = prim({ columns: flat, interest }, { alpha: 0.05, least: 0.05 }).at(-1);
  expect(last?.limits.map(({ input }) => input)).toEqual([0, 1, 2]);
  expect(prim({ columns, interest: interest.map(() => true) }, { alpha: 0.05, least: 0.05 })).toHaveLength(1);
});
test("the distances of cases of interest from the others are scipy's", () => {
  const wanted = [0.5894495412844036, 0.7064220183486238, 0.3125301786576533, 0.053959439884113954];
  for (const [i, column] of columns.entries())
    expect(
      distance(
        column.filter((_, k) => interest[k]),
        column.filter((_, k) => !interest[k]),
      ),
    ).toBeCloseTo(wanted[i] as number, 14);
});
test("the chance of a distance is Kolmogorov's: 5 and 1 % at his table's 1.3581 and 1.6276", () => {
  const chance = (root: number) => chanceOfDistance(root / Math.sqrt(500), 1000, 1000);
  expect(chance(1.3581)).toBeCloseTo(0.05, 5);
  expect(chance(1.6276)).toBeCloseTo(0.01, 5);
  expect(chance(0.1)).toBe(1);
});
test("the tree of depth three parts b, a and c where scikit-learn's does, and its leaves hold as many", () => {
  const root = tree({ columns, interest }, { depth: 3, least: 1 });
  const splits: [number, number][] = [];
  const leaves: [number, number][] = [];
  const walk = ({ cases, ofInterest, split }: typeof root): void => {
    if (!split) return void leaves.push([cases, ofInterest]);
    splits.push([split.input, split.at]);
    for (const part of split.parts) walk(part);
  };
  walk(root);
  expect(splits).toEqual([
    [1, 0.3974609375],
    [0, 0.5],
    [2, 0.2548828125],
  ]);
  expect(leaves.toSorted(([x], [y]) => x - y)).toEqual([
    [26, 0],
    [76, 76],
    [102, 0],
    [308, 0],
  ]);
});
test("the tree keeps to its depth and to the least size of a leaf", () => {
  expect(tree({ columns, interest }, { depth: 0, least: 1 })).toEqual({ cases: 512, ofInterest: 76 });
  const { split } = tree({ columns, interest }, { depth: 1, least: 250 });
  for (const part of split?.parts ?? []) expect(part.cases).toBeGreaterThanOrEqual(250);
  expect(split?.parts).toHaveLength(2);
});
