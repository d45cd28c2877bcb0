/** Sobol' indices: estimates to the last digits of another program's, and closed forms within stated bounds. */
import { describe, expect, it } from "vitest";
import { rootKey, saltelliRow, sobolDesign, sobolIndices } from "../../../../scenarios/index.ts";
import { scrambledSobolPoint, sobolPoint } from "../../../../scenarios/seeds/designs/index.ts";
import reference from "../reference.json" with { type: "json" };
import { gFunction, ishigami } from "./functions.ts";

const key = rootKey("sensitivity");
type Of = (u: Float64Array) => number;
function outcomes(of: Of, inputs: number, rows: number, order: 1 | 2, point: (i: number) => Float64Array) {
  return Array.from({ length: rows }, (_, i) => {
    const halves = point(i);
    const runs = saltelliRow(halves.slice(0, inputs), halves.slice(inputs), order);
    return Float64Array.from(runs, of);
  });
}
const valuesOf = (indices: readonly { value: number }[]): number[] => indices.map(({ value }) => value);
const near = (found: readonly number[], expected: readonly number[], within: number): void => {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    expect(Math.abs((found[i] as number) - value)).toBeLessThan(within);
  });
};

describe.each(reference.saltelli_estimates_ishigami_unscrambled.filter(({ N }) => N < 4096))(
  "on the function of Ishigami, $N rows from $skip of the plain sequence",
  ({ N, skip, S1, ST, S2_12_13_23: pairs, rows }) => {
    const found = outcomes(ishigami, 3, N, 2, (i) => sobolPoint(skip + i, 6));
    it("gives another program's estimates to nine digits", () => {
      expect(found.reduce((sum, row) => sum + row.length, 0)).toBe(rows);
      const indices = sobolIndices(found, 3, 2, key);
      near(valuesOf(indices.first), S1, 1e-9);
      near(valuesOf(indices.total), ST, 1e-9);
      near(valuesOf(indices.pairs), pairs, 1e-9);
      expect(indices.pairs.map(({ inputs }) => inputs)).toEqual([
        [0, 1],
        [0, 2],
        [1, 2],
      ]);
    });
  },
);

describe("with scrambled points, 1024 rows", () => {
  const { S1, ST, S13, variance } = reference.ishigami;
  it("is within the bound measured for such designs of the closed forms of Ishigami", () => {
    for (const seed of ["1", "2", "3"]) {
      const found = outcomes(ishigami, 3, 1024, 2, (i) => scrambledSobolPoint(rootKey(seed), i, 6));
      const indices = sobolIndices(found, 3, 2, key);
      near(valuesOf(indices.first), S1, 0.04);
      near(valuesOf(indices.total), ST, 0.04);
      near(valuesOf(indices.pairs), [0, S13, 0], 0.05);
      expect(Math.abs(indices.variance / variance - 1)).toBeLessThan(0.05);
    }
  });
  it.each(reference.gfunction)("and of the G function of $a", ({ a, S1, ST }) => {
    const found = outcomes(gFunction(a), a.length, 1024, 1, (i) => scrambledSobolPoint(key, i, 2 * a.length));
    const indices = sobolIndices(found, a.length, 1, key);
    near(valuesOf(indices.first), S1, 0.04);
    near(valuesOf(indices.total), ST, 0.04);
    expect(indices.pairs).toEqual([]);
  });
});

it("gives another program's estimates of eight inputs without pairs", () => {
  const { S1, ST } = reference.saltelli_estimates_g8_unscrambled_N1024_firstorder;
  const a = reference.gfunction[0]?.a ?? [];
  const indices = sobolIndices(
    outcomes(gFunction(a), 8, 1024, 1, (i) => sobolPoint(i, 16)),
    8,
    1,
    key,
  );
  near(valuesOf(indices.first), S1, 1e-9);
  near(valuesOf(indices.total), ST, 1e-9);
});

describe("intervals", () => {
  it("hold the closed form for most of forty indices of scrambled designs", () => {
    let held = 0;
    for (let seed = 0; seed < 8; seed += 1) {
      const found = outcomes(ishigami, 3, 128, 1, (i) => scrambledSobolPoint([seed, 3], i, 6));
      const { first, total } = sobolIndices(found, 3, 1, [seed, 4]);
      const exact = [...reference.ishigami.S1, ...reference.ishigami.ST];
      [...first, ...total].slice(0, 5).forEach(({ interval: [low, high] }, i) => {
        if (low <= (exact[i] as number) && (exact[i] as number) <= high) held += 1;
      });
    }
    // At 95 % each, fewer than 33 of 40 would come about once in a hundred; a design by chance is the widest case.
    expect(held).toBeGreaterThanOrEqual(33);
  });
  it("have no width where the outcome does not depend on an input", () => {
    const found = outcomes(
      (u) => u[0] as number,
      2,
      64,
      1,
      (i) => scrambledSobolPoint(key, i, 4),
    );
    const { total } = sobolIndices(found, 2, 1, key);
    expect(total[1]).toEqual({ value: 0, interval: [0, 0] });
  });
});

describe("the design", () => {
  it("is the same row by row however many are asked for, and has chance as its last input", () => {
    const design = sobolDesign(key, 4, 2);
    const runs = design.runs(5);
    expect(runs).toHaveLength(design.runsPerRow);
    expect(runs).toEqual(sobolDesign(key, 4, 2).runs(5));
    const [a, b] = [runs[0], runs.at(-1)] as [Float64Array, Float64Array];
    expect(a[4]).not.toBe(b[4]);
    // AB of chance: A with the chance of B.
    expect(runs[5]).toEqual(Float64Array.of(...a.subarray(0, 4), b[4] as number));
  });
  it("refuses more inputs than there are directions for", () => {
    expect(() => sobolDesign(key, 257, 1)).toThrow("257 inputs: at most 256");
  });
});
