/** The random functions: moments of a hundred thousand numbers, within five standard errors of what theory gives. */
import { describe, expect, test } from "vitest";
import { aux, columnsOf, xmile } from "../../../helpers/xmile.ts";

const COUNT = 100_000;
const specs = `<start>1</start><stop>${COUNT}</stop><dt>1</dt>`;
const draw = (equation: string, seed = "1", more = ""): number[] =>
  columnsOf(xmile(aux("x", equation) + more, { specs }), seed)["x"] ?? [];

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const moment = (values: readonly number[], middle: number, power: number): number =>
  mean(values.map((value) => (value - middle) ** power));

/** Variance of the numbers' squares about the mean is (kurtosis - 1) variance^2. */
describe.each<[equation: string, mean: number, variance: number, kurtosis: number, more?: string]>([
  ["RANDOM(2, 8)", 5, 3, 1.8],
  ["UNIFORM(2, 8)", 5, 3, 1.8],
  ["NORMAL(100, 5)", 100, 25, 3],
  ["EXPRND(8)", 8, 64, 9],
  // Mean 10 and deviation 1: s = ln(1.01), kurtosis e^4s + 2 e^3s + 3 e^2s - 3.
  ["LOGNORMAL(10, 1)", 10, 1, 1.01 ** 4 + 2 * 1.01 ** 3 + 3 * 1.01 ** 2 - 3],
  ["POISSON(3)", 3, 3, 3 + 1 / 3],
  ["POISSON(0.2)", 0.2, 0.2, 3 + 1 / 0.2],
  ["POISSON(16)", 16, 16, 3 + 1 / 16],
  ["POISSON(rate)", 90, 90, 3 + 1 / 90, aux("rate", "IF TIME > 0 THEN 90 ELSE 1")],
])("%s", (equation, middle, variance, kurtosis, more = "") => {
  const values = draw(equation, "1", more);
  test("has the mean", () => {
    expect(Math.abs(mean(values) - middle)).toBeLessThan(5 * Math.sqrt(variance / COUNT));
  });
  test("has the variance", () => {
    const error = variance * Math.sqrt((kurtosis - 1) / COUNT);
    expect(Math.abs(moment(values, middle, 2) - variance)).toBeLessThan(5 * error);
  });
  test("draws anew at each step", () => {
    const neighbours = values.slice(1).map((value, i) => (value - middle) * ((values[i] ?? 0) - middle));
    expect(Math.abs(mean(neighbours))).toBeLessThan((5 * variance) / Math.sqrt(COUNT));
  });
});

test("Poisson numbers have the probabilities of the distribution", () => {
  const values = draw("POISSON(3)");
  let probability = Math.exp(-3);
  for (let events = 0; events < 9; events++) {
    const share = values.filter((value) => value === events).length / COUNT;
    expect(Math.abs(share - probability)).toBeLessThan(5 * Math.sqrt(probability / COUNT));
    probability *= 3 / (events + 1);
  }
});

test("the seed of the run decides the numbers", () => {
  expect(draw("RANDOM(0, 1)", "7").slice(0, 5)).toEqual(draw("RANDOM(0, 1)", "7").slice(0, 5));
  expect(draw("RANDOM(0, 1)", "7").slice(0, 5)).not.toEqual(draw("RANDOM(0, 1)", "8").slice(0, 5));
});

test("two calls draw apart, unless the model gives both one seed, which no seed of the run changes", () => {
  const pair = (equation: string, seed: string): number[][] => {
    const columns = columnsOf(
      xmile(aux("a", equation) + aux("b", equation), { specs: "<start>0</start><stop>3</stop>" }),
      seed,
    );
    return [columns["a"] ?? [], columns["b"] ?? []];
  };
  const [a, b] = pair("NORMAL(0, 1)", "1");
  expect(a).not.toEqual(b);
  const [c, d] = pair("NORMAL(0, 1, 42)", "1");
  expect(c).toEqual(d);
  expect(pair("NORMAL(0, 1, 42)", "2")[0]).toEqual(c);
  expect(() => pair("NORMAL(0, 1, TIME)", "1")).toThrow("the seed of NORMAL is a whole number");
});
