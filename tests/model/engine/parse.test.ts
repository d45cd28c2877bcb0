/** Equation text: what is read, and what is refused rather than guessed at. */
import { describe, expect, test } from "vitest";
import { variable } from "../../../model/engine/index.ts";
import { isName, parse } from "../../../model/engine/parse.ts";
import { answerOf, problemsWith } from "../../helpers/models.ts";

const others = {
  a: variable("1", "3", "a"),
  b: variable("1", "4", "b"),
  c: variable("1", "5", "c"),
  x: variable("1", "7", "x"),
};

describe("arithmetic keeps the usual precedence", () => {
  test.each([
    ["-2^2", -4],
    ["2^3^2", 512],
    ["2^-1", 0.5],
    ["-2^-2", -0.25],
    ["1 - 2 - 3", -4],
    ["12 / 3 / 2", 2],
    ["2 + 3 * 4", 14],
    ["(2 + 3) * 4", 20],
    [".34 + 5.", 5.34],
    ["1e3 + 2E-1", 1000.2],
    ["-(-3)", 3],
    ["+3", 3],
    ["1 + 2 > 2 * 1", 1],
    ["3 - -2", 5],
  ])("%s is %d", (text, expected) => {
    expect(answerOf(text)).toBe(expected);
  });
});

describe("text that mathjs would guess at is refused with what to write", () => {
  test.each([
    ["IF a THEN b ELSE c", "IF(c, a, b)"],
    ["a AND b", "AND(a, b)"],
    ["a and b", "AND(a, b)"],
    ["a or b", "OR(a, b)"],
    ["not a", "NOT(a)"],
    ["x MOD 3", "MOD(a, b)"],
    ["x mod 3", "MOD(a, b)"],
    ["5%", "0.05"],
    ["x % 3", "MOD(a, b)"],
    ["a = b", "write == to compare"],
    ["a <> b", "write a != b"],
    ["a ? b : c", "IF(condition, then, else)"],
    ["a < b < c", "AND(a < b, b < c)"],
    ["a == b == c", "AND(a < b, b < c)"],
    ["2 a", "write * between factors"],
    ["2a", "write * between factors"],
    ["(a)(b)", "write * between factors"],
    ["a b", "write * between factors"],
    ["a!", "as functions"],
    ["a'", "as functions"],
    ["a .* b", "as functions"],
    ["a | b", "as functions"],
    ["a to b", "as functions"],
    ["a # b", "would be lost"],
    ["a; b", "not part of the equation language"],
    ["f(x) = x", "not part of the equation language"],
    ["[a, b]", "not part of the equation language"],
    ["{a: 1}", "not part of the equation language"],
    ["'text'", "not a finite number"],
    ["true", "not a finite number"],
    ["Infinity", "not a finite number"],
    ["NaN", "not a finite number"],
    ["1e400", "not a finite number"],
    ["a.b", "name[element, dimension]"],
    ["a[1]", "the name of an element or of a dimension"],
    ["a[ABS(b)]", "the name of an element or of a dimension"],
    ["a[b][c]", "name[element, dimension]"],
    ["a.MAX(1, 2)", "not a function"],
    ["a[b](c)", "not a function"],
    ["(a + b", "cannot be read"],
    ["MAX(a,", "cannot be read"],
    ["a +", "cannot be read"],
    ["", "the equation is empty"],
    ["  ", "the equation is empty"],
  ])("%s", (text, remedy) => {
    const [problem, ...more] = problemsWith(text, others);
    expect(more).toEqual([]);
    expect(problem).toMatch(/^answer: /);
    expect(problem).toContain(remedy);
  });
});

test("a name is what an equation reads as one name", () => {
  for (const name of ["fleet", "workingCards", "x1", "_x", "été"]) expect(isName(name), name).toBe(true);
  for (const name of ["", "1x", "a b", "a-b", "a~b", "a[b]", "true", "NaN", "a.b", "(a)"])
    expect(isName(name), name).toBe(false);
});

test("a negative zero is not written as a literal, which JSON would lose", () => {
  expect(JSON.parse(JSON.stringify(parse("-0")))).toEqual(parse("-0"));
  expect(Object.is(answerOf("-0"), -0)).toBe(true);
});
