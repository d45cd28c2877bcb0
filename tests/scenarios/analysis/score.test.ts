/** Scores of observations and the division of a series' errors. */
import { describe, expect, test } from "vitest";
import { scoreOf, theil } from "../../../scenarios/analysis/score.ts";
import type { Ensemble } from "../../../scenarios/ensemble/index.ts";

describe("the division of errors", () => {
  // Published example: see the reference numbers of Theil's statistics.
  test("gives the reference numbers", () => {
    const found = theil([12, 14, 17, 20, 22], [10, 15, 16, 21, 25]);
    expect(found.meanSquareError).toBeCloseTo(3.2, 12);
    expect(found.bias).toBeCloseTo(0.05, 12);
    expect(found.variation).toBeCloseTo(0.6785719646609886, 12);
    expect(found.covariation).toBeCloseTo(0.27142803533900967, 12);
  });
  test("puts a pure shift into bias and a pure stretch into variation", () => {
    expect(theil([11, 16, 17, 22, 26], [10, 15, 16, 21, 25]).bias).toBeCloseTo(1, 12);
    expect(theil([8.52, 14.52, 15.72, 21.72, 26.52], [10, 15, 16, 21, 25]).variation).toBeCloseTo(1, 10);
  });
  test("refuses series that do not match or do not differ", () => {
    expect(() => theil([1, 2], [1])).toThrow("series of 2 and 1 points");
    expect(() => theil([1, 2], [1, 2])).toThrow("the series are equal");
  });
});

describe("an observation against an ensemble", () => {
  // Eleven members: the value of member m is m in January and m + 1 in February of the year 2000.
  const ensemble: Ensemble = {
    members: 12,
    outputs: ["x"],
    times: Float64Array.of(24000, 24001),
    values: Float64Array.from({ length: 24 }, (_, i) => (i >= 22 ? Number.NaN : Math.floor(i / 2) + (i % 2))),
    failures: [{ member: 11, message: "failed" }],
  };
  const target = { id: "t", variable: "x", low: 4, central: 5, high: 6, measure: { kind: "value" as const } };

  test("the middle of January lies half-way between the saved months, failed members left out", () => {
    const score = scoreOf(ensemble, { ...target, date: 24000.5 / 12 });
    expect([score.q10, score.q50, score.q90]).toEqual([1.5, 5.5, 9.5]);
    expect(score.inside).toBe(true);
    expect(score.width).toBe(4);
  });
  test("a central value beyond the interval is outside", () => {
    expect(scoreOf(ensemble, { ...target, central: 9.6, high: 10, date: 24000.5 / 12 }).inside).toBe(false);
  });
  test("a mean over months takes the months up to the date", () => {
    const measure = { kind: "mean" as const, months: 2 };
    expect(scoreOf(ensemble, { ...target, measure, date: 24001 / 12 }).q50).toBe(5.5);
  });
});
