/** Distributions by inversion: monotone, in range, and with the quantiles asked for. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Distribution,
  normalQuantile,
  quantileFunction,
  type Shape,
  sample,
} from "../../../scenarios/seeds/index.ts";

const settings = { seed: 1, numRuns: 300 };
const share = fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true });
const points = (min: number, max: number) =>
  fc
    .tuple(...[0, 1, 2].map(() => fc.double({ min, max, noNaN: true })))
    .map((values) => values.sort((a, b) => a - b) as [number, number, number]);

const RANGES: Record<Exclude<Shape, "bernoulli">, [number, number]> = {
  fixed: [-1e6, 1e6],
  uniform: [-1e6, 1e6],
  triangular: [-1e6, 1e6],
  normal: [-1e6, 1e6],
  lognormal: [1e-6, 1e6],
  share: [1e-6, 1 - 1e-6],
};

const anyDistribution = fc.oneof(
  ...Object.entries(RANGES).map(([shape, [min, max]]) =>
    points(min, max).map(
      ([low, central, high]): Distribution => ({ shape: shape as Shape, low, central, high }),
    ),
  ),
  fc
    .double({ min: 0, max: 1, noNaN: true })
    .map((central): Distribution => ({ shape: "bernoulli", low: 0, central, high: 1 })),
);

describe("the normal quantile", () => {
  it.each([
    [0.975, 1.959963984540054],
    [0.25, -0.6744897501960817],
    [1e-10, -6.361340902404056],
    [0.001, -3.090232306167813],
    [0.9999, 3.719016485455709],
    [1e-300, -37.0470962993612],
    [0.5, 0],
  ])("of %d is %d", (u, expected) => {
    expect(Math.abs(normalQuantile(u) - expected)).toBeLessThanOrEqual(1e-15 * Math.abs(expected) + 4e-16);
  });

  it("refuses 0, 1 and NaN", () => {
    for (const u of [0, 1, Number.NaN]) expect(() => normalQuantile(u)).toThrow(`it is ${u}`);
  });
});

describe("every distribution", () => {
  it("never falls as the draw rises", () => {
    fc.assert(
      fc.property(anyDistribution, share, share, (distribution, one, other) => {
        const value = quantileFunction(distribution);
        expect(value(Math.min(one, other))).toBeLessThanOrEqual(value(Math.max(one, other)));
      }),
      settings,
    );
  });

  it("never falls between neighbouring draws", () => {
    fc.assert(
      fc.property(anyDistribution, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (distribution, u) => {
        const value = quantileFunction(distribution);
        const draws = [-2, -1, 0, 1, 2].map((step) => value(u + step * 2 ** -53));
        const slack =
          4 * Number.EPSILON * Math.max(...draws.map(Math.abs), distribution.high - distribution.low);
        for (let i = 1; i < draws.length; i += 1) {
          expect(draws[i] as number).toBeGreaterThanOrEqual((draws[i - 1] as number) - slack);
        }
      }),
      settings,
    );
  });

  it("is a finite number in its range", () => {
    fc.assert(
      fc.property(anyDistribution, share, (distribution, u) => {
        const value = sample(distribution, u);
        const { shape, low, high } = distribution;
        if (shape === "uniform" || shape === "triangular") expect(value >= low && value <= high).toBe(true);
        if (shape === "lognormal") expect(value).toBeGreaterThan(0);
        if (shape === "share") expect(value > 0 && value < 1).toBe(true);
        if (shape === "bernoulli") expect([0, 1]).toContain(value);
        if (shape !== "lognormal") expect(value).toSatisfy(Number.isFinite);
      }),
      settings,
    );
  });

  it("is fixed where low is high", () => {
    for (const shape of Object.keys(RANGES) as Shape[]) {
      expect(sample({ shape, low: 0.3, central: 0.3, high: 0.3 }, 0.9)).toBe(0.3);
    }
  });
});

describe("normal, lognormal and share", () => {
  it("have low, central and high as their 5, 50 and 95 % points, however skewed", () => {
    for (const shape of ["normal", "lognormal", "share"] as const) {
      fc.assert(
        fc.property(points(...RANGES[shape]), ([low, central, high]) => {
          const value = quantileFunction({ shape, low, central, high });
          const tolerance = 1e-13 * Math.max(Math.abs(low), Math.abs(high));
          expect(Math.abs(value(0.05) - low)).toBeLessThanOrEqual(tolerance);
          expect(Math.abs(value(0.5) - central)).toBeLessThanOrEqual(tolerance);
          expect(Math.abs(value(0.95) - high)).toBeLessThanOrEqual(tolerance);
        }),
        settings,
      );
    }
  });

  // 1.959963984540054 / 1.6448536269514722 = 1.191573... half-widths of the 90 % range.
  it("extend beyond them as the normal distribution does", () => {
    const reach = 1.959963984540054 / 1.6448536269514722;
    expect(sample({ shape: "normal", low: 8, central: 10, high: 14 }, 0.975)).toBeCloseTo(10 + 4 * reach, 12);
    expect(sample({ shape: "normal", low: 8, central: 10, high: 14 }, 0.025)).toBeCloseTo(10 - 2 * reach, 12);
    expect(sample({ shape: "lognormal", low: 1, central: 10, high: 1000 }, 0.975)).toBeCloseTo(
      10 * 100 ** reach,
      8,
    );
  });
});

describe("uniform, triangular and bernoulli", () => {
  it("follow their closed forms", () => {
    expect(sample({ shape: "uniform", low: 2, central: 3, high: 6 }, 0.25)).toBe(3);
    // A triangle on 0..4 with its mode at 1: a quarter of the area lies below the mode, half below 4 - sqrt(6).
    const triangle = { shape: "triangular", low: 0, central: 1, high: 4 } as const;
    expect([sample(triangle, 0.25), sample(triangle, 1 / 16)]).toEqual([1, 0.5]);
    expect(sample(triangle, 0.5)).toBeCloseTo(4 - Math.sqrt(6), 14);
    const coin = { shape: "bernoulli", low: 0, central: 0.25, high: 1 } as const;
    expect([sample(coin, 0.74), sample(coin, 0.76)]).toEqual([0, 1]);
    expect(sample({ ...coin, central: 0 }, 1 - 2 ** -53)).toBe(0);
    expect(sample({ ...coin, central: 1 }, 2 ** -53)).toBe(1);
  });
});

describe("a distribution that cannot be", () => {
  it.each([
    [
      { shape: "normal", low: 3, central: 2, high: 4 },
      /low <= central <= high; it has low 3, central 2, high 4/,
    ],
    [{ shape: "uniform", low: 0, central: 1, high: Number.NaN }, /finite numbers/],
    [{ shape: "lognormal", low: 0, central: 1, high: 2 }, /above 0; it has low 0/],
    [{ shape: "share", low: 0.1, central: 0.5, high: 1 }, /between 0 and 1, both excluded; it has .*high 1/],
    [{ shape: "bernoulli", low: 0, central: 0.5, high: 2 }, /from 0 to 1; it has .*high 2/],
    [{ shape: "cauchy", low: 0, central: 0.5, high: 2 }, /"cauchy" is unknown; use one of fixed/],
  ] as [Distribution, RegExp][])("is refused: %j", (distribution, message) => {
    expect(() => sample(distribution, 0.5)).toThrow(message);
  });

  it("and so is a draw outside 0 to 1", () => {
    expect(() => sample({ shape: "fixed", low: 1, central: 1, high: 1 }, 1)).toThrow(/it is 1/);
  });
});
