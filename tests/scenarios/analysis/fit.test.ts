/** The stored fit and how members are drawn from it. */
import { describe, expect, test } from "vitest";
import { compiled } from "../../../model/compiled.ts";
import { fit, NO_FIT } from "../../../scenarios/analysis/fit.ts";
import { cholesky, solveCholesky } from "../../../scenarios/analysis/linear.ts";
import { evidenceTargets } from "../../../scenarios/analysis/targets.ts";
import { CENTRAL, drawer, runMembers } from "../../../scenarios/ensemble/index.ts";
import { normalCumulative, normalQuantile, rootKey } from "../../../scenarios/seeds/index.ts";

const { program } = compiled;
const job = { settings: { fixed: {}, centred: {} }, key: rootKey("3"), options: { outputs: [] } };
const place = (id: string) => program.parameters.findIndex((slot) => slot.id === id);

describe("the fit that ships", () => {
  test("names parameters of the model and rows of the evidence that are scored today", () => {
    for (const id of fit.parameters) expect(place(id), id).toBeGreaterThanOrEqual(0);
    expect(fit.rows).toEqual(evidenceTargets().map(({ id }) => id));
  });
  test("has a mean and a row of the factor for every parameter", () => {
    expect(fit.mean).toHaveLength(fit.parameters.length);
    expect(fit.factor.map((row) => row.length)).toEqual(fit.parameters.map((_, i) => i + 1));
  });
  test("keeps every draw within the evidence's own support", () => {
    const draw = drawer(program, job, fit);
    for (let member = 0; member < 300; member++) {
      const { row } = draw(member);
      program.parameters.forEach(({ id, low, high, shape }, i) => {
        if (shape === "triangular" || shape === "uniform") {
          expect(row[i], id).toBeGreaterThanOrEqual(low);
          expect(row[i], id).toBeLessThanOrEqual(high);
        }
      });
    }
  });
  test("leaves parameters that no row informs as they were drawn before", () => {
    const [before, after] = [drawer(program, job)(5).row, drawer(program, job, fit)(5).row];
    const changed = program.parameters.flatMap(({ id }, i) => (before[i] === after[i] ? [] : [id]));
    expect(changed.sort()).toEqual([...fit.parameters].sort());
  });
});

test("a job that asks for the prior is run without the fit", () => {
  const ask = { ...job, from: 0, to: 2, options: { outputs: ["largestOwnRun"], saveInterval: 60 } };
  const prior = runMembers(compiled, ask).values;
  expect(runMembers(compiled, { ...ask, prior: true }, fit).values).toEqual(prior);
  expect(runMembers(compiled, ask, fit).values).not.toEqual(prior);
});

describe("drawing from a fit", () => {
  const [first, second] = program.parameters
    .filter(({ shape }) => shape === "lognormal")
    .map(({ id }) => id) as [string, string];
  const narrow = { ...NO_FIT, parameters: [first, second], mean: [1, -1], factor: [[0.5], [0.3, 0.4]] };

  test("the scores of many members have the fit's means, deviations and correlation", () => {
    const draw = drawer(program, job, narrow);
    const scores = (id: string) => {
      const slot = program.parameters[place(id)];
      if (!slot) throw new Error(id);
      // Both halves of a lognormal are half-normals of the logarithm that meet at the median.
      const spread = normalQuantile(0.95);
      return Array.from({ length: 4000 }, (_, member) => {
        const value = draw(member).row[place(id)] as number;
        const side = value < slot.value ? Math.log(slot.value / slot.low) : Math.log(slot.high / slot.value);
        return (Math.log(value / slot.value) / side) * spread;
      });
    };
    const [a, b] = [scores(first), scores(second)];
    const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
    const covariance = (x: number[], y: number[]) =>
      mean(x.map((value, i) => (value - mean(x)) * ((y[i] as number) - mean(y))));
    expect(mean(a)).toBeCloseTo(1, 1);
    expect(mean(b)).toBeCloseTo(-1, 1);
    expect(Math.sqrt(covariance(a, a))).toBeCloseTo(0.5, 1);
    expect(Math.sqrt(covariance(b, b))).toBeCloseTo(0.5, 1);
    expect(covariance(a, b)).toBeCloseTo(0.15, 1);
  });
  test("a parameter moved by a lever is drawn around its new middle, not around the fit", () => {
    const settings = { fixed: {}, centred: { [first]: 7 } };
    expect(drawer(program, { ...job, settings }, narrow)(CENTRAL).row[place(first)]).toBeCloseTo(
      7 * (program.catalogue.find(({ id }) => id === first)?.factor ?? 1),
      10,
    );
  });
  test("a fit for another model is refused by name", () => {
    expect(() =>
      drawer(program, job, { ...NO_FIT, parameters: ["stranger"], mean: [0], factor: [[1]] }),
    ).toThrow('"stranger"');
  });
});

test("the normal distribution function has its tabled values, and is the inverse of the quantile", () => {
  // Abramowitz and Stegun, table 26.1.
  expect(normalCumulative(0)).toBe(0.5);
  expect(normalCumulative(1)).toBeCloseTo(0.841344746068543, 14);
  expect(normalCumulative(-2.5)).toBeCloseTo(0.006209665325776, 14);
  expect(normalCumulative(3.5) - 0.999767370920964).toBeCloseTo(0, 14);
  expect(normalCumulative(-8) / 6.22096057427178e-16).toBeCloseTo(1, 10);
  for (let i = 1; i < 1000; i++) expect(normalCumulative(normalQuantile(i / 1000))).toBeCloseTo(i / 1000, 13);
});

test("a factor times its transpose is the matrix, and the solution solves", () => {
  const matrix = [Float64Array.of(4, 2, 1), Float64Array.of(2, 5, 3), Float64Array.of(1, 3, 6)];
  const lower = cholesky(matrix);
  matrix.forEach((row, i) => {
    row.forEach((value, k) => {
      const product = (lower[i] as Float64Array).reduce(
        (sum, part, m) => sum + part * ((lower[k] as Float64Array)[m] as number),
        0,
      );
      expect(product).toBeCloseTo(value, 12);
    });
  });
  const x = solveCholesky(matrix, Float64Array.of(7, 10, 10));
  [1, 1, 1].forEach((value, i) => {
    expect(x[i]).toBeCloseTo(value, 12);
  });
  expect(() => cholesky([Float64Array.of(1, 2), Float64Array.of(2, 1)])).toThrow("not positive definite");
});
