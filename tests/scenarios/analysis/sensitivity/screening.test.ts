/** Elementary effects, Shapley effects and tornado bars. */
import { describe, expect, it } from "vitest";
import {
  ENDS,
  elementaryEffects,
  morrisDesign,
  rootKey,
  shapleyDesign,
  shapleyEffects,
  tornadoBars,
  tornadoDesign,
} from "../../../../scenarios/index.ts";
import { morrisTrajectory } from "../../../../scenarios/seeds/designs/index.ts";
import reference from "../reference.json" with { type: "json" };
import { gFunction, ishigami } from "./functions.ts";

const key = rootKey("sensitivity");
const { ishigami_p4: p4, ishigami_p8: p8 } = reference.morris_exact_full_grid;

/** Trajectories from every corner that a first step on the grid can start from, in one order: each effect equally often. */
function everyTrajectory(inputs: number, levels: number) {
  const half = levels / 2;
  return Array.from({ length: levels ** inputs }, (_, number) => {
    const level = Array.from({ length: inputs }, (_, i) => Math.floor(number / levels ** i) % levels);
    const points = [Float64Array.from(level, (at) => at / (levels - 1))];
    const order = level.map((_, i) => i);
    for (const i of order) {
      level[i] = (level[i] as number) + ((level[i] as number) < half ? half : -half);
      points.push(Float64Array.from(level, (at) => at / (levels - 1)));
    }
    return { points, order };
  });
}

describe("elementary effects", () => {
  it.each([
    [4, p4],
    [8, p8],
  ])("over the whole grid of %i levels are those of the enumeration", (levels, exact) => {
    const all = everyTrajectory(3, levels);
    const found = elementaryEffects(
      all.map(({ points }) => Float64Array.from(points, ishigami)),
      all,
      3,
      key,
    );
    exact.forEach(({ mu, mu_star: size, sigma_pop: spread }, i) => {
      expect(found[i]?.mean).toBeCloseTo(mu, 9);
      expect(found[i]?.size.value).toBeCloseTo(size, 9);
      expect((found[i]?.spread ?? 0) * Math.sqrt(1 - 1 / all.length)).toBeCloseTo(spread, 9);
    });
  });
  it("of 10,000 trajectories by chance are within four standard errors of the enumeration", () => {
    const all = Array.from({ length: 10_000 }, (_, i) => morrisTrajectory(key, i, 3, 4));
    const found = elementaryEffects(
      all.map(({ points }) => Float64Array.from(points, ishigami)),
      all,
      3,
      key,
    );
    p4.forEach(({ mu_star: size, sigma_pop: spread, mu }, i) => {
      // The mean square of the effects, and so of their sizes, is that of the enumeration.
      const error = Math.sqrt(Math.max(0, spread ** 2 + mu ** 2 - size ** 2) / all.length);
      expect(Math.abs((found[i]?.size.value ?? 0) - size)).toBeLessThan(4 * error + 1e-6);
    });
  });
  it("of the exercise in Saltelli et al. (2008), chapter 3, are what its data give", () => {
    const { X_thirds: x, Y: y, mu, mu_star: size, sigma_ddof1: spread } = reference.morris_saltelli2008_ex4;
    const rows = [0, 3, 6, 9, 12, 15];
    const trajectories = rows.map((at) => {
      const points = x.slice(at, at + 3).map((levels) => Float64Array.from(levels, (level) => level / 3));
      const order = [0, 1].map((step) =>
        [0, 1].findIndex((i) => points[step]?.[i] !== points[step + 1]?.[i]),
      );
      return { points, order };
    });
    const found = elementaryEffects(
      rows.map((at) => Float64Array.from(y.slice(at, at + 3))),
      trajectories,
      2,
      key,
    );
    found.forEach((effects, i) => {
      expect(effects.mean).toBeCloseTo(mu[i] as number, 12);
      expect(effects.size.value).toBeCloseTo(size[i] as number, 12);
      expect(effects.spread).toBeCloseTo(spread[i] as number, 12);
    });
  });
  it("are looked for between the 5 and 95 % points, with one chance a trajectory", () => {
    const runs = morrisDesign(key, 3).runs(2);
    expect(runs.map((run) => run[3])).toEqual([2, 2, 2, 2]);
    for (const run of runs)
      for (const share of run.subarray(0, 3)) {
        expect(share).toBeGreaterThanOrEqual(ENDS[0]);
        expect(share).toBeLessThanOrEqual(ENDS[1]);
      }
  });
});

describe("Shapley effects", () => {
  /** The function of all inputs but the last, which is chance and does nothing here. */
  function effects(of: (u: Float64Array) => number, inputs: number, rows: number) {
    const design = shapleyDesign(key, inputs);
    const walks = Array.from({ length: rows }, (_, row) => Float64Array.from(design.runs(row), of));
    const orders = walks.map((_, row) => design.order(row));
    return shapleyEffects(walks, orders, inputs + 1, key);
  }
  const found = effects(ishigami, 3, 8000);
  it("of the function of Ishigami are within 0.03 of the closed form, the rank turned against total indices", () => {
    reference.ishigami.shapley.forEach((exact, i) => {
      expect(Math.abs((found[i]?.value ?? 0) - exact)).toBeLessThan(0.03);
    });
  });
  it("lie between first and total indices, sum to one, and are exactly zero for what does nothing", () => {
    const { S1, ST } = reference.ishigami;
    S1.forEach((first, i) => {
      expect(found[i]?.value).toBeGreaterThan(first - 0.03);
      expect(found[i]?.value).toBeLessThan((ST[i] as number) + 0.03);
    });
    expect(found.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 12);
    expect(Math.abs(found[3]?.value ?? 1)).toBe(0);
  });
  it.each(reference.gfunction)(
    "of the G function of $a are within 0.04 of the closed form",
    ({ a, shapley }) => {
      const estimated = effects(gFunction(a), a.length, 4000);
      shapley.forEach((exact, i) => {
        expect(Math.abs((estimated[i]?.value ?? 0) - exact)).toBeLessThan(0.04);
      });
    },
  );
});

describe("a tornado", () => {
  it("moves one input at a time to its 5 and 95 % points, from the middle and without chance", () => {
    const runs = tornadoDesign(3).runs(0);
    expect(runs.map((run) => [...run])).toEqual([
      [0.5, 0.5, 0.5, -1],
      [0.05, 0.5, 0.5, -1],
      [0.95, 0.5, 0.5, -1],
      [0.5, 0.05, 0.5, -1],
      [0.5, 0.95, 0.5, -1],
      [0.5, 0.5, 0.05, -1],
      [0.5, 0.5, 0.95, -1],
    ]);
  });
  it("gives the outcome at both ends of each input", () => {
    const row = Float64Array.from(tornadoDesign(2).runs(0), ([x = 0, y = 0]) => 10 * x - y);
    const { middle, bars } = tornadoBars(row);
    expect(middle).toBe(4.5);
    expect(bars.map(({ low, high }) => [low, high])).toEqual([
      [0, 9],
      [4.95, 4.05],
    ]);
  });
});
