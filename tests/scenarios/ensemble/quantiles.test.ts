/** Type-7 quantiles and the paired comparison, against arithmetic and published values. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareMembers, memberDifferences } from "../../../scenarios/ensemble/paired.ts";
import { quantiles } from "../../../scenarios/ensemble/quantiles.ts";
import { rootKey, uniform } from "../../../scenarios/seeds/index.ts";

describe("quantiles", () => {
  // R: quantile(c(1, 3, 4, 8, 9.5), c(0, .1, .25, .5, .9, 1)), place (n - 1)p by hand: 1 + 0.4 * 2 = 1.8 and so on.
  it("interpolate between order statistics as R's default does", () => {
    const values = Float64Array.of(8, 1, 9.5, 3, 4);
    const found = quantiles(values, [0, 0.1, 0.25, 0.5, 0.9, 1]);
    [1, 1.8, 3, 4, 8.9, 9.5].forEach((expected, i) => {
      expect(found[i]).toBeCloseTo(expected, 14);
    });
  });

  it("lie between the extremes and never fall", () => {
    const values = fc.float64Array({ minLength: 1, maxLength: 30, noNaN: true, min: -1e300, max: 1e300 });
    fc.assert(
      fc.property(values, (members) => {
        const [low, a, b, c, high] = quantiles(members, [0, 0.2, 0.5, 0.8, 1]) as [
          number,
          number,
          number,
          number,
          number,
        ];
        expect(low <= a && a <= b && b <= c && c <= high).toBe(true);
        expect([low, high]).toEqual([members[0], members.at(-1)]);
      }),
      { seed: 1 },
    );
  });

  it("are infinite only where members are", () => {
    expect(quantiles(Float64Array.of(Infinity, 1, Infinity, 2), [0, 1 / 3, 0.9, 1])).toEqual([
      1,
      2,
      Infinity,
      Infinity,
    ]);
  });

  it("refuse NaN by its place, no members, and a probability that is none", () => {
    expect(() => quantiles(Float64Array.of(1, Number.NaN), [0.5])).toThrow("Member 1 is NaN");
    expect(() => quantiles(new Float64Array(0), [0.5])).toThrow("there is none");
    expect(() => quantiles(Float64Array.of(1), [1.5])).toThrow("1.5 is not between 0 and 1");
  });
});

describe("paired comparison", () => {
  // Student's t: mean 39.5, sd 2.19089023, t(.975, 5) = 2.57058184, 95 % interval [37.20080171, 41.79919829].
  it("gives the published mean and interval of six pairs", () => {
    const base = Float64Array.of(1, 2, 3, 4, 5, 6);
    const other = Float64Array.of(39, 43, 42.5, 44.5, 41, 48);
    const found = compareMembers(base, other, [0, 0.5, 1]);
    expect([...memberDifferences(base, other)]).toEqual([38, 41, 39.5, 40.5, 36, 42]);
    expect(found).toMatchObject({
      members: 6,
      dropped: 0,
      quantiles: [36, 40, 42],
      mean: 39.5,
      shareBelowZero: 0,
    });
    expect(found.meanError * Math.sqrt(6)).toBeCloseTo(2.1908902300206643, 14);
    expect(found.mean - 2.5705818356363146 * found.meanError).toBeCloseTo(37.200801709516405, 12);
    expect(found.mean + 2.5705818356363146 * found.meanError).toBeCloseTo(41.799198290483595, 12);
  });

  // Rank round(3.5 - sqrt(6)) = 1: extremes 36 and 42 miss the median with probability 2^-6 a side, 2.153874694 sd.
  it("takes the median's error from order statistics and the binomial distribution", () => {
    const found = compareMembers(new Float64Array(6), Float64Array.of(38, 41, 39.5, 40.5, 36, 42));
    expect(found.medianError).toBeCloseTo((42 - 36) / (2 * 2.153874694061456), 9);
  });

  // The median of n uniforms has standard deviation 1/(2 sqrt(n + 2)) exactly (a beta distribution).
  it("has errors of the right size on uniform members", () => {
    const count = 201;
    const errors = Array.from({ length: 200 }, (_, block) => {
      const values = Float64Array.from({ length: count }, (_, i) => uniform(rootKey("error"), i, block, 0));
      return compareMembers(new Float64Array(count), values);
    });
    const average = (of: "meanError" | "medianError") =>
      errors.reduce((sum, e) => sum + e[of], 0) / errors.length;
    expect(average("medianError") / (0.5 / Math.sqrt(count + 2))).toBeCloseTo(1, 1);
    expect(average("meanError") / Math.sqrt(1 / 12 / count)).toBeCloseTo(1, 1);
  });

  it("leaves out and counts pairs with NaN on either side, and works beyond a thousand members", () => {
    const nan = Number.NaN;
    const found = compareMembers(Float64Array.of(1, nan, 3, 4), Float64Array.of(0, 2, nan, 6));
    expect(found).toMatchObject({ members: 2, dropped: 2, mean: 0.5, shareBelowZero: 0.5 });
    const many = Float64Array.from({ length: 5000 }, (_, i) => i);
    expect(compareMembers(new Float64Array(5000), many).medianError).toBeGreaterThan(0);
  });

  it("has no error to tell of a single member, and refuses what cannot be paired", () => {
    const one = compareMembers(Float64Array.of(1), Float64Array.of(2));
    expect([one.meanError, one.medianError]).toEqual([Number.NaN, Number.NaN]);
    expect(() => compareMembers(new Float64Array(2), new Float64Array(3))).toThrow("2 and 3 members");
    expect(() => compareMembers(Float64Array.of(Number.NaN), Float64Array.of(1))).toThrow(
      "1 of 1 members are NaN",
    );
  });
});
