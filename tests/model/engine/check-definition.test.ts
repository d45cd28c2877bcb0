/** Checks of a definition that need no equation. */
import { describe, expect, test } from "vitest";
import {
  flow,
  lookup,
  noise,
  parameter,
  type Quantities,
  stock,
  variable,
} from "../../../model/engine/index.ts";
import { model, problemsOf } from "../../helpers/models.ts";

const x = variable("1", "1", "x");
const problems = (quantities: Quantities, settings: Parameters<typeof model>[1] = {}) =>
  problemsOf(model(quantities, settings));

describe("a clock that cannot be is refused with its numbers", () => {
  test.each([
    [{ dt: 0 }, "clock: dt is 0; it is a positive number"],
    [{ dt: -1 }, "clock: dt is -1; it is a positive number"],
    [{ dt: Number.NaN }, "clock: dt is NaN; it is a positive number"],
    [{ dt: Number.POSITIVE_INFINITY }, "clock: dt is Infinity; it is a positive number"],
    [{ dt: 0.3 }, "clock: dt 0.3 does not divide the span from 0 to 10: choose one that does"],
    [{ start: 5, stop: 4 }, "clock: runs from 5 to 4; the stop is at or after the start"],
    [{ start: Number.NaN }, "clock: runs from NaN to 10; the stop is at or after the start"],
  ])("%o", (settings, message) => {
    expect(problems({ x }, settings)).toEqual([message]);
  });
});

describe("a name is one that equations can read, and stands for one thing", () => {
  test.each(["a b", "a-b", "1a", "a~b", "a[b]", "true"])("%s is refused", (name) => {
    expect(problems({ [name]: x })[0]).toContain(`"${name}" is not a name equations can read`);
  });
  test("builtins, dimensions and elements keep theirs", () => {
    expect(problems({ TIME: x })).toEqual(["TIME: this name belongs to a builtin; choose another"]);
    expect(problems({ MAX: x })).toEqual(["MAX: this name belongs to a builtin; choose another"]);
    expect(problems({ age: x }, { dimensions: { age: ["young"] } })).toEqual([
      "age: this name belongs to a dimension; choose another",
    ]);
    expect(problems({}, { dimensions: { age: [] } })).toEqual([
      "age: a dimension needs at least one element",
    ]);
    expect(problems({}, { dimensions: { age: ["old", "old"] } })).toEqual([
      "age: the element old is named twice",
    ]);
    expect(problems({}, { dimensions: { age: ["kind"], kind: ["red"] } })).toEqual([
      "age: the element kind has the name of a dimension; choose another",
    ]);
    expect(problems({}, { dimensions: { age: ["a b"] } })[0]).toContain('"a b" is not a name');
  });
  test("a name of JavaScript's own is as good as any", () => {
    const names = {
      constructor: x,
      valueOf: lookup("1", [[0, 1]], "v", { inputUnit: "1" }),
      toString: variable("1", "constructor + valueOf(constructor)", "t"),
    };
    expect(problems(names)).toEqual([]);
  });
});

test("dimensions are known, named once, and only where a quantity has an equation", () => {
  const dimensions = { age: ["young", "old"] };
  expect(problems({ y: variable("1", "1", "y", { over: ["ages"] }) }, { dimensions })).toEqual([
    'y: unknown dimension "ages"; nearest known: age',
  ]);
  expect(problems({ y: variable("1", "1", "y", { over: ["age", "age"] }) }, { dimensions })[0]).toContain(
    "named twice",
  );
  const p = { ...parameter({ value: 1, unit: "1", source: "assumption" }, "p"), over: ["age"] };
  expect(problems({ p }, { dimensions })[0]).toContain("p: a parameter has no dimensions");
});

test("a parameter is finite and lies within its range", () => {
  const of = (low: number, value: number, high: number) =>
    problems({ p: parameter({ low, value, high, unit: "1", shape: "uniform", source: "assumption" }, "p") });
  expect(of(1, 2, 3)).toEqual([]);
  expect(of(3, 2, 1)).toEqual(["p: 3 <= 2 <= 1 does not hold"]);
  expect(of(1, Number.NaN, 3)).toEqual(["p: 1, NaN, 3 must be finite numbers"]);
});

test("a noise has a grid", () => {
  expect(problems({ n: noise("normal", 0, "n") })).toEqual(["n: the interval is 0; it is a positive number"]);
  expect(problems({ n: noise("normal", Number.POSITIVE_INFINITY, "n") })[0]).toContain("Infinity");
});

test("a stock's flows are flows that exist", () => {
  const s = stock("1", { initial: "0", inflows: ["birth"], outflows: ["x"] }, "s");
  expect(problems({ s, x, births: flow("1/month", "1", "b") })).toEqual([
    's: unknown flow "birth"; nearest known: births',
    's: "x" is a variable, not a flow',
  ]);
});

test("all problems of a definition come in one error", () => {
  expect(problems({ "a b": x, TIME: x, n: noise("uniform", -1, "n") }, { dt: 0 })).toHaveLength(4);
});
