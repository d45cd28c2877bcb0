/** Every builtin, against values known without the engine. */
import { describe, expect, test } from "vitest";
import { BUILTINS } from "../../../model/engine/builtins.ts";
import { visit } from "../../../model/engine/expression.ts";
import { parameter, variable } from "../../../model/engine/index.ts";
import { parse } from "../../../model/engine/parse.ts";
import { answerOf, expectRelative } from "../../helpers/models.ts";

/** Equation and exact value; numbers of functions with memory are those at the start. */
const exact: readonly (readonly [string, number])[] = [
  ["2 + 3", 5],
  ["2 - 3", -1],
  ["2 * 3", 6],
  ["3 / 2", 1.5],
  ["2 ^ 10", 1024],
  ["9 ^ 0.5", 3],
  ["2 ^ -3", 0.125],
  ["0 ^ 0", 1],
  ["-(2 + 1)", -3],
  ["1 < 2", 1],
  ["2 < 2", 0],
  ["2 <= 2", 1],
  ["3 > 2", 1],
  ["2 >= 3", 0],
  ["2 == 2", 1],
  ["2 != 2", 0],
  ["ABS(-3.5)", 3.5],
  ["EXP(0)", 1],
  ["LN(1)", 0],
  ["LOG10(1000)", 3],
  ["SQRT(2.25)", 1.5],
  ["INT(9.9)", 9],
  ["INT(-9.9)", -10],
  ["INT(-9)", -9],
  ["MOD(10, 3)", 1],
  ["MOD(-10, 3)", 2],
  ["MOD(10, -3)", -2],
  ["MOD(-10, -3)", -1],
  ["MOD(5.5, 2)", 1.5],
  ["SIN(0)", 0],
  ["COS(0)", 1],
  ["TAN(0)", 0],
  ["ARCSIN(0)", 0],
  ["ARCCOS(1)", 0],
  ["ARCTAN(0)", 0],
  ["SINH(0)", 0],
  ["COSH(0)", 1],
  ["TANH(0)", 0],
  ["IF(1, 2, 3)", 2],
  ["IF(0, 2, 3)", 3],
  ["IF(-0.1, 2, 3)", 2],
  ["IF(1 < 2, 2, 1 / 0)", 2],
  ["IF(1 > 2, EXP(1000), 3)", 3],
  ["AND(1, 1)", 1],
  ["AND(2, 0.5, -1)", 1],
  ["AND(1, 1, 0)", 0],
  ["OR(0, 0)", 0],
  ["OR(0, 0, 7)", 1],
  ["NOT(0)", 1],
  ["NOT(5)", 0],
  ["NOT(AND(1 < 2, OR(2 < 1, 1)))", 0],
  ["SAFEDIV(6, 4)", 1.5],
  ["SAFEDIV(6, 0)", 0],
  ["SAFEDIV(6, -0)", 0],
  ["SAFEDIV(6, 0, 9)", 9],
  ["SAFEDIV(6, 4, 9)", 1.5],
  ["MIN(3)", 3],
  ["MIN(3, 2)", 2],
  ["MIN(3, 2, 5, 1, 4)", 1],
  ["MAX(3)", 3],
  ["MAX(2, 3)", 3],
  ["MAX(3, 2, 5, 1, 4)", 5],
  ["MIN(MAX(1, 2, 3))", 3],
  ["MEAN(4)", 4],
  ["MEAN(1, 2, 6)", 3],
  ["STEP(5, 0)", 5],
  ["STEP(5, 1)", 0],
  ["RAMP(5, 0)", 0],
  ["PULSE(5, 0)", 5],
  ["PULSE(5, 1)", 0],
  ["INIT(5)", 5],
  ["PREVIOUS(5, 7)", 7],
  ["DELAY(5, 3)", 5],
  ["DELAY(5, 3, 7)", 7],
  ["DELAY1(5, 3)", 5],
  ["DELAY1(5, 3, 7)", 7],
  ["DELAY3(6, 3)", 6],
  ["DELAY3(6, 3, 9)", 9],
  ["DELAYN(8, 4, 2)", 8],
  ["DELAYN(8, 4, 2, 9)", 9],
  ["SMTH1(5, 3)", 5],
  ["SMTH1(5, 3, 7)", 7],
  ["SMTH3(5, 3)", 5],
  ["SMTH3(5, 3, 7)", 7],
  ["SMTHN(5, 3, 2)", 5],
  ["SMTHN(5, 3, 2, 7)", 7],
  ["FORCST(5, 3, 12)", 5],
  ["FORCST(8, 4, 12, 0.25)", 32],
];

