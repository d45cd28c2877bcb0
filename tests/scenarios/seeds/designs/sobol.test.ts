/** Sobol' sequences: published points, evenness, scrambling. */
import { describe, expect, it } from "vitest";
import {
  MOST_DIMENSIONS,
  monteCarloPoint,
  scrambledSobolPoint,
  sobolPoint,
} from "../../../../scenarios/seeds/designs/index.ts";
import { rootKey } from "../../../../scenarios/seeds/index.ts";
import { centredDiscrepancy, starDiscrepancy } from "../../../helpers/discrepancy.ts";
import reference from "../../analysis/reference.json" with { type: "json" };

const key = rootKey("designs");
const first = (points: number, point: (i: number) => Float64Array): Float64Array[] =>
  Array.from({ length: points }, (_, i) => point(i));

/** Points in each box of 2^a by 2^b, for two dimensions. */
function boxes(points: readonly Float64Array[], x: number, y: number, a: number, b: number): number[] {
  const counts = Array<number>(2 ** (a + b)).fill(0);
  for (const point of points) {
    const box =
      Math.floor((point[x] as number) * 2 ** a) * 2 ** b + Math.floor((point[y] as number) * 2 ** b);
    counts[box] = (counts[box] ?? 0) + 1;
  }
  return counts;
}

describe("the sequence", () => {
  it("has the published first points in ten dimensions", () => {
    const { first16_times16: rows } = reference.sobol_points_unscrambled_joekuo6_gray;
    rows.forEach((row, i) => {
      expect([...sobolPoint(i, 10)].map((value) => value * 16)).toEqual(row);
    });
  });
  it("has the published point 1023 in 21 dimensions", () => {
    const { pt1023_d21_times1024: row } = reference.sobol_points_unscrambled_joekuo6_gray;
    expect([...sobolPoint(1023, 21)].map((value) => value * 1024)).toEqual(row);
  });
  it("goes on beyond 2^20 and 2^31 points, where 20 or 31 bits would not do", () => {
    for (const point of [2 ** 20, 2 ** 20 + 1, 2 ** 31 + 5])
      for (const value of sobolPoint(point, 20)) {
        expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThan(1);
      }
    expect(sobolPoint(2 ** 31, 1)[0]).toBe(3 / 2 ** 32);
  });
  it.each(reference.discrepancy_unscrambled_sobol)(
    "has the discrepancies of $d dimensions, $n points",
    (row) => {
      const points = first(row.n, (i) => sobolPoint(i, row.d));
      expect(centredDiscrepancy(points)).toBeCloseTo(row.CD, 12);
      expect(starDiscrepancy(points)).toBeCloseTo(row["L2-star"], 12);
    },
  );
  it("fills dimensions 513 and more with nothing: they are refused", () => {
    expect(() => sobolPoint(0, MOST_DIMENSIONS + 1)).toThrow("513 dimensions: from 1 to 512");
  });
});

describe.each([
  ["as published", (i: number, d: number) => sobolPoint(i, d)],
  ["scrambled", (i: number, d: number) => scrambledSobolPoint(key, i, d)],
])("%s", (_, point) => {
  it("has exactly one of 256 points in each 256th of every one of 512 dimensions", () => {
    const points = first(256, (i) => point(i, MOST_DIMENSIONS));
    for (let dimension = 0; dimension < MOST_DIMENSIONS; dimension += 1) {
      const cells = new Set(points.map((row) => Math.floor((row[dimension] as number) * 256)));
      expect(cells.size).toBe(256);
    }
  });
  it("has one of 64 points in each box of every shape of the first two dimensions", () => {
    const points = first(64, (i) => point(i, 2));
    for (let a = 0; a <= 6; a += 1) expect(boxes(points, 0, 1, a, 6 - a)).toEqual(Array(64).fill(1));
  });
  it("has the same in every aligned stretch of 64, later ones too", () => {
    const points = first(64, (i) => point(64 * 37 + i, 2));
    for (let a = 0; a <= 6; a += 1) expect(boxes(points, 0, 1, a, 6 - a)).toEqual(Array(64).fill(1));
  });
  it("is more even than chance by far", () => {
    const chance = centredDiscrepancy(first(256, (i) => monteCarloPoint(key, i, 5)));
    expect(centredDiscrepancy(first(256, (i) => point(i, 5)))).toBeLessThan(chance / 10);
  });
});

describe("scrambling", () => {
  const digits = (value: number): number => Math.floor(value * 2 ** 32);
  it("is nested: two points share as many first digits after it as before, and no more", () => {
    for (let i = 0; i < 40; i += 1)
      for (let k = 0; k < i; k += 1) {
        const before = sobolPoint(i, 3).map((v, d) =>
          Math.clz32(digits(v) ^ digits(sobolPoint(k, 3)[d] as number)),
        );
        const [a, b] = [scrambledSobolPoint(key, i, 3), scrambledSobolPoint(key, k, 3)];
        expect([...a].map((v, d) => Math.clz32(digits(v) ^ digits(b[d] as number)))).toEqual([...before]);
      }
  });
  it("is a function of key and number, moves the origin off zero, and is centred over keys", () => {
    expect(scrambledSobolPoint(key, 7, 5)).toEqual(scrambledSobolPoint(key, 7, 5));
    expect(scrambledSobolPoint(rootKey("other"), 7, 5)).not.toEqual(scrambledSobolPoint(key, 7, 5));
    const origins = Array.from({ length: 400 }, (_, i) => scrambledSobolPoint([i, 9], 0, 1)[0] as number);
    expect(Math.min(...origins)).toBeGreaterThan(0);
    // Within four standard errors of a uniform's mean.
    const mean = origins.reduce((sum, value) => sum + value / 400, 0);
    expect(Math.abs(mean - 0.5)).toBeLessThan((4 * Math.sqrt(1 / 12)) / 20);
  });
});
