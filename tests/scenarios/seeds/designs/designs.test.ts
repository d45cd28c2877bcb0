/** Monte Carlo, Latin hypercubes, factorials and trajectories. */
import { describe, expect, it } from "vitest";
import {
  fullFactorial,
  latinHypercube,
  monteCarloPoint,
  morrisStep,
  morrisTrajectory,
} from "../../../../scenarios/seeds/designs/index.ts";
import { type RootKey, rootKey } from "../../../../scenarios/seeds/index.ts";

const key = rootKey("designs");
const variance = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
};
const total = (point: Float64Array): number => point.reduce((sum, value) => sum + value, 0);
const meanOver = (points: readonly Float64Array[]): number =>
  points.reduce((sum, point) => sum + total(point), 0) / points.length;

describe("a Latin hypercube", () => {
  it("has exactly one point in each stratum of each dimension", () => {
    const points = latinHypercube(key, 50, 7);
    for (let d = 0; d < 7; d += 1)
      expect(new Set(points.map((point) => Math.floor((point[d] as number) * 50))).size).toBe(50);
  });
  it("estimates the mean of a sum with variance d / (12 n^3), a hundredth of plain chance for n = 10", () => {
    const keys = Array.from({ length: 2000 }, (_, i): RootKey => [i, 5]);
    const latin = variance(keys.map((one) => meanOver(latinHypercube(one, 10, 3))));
    const chance = variance(
      keys.map((one) => meanOver(Array.from({ length: 10 }, (_, i) => monteCarloPoint(one, i, 3)))),
    );
    // A variance over 2000 has a relative error of 3.2 %; five of them.
    expect(Math.abs(latin / 2.5e-4 - 1)).toBeLessThan(0.16);
    expect(Math.abs(chance / 2.5e-2 - 1)).toBeLessThan(0.16);
  });
  it("is the same for the same key, and pairs its dimensions in no order", () => {
    expect(latinHypercube(key, 20, 2)).toEqual(latinHypercube(key, 20, 2));
    const points = latinHypercube(key, 400, 2);
    const [x, y] = [0, 1].map((d) => points.map((point) => (point[d] as number) - 0.5)) as [
      number[],
      number[],
    ];
    const correlation = x.reduce((sum, value, i) => sum + value * (y[i] as number), 0) / (400 / 12);
    expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(400));
  });
});

describe("a full factorial", () => {
  it("has every combination once, the first factor fastest", () => {
    const points = fullFactorial([
      [0, 1],
      [5, 6, 7],
    ]).map((point) => [...point]);
    expect(points).toEqual([
      [0, 5],
      [1, 5],
      [0, 6],
      [1, 6],
      [0, 7],
      [1, 7],
    ]);
  });
  it("of two levels is balanced and its columns are orthogonal", () => {
    const points = fullFactorial(Array(5).fill([-1, 1]));
    for (let a = 0; a < 5; a += 1)
      for (let b = 0; b <= a; b += 1) {
        const product = points.reduce((sum, point) => sum + (point[a] as number) * (point[b] as number), 0);
        expect(product).toBe(a === b ? 32 : 0);
      }
  });
});

describe("a trajectory of Morris", () => {
  it.each([4, 6, 8])("on %i levels moves each input once, by one step, and stays on the grid", (levels) => {
    for (let number = 0; number < 50; number += 1) {
      const { points, order } = morrisTrajectory(key, number, 6, levels);
      expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5]);
      order.forEach((input, step) => {
        const [before, after] = [points[step] as Float64Array, points[step + 1] as Float64Array];
        before.forEach((value, i) => {
          const moved = Math.abs((after[i] as number) - value);
          expect(moved).toBeCloseTo(i === input ? morrisStep(levels) : 0, 12);
          expect((value * (levels - 1)) % 1).toBeCloseTo(0, 9);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        });
      });
    }
  });
  it("is refused on an odd grid", () => {
    expect(() => morrisTrajectory(key, 0, 2, 5)).toThrow("choose an even number");
  });
});