test.each(exact)("%s is %d", (equation, expected) => {
  expect(answerOf(equation)).toBe(expected);
});

test("TREND is zero at the start, or what it is told", () => {
  const month = { month: parameter({ value: 1, unit: "month", source: "assumption" }, "A month") };
  expect(answerOf("TREND(5, 3) * month", month)).toBe(0);
  expect(answerOf("TREND(8, 4, 0.25) * month", month)).toBe(0.25);
});

test("no builtin is left out of these tables, SUM is under arrays", () => {
  const called = new Set(["SUM", "TREND"]);
  for (const [equation] of exact)
    visit(parse(equation), (node) => node.kind === "call" && called.add(node.name));
  expect(Object.keys(BUILTINS).filter((name) => !called.has(name))).toEqual([]);
});

describe("functions of mathematics come within two units in the last place of published constants", () => {
  test.each([
    ["EXP(1)", Math.E],
    ["EXP(-1)", 0.36787944117144233],
    ["LN(10)", Math.LN10],
    ["LOG10(2)", 0.3010299956639812],
    ["SQRT(2)", Math.SQRT2],
    ["2 ^ 0.1", 1.0717734625362931],
    ["SIN(1)", 0.8414709848078965],
    ["COS(1)", 0.5403023058681398],
    ["TAN(1)", 1.5574077246549023],
    ["ARCSIN(1)", 1.5707963267948966],
    ["ARCCOS(0)", 1.5707963267948966],
    ["ARCTAN(1)", 0.7853981633974483],
    ["SINH(1)", 1.1752011936438014],
    ["COSH(1)", 1.543080634815244],
    ["TANH(1)", 0.7615941559557649],
  ])("%s is %d", (equation, expected) => {
    expectRelative(answerOf(equation), expected, 2 * 2 ** -52);
  });
});

describe("comparisons are exact, without mathjs's tolerance", () => {
  test.each([
    ["1 == 1.0000000000001", 0],
    ["1 != 1.0000000000001", 1],
    ["1 < 1.0000000000001", 1],
    ["1e-16 > 0", 1],
    ["0.1 + 0.2 == 0.3", 0],
    ["0.1 + 0.2 > 0.3", 1],
    ["0 == -0", 1],
    ["IF(1e-300, 1, 2)", 1],
  ])("%s is %d", (equation, expected) => {
    expect(answerOf(equation)).toBe(expected);
  });
});

test("a power with a small whole exponent is the product, to the bit", () => {
  const x = 1.1;
  const quantities = { x: variable("1", "1.1", "x") };
  expect(answerOf("x ^ 2", quantities)).toBe(x * x);
  expect(answerOf("x ^ 3", quantities)).toBe(x * x * x);
  expect(answerOf("x ^ 4", quantities)).toBe(x * x * (x * x));
  expect(answerOf("x ^ -2", quantities)).toBe(1 / (x * x));
  expect(answerOf("x ^ 1", quantities)).toBe(x);
  expect(answerOf("x ^ 0", quantities)).toBe(1);
  expect(answerOf("(-x) ^ 3", quantities)).toBe(-(x * x * x));
});

test("a power takes a negative base with a whole exponent and a fractional exponent from a parameter", () => {
  const p = {
    half: parameter({ value: 0.5, unit: "1", source: "assumption" }, "p"),
    ten: variable("1", "10", "ten"),
  };
  expect(answerOf("(-2) ^ 5", p)).toBe(-32);
  expect(answerOf("2 ^ ten", p)).toBe(1024);
  expect(answerOf("9 ^ half", p)).toBe(3);
});

test("an infinite part of a finite equation does no harm", () => {
  expect(answerOf("1 / (1 + EXP(1000))")).toBe(0);
});
