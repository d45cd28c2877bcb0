/** Robustness metrics against a worked table, whose 3 policies and 4 worlds are small enough to check by hand. */
import { expect, test } from "vitest";
import { atLeast, wilson } from "../../../scenarios/analysis/proportion.ts";
import { kendallTau, ranksOf } from "../../../scenarios/analysis/rank.ts";
import { regretsOf, robustness } from "../../../scenarios/analysis/robust.ts";

const rows = (table: readonly (readonly number[])[]) => table.map((row) => Float64Array.from(row));
const P1 = [10, 8, 1, 6];
const P2 = [7, 7, 5, 7];
const P3 = [9, 4, 4, 10];
const TABLE = {
  maximin: [1, 5, 4],
  maximax: [10, 7, 10],
  hurwicz: [5.5, 6, 7],
  laplace: [6.25, 6.5, 6.75],
  minimaxRegret: [4, 3, 4],
  meanRegret: [2, 1.75, 1.5],
  p90Regret: [4, 3, 3.1],
  undesirableDeviations: [7, 2, 5],
  domain: [0.75, 1, 0.5],
};
const valuesOf = ({ metrics }: ReturnType<typeof robustness>) =>
  Object.fromEntries(metrics.map(({ id, values }) => [id, values]));
const ranks = ({ metrics }: ReturnType<typeof robustness>, wanted: string) =>
  metrics.find(({ id }) => id === wanted)?.ranks;
const higher = { better: "higher", optimism: 0.5, threshold: 5 } as const;

test("each metric has the table's value for each policy", () => {
  const found = valuesOf(robustness(rows([P1, P2, P3]), higher));
  expect(Object.keys(found)).toEqual(Object.keys(TABLE));
  for (const [id, wanted] of Object.entries(TABLE))
    for (const [i, value] of wanted.entries()) expect(found[id]?.[i], id).toBeCloseTo(value, 12);
});
test("regrets are those of the table", () => {
  expect(regretsOf(rows([P1, P2, P3])).map((row) => [...row])).toEqual([
    [0, 0, 4, 4],
    [3, 1, 0, 3],
    [1, 4, 1, 0],
  ]);
});
test("the second and the third policy change places with the metric", () => {
  const found = robustness(rows([P1, P2, P3]), higher);
  expect(ranks(found, "minimaxRegret")).toEqual([2, 1, 2]);
  expect(ranks(found, "laplace")).toEqual([3, 2, 1]);
  expect(ranks(found, "maximax")).toEqual([1, 3, 1]);
});
test("an outcome of which less is better is judged as its mirror image, and told in its own sign", () => {
  const mirrored = [P1, P2, P3].map((row) => row.map((value) => -value));
  const found = valuesOf(robustness(rows(mirrored), { better: "lower", optimism: 0.5, threshold: -5 }));
  expect(found["maximin"]).toEqual([-1, -5, -4]);
  expect(found["minimaxRegret"]).toEqual(TABLE.minimaxRegret);
  expect(found["domain"]).toEqual(TABLE.domain);
});
test("one more policy can turn the order of two others by regret, which is relative to the best of the class", () => {
  const two = ranks(robustness(rows([P1, P2]), higher), "minimaxRegret");
  const three = ranks(robustness(rows([P1, P2, [0, 13, 0, 0]]), higher), "minimaxRegret");
  expect(two).toEqual([2, 1]);
  expect(three?.slice(0, 2)).toEqual([1, 2]);
});
test("a world in which one policy failed is left out of all, and counted", () => {
  const found = robustness(
    rows([
      [...P1, Number.NaN],
      [...P2, 100],
      [...P3, 0],
    ]),
    higher,
  );
  expect(found).toMatchObject({ worlds: 4, dropped: 1 });
  expect(valuesOf(found)["maximax"]).toEqual(TABLE.maximax);
  expect(() => robustness(rows([[Number.NaN], [1]]), higher)).toThrow("no world is left");
});
test("Wilson's interval is that of Newcombe (1998), Statistics in Medicine 17:857-872, table I, method 3", () => {
  const table = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const;
  for (const [count, trials, low, high] of table) {
    const [from, to] = wilson(count, trials);
    expect(from).toBeCloseTo(low, 4);
    expect(to).toBeCloseTo(high, 4);
  }
  expect(wilson(20, 20)[1]).toBe(1);
});
test("the chance of a count or more is the binomial's", () => {
  expect(atLeast(3, 5, 0.5)).toBeCloseTo(0.5, 14);
  expect(atLeast(2, 3, 0.2)).toBeCloseTo(3 * 0.04 * 0.8 + 0.008, 14);
  expect(atLeast(5, 5, 0.1)).toBeCloseTo(1e-5, 18);
  expect([atLeast(0, 5, 0.3), atLeast(1, 5, 0), atLeast(5, 5, 1)]).toEqual([1, 0, 1]);
});
test("tau is the share of pairs alike less the share turned, and with ties that of scipy's own example", () => {
  expect(kendallTau([1, 2, 3], [1, 3, 2])).toBeCloseTo(1 / 3, 15);
  expect(kendallTau([1, 2, 3], [3, 2, 1])).toBe(-1);
  expect(kendallTau([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])).toBeCloseTo(-0.47140452079103173, 15);
  expect(kendallTau([1, 1], [1, 2])).toBeNaN();
});
test("equals share the better rank", () => {
  expect(ranksOf([4, 3, 4], "lower")).toEqual([2, 1, 2]);
  expect(ranksOf([4, 3, 4], "higher")).toEqual([1, 3, 1]);
});
