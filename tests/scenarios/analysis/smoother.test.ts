/** The smoother against the closed form of a linear model with normal errors. */
import { describe, expect, test } from "vitest";
import { smooth } from "../../../scenarios/analysis/smoother.ts";
import { normalQuantile, uniform } from "../../../scenarios/seeds/index.ts";

const MEMBERS = 4000;
const normal =
  (source: number) =>
  (member: number, step = 0) =>
    normalQuantile(uniform([3, 4], member, source, step));
const scores = [1, 2, 3].map((source) => Float64Array.from({ length: MEMBERS }, (_, j) => normal(source)(j)));
const mean = (row: Float64Array) => row.reduce((sum, value) => sum + value, 0) / row.length;
const variance = (row: Float64Array) =>
  row.reduce((sum, value) => sum + (value - mean(row)) ** 2, 0) / (row.length - 1);

/** y = 2 a + b, seen as 3 with standard error 0.5; c is not in it. */
const request = {
  scores,
  observed: Float64Array.of(3),
  errors: Float64Array.of(0.5),
  predict: ([a, b]: readonly Float64Array[]) => [
    Float64Array.from(a ?? [], (value, j) => 2 * value + (b?.[j] ?? 0)),
  ],
  noise: (round: number, _observation: number, member: number) => normal(9)(member, round),
  rounds: 4,
};

describe("a line through one observation", () => {
  // Posterior of a standard normal prior: gain k = H / (H H' + r) with H = (2, 1), r = 0.25.
  const total = 4 + 1 + 0.25;
  const [a, b, c] = smooth(request) as [Float64Array, Float64Array, Float64Array];

  test("the means move to the closed form", () => {
    expect(mean(a)).toBeCloseTo((2 * 3) / total, 1);
    expect(mean(b)).toBeCloseTo(3 / total, 1);
  });
  test("the variances shrink to the closed form", () => {
    expect(variance(a)).toBeCloseTo(1 - 4 / total, 1);
    expect(variance(b)).toBeCloseTo(1 - 1 / total, 1);
  });
  test("a parameter that no observation knows of keeps every score, bit for bit", () => {
    expect(c).toEqual(scores[2]);
  });
  test("the scores given are left as they were", () => {
    expect(mean(scores[0] as Float64Array)).toBeCloseTo(0, 1);
  });
});

test("a member whose prediction is not finite keeps its scores", () => {
  const predict = (rows: readonly Float64Array[]) => {
    const [row] = request.predict(rows) as [Float64Array];
    row[7] = Number.NaN;
    return [row];
  };
  const [a] = smooth({ ...request, predict }) as [Float64Array];
  expect(a[7]).toBe((scores[0] as Float64Array)[7]);
  expect(a[8]).not.toBe((scores[0] as Float64Array)[8]);
});
