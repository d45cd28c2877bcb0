import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEquation } from "../../../../model/engine/xmile/parse-equation.ts";
import { printEquation } from "../../../../model/engine/xmile/print-equation.ts";
import type { Subscript, Syntax } from "../../../../model/engine/xmile/syntax.ts";

/** Every operator in brackets, so that the grouping can be read off. */
function grouped(node: Syntax): string {
  switch (node.kind) {
    case "number":
      return String(node.value);
    case "name":
      return node.parts.join(".");
    case "call":
      return `${node.parts.join(".")}(${node.inputs.map(grouped).join(", ")})`;
    case "unary":
      return `(${node.operator} ${grouped(node.operand)})`;
    case "binary":
      return `(${grouped(node.left)} ${node.operator} ${grouped(node.right)})`;
    case "if":
      return `(if ${grouped(node.condition)} then ${grouped(node.yes)} else ${grouped(node.no)})`;
  }
}

describe("operators group as clause 3.3.1 orders them", () => {
  test.each([
    ["2 ^ 3 ^ 2", "(2 ^ (3 ^ 2))"],
    ["-2 ^ 2", "(- (2 ^ 2))"],
    ["2 ^ -3 ^ 2", "(2 ^ (- (3 ^ 2)))"],
    ["-a * b", "((- a) * b)"],
    ["a / b * c", "((a / b) * c)"],
    ["a MOD b * c", "((a mod b) * c)"],
    ["a - b - c", "((a - b) - c)"],
    ["a + b * c", "(a + (b * c))"],
    ["a + b < c + d", "((a + b) < (c + d))"],
    ["a < b = c < d", "((a < b) = (c < d))"],
    ["a <> b AND c >= d", "((a <> b) and (c >= d))"],
    ["a OR b AND c", "(a or (b and c))"],
    ["NOT a AND b", "((not a) and b)"],
    ["not a = b", "((not a) = b)"],
    ["a aNd b oR c", "((a and b) or c)"],
    ["IF a > b THEN c + 1 ELSE d * 2 + 1", "(if (a > b) then (c + 1) else ((d * 2) + 1))"],
    ["1 + IF a THEN b ELSE c + 2", "(1 + (if a then b else (c + 2)))"],
    ["IF a THEN IF b THEN 1 ELSE 2 ELSE 3", "(if a then (if b then 1 else 2) else 3)"],
    ["(a + b) * c", "((a + b) * c)"],
    ["mod MOD mod + or", "((mod mod mod) + or)"],
  ])("%s", (text, groups) => {
    expect(grouped(parseEquation(text))).toBe(groups);
  });
});

test.each([
  [".375", 0.375],
  ["14.", 14],
  ["6E5", 6e5],
  ["8.123e-10", 8.123e-10],
])("%s is a number", (text, value) => {
  expect(parseEquation(text)).toEqual({ kind: "number", value });
});

test("comments in braces are passed over, wherever they stand", () => {
  expect(grouped(parseEquation("a*b { take product } + {then} c"))).toBe("((a * b) + c)");
});

test("names may be quoted, qualified, beyond ASCII, and of several words", () => {
  expect(grouped(parseEquation('"wom multiplier" + hares."a.b" + größe + Smooth Of Input'))).toBe(
    "(((wom multiplier + hares.a.b) + größe) + Smooth Of Input)",
  );
  expect(parseEquation('"revenue\\ngap \\"x\\" \\\\"')).toEqual({
    kind: "name",
    parts: ['revenue\ngap "x" \\'],
  });
});

describe("what cannot be read is refused with a reason", () => {
  test.each([
    ["", "the equation is empty"],
    ["{nothing}", "the equation is empty"],
    ["???", "what a converter leaves"],
    ["a +", "the equation ends where a number, a name or a bracket is due"],
    ["(a", 'the equation ends where ")" is due'],
    ["a[1", 'the equation ends where "]" is due'],
    ["2x", '"2x" is neither a number nor a name'],
    ["a b + 2 3", '"3" stands where an operator or the end is due'],
    ["IF a THEN b", "the equation ends where ELSE is due"],
    ["a {b", "a comment is opened by { and never closed"],
    ['"a', "a name in quotes is not closed"],
    ['"a\\q"', "\\q is no escape"],
    ["a'", "transposition"],
    ["a # b", '"# b" cannot be read'],
    ["1e999", "too large for a double"],
    ["a.", "ends in a dot"],
    [`${"(".repeat(5000)}1${")".repeat(5000)}`, "nested deeper than 500"],
    [`1${"+1".repeat(5000)}`, "nested deeper than 500"],
    [`${"-".repeat(5000)}1`, "nested deeper than 500"],
  ])("%.20s", (text, message) => {
    expect(() => parseEquation(text)).toThrow(message);
  });
});

const name = fc.oneof(
  fc.constantFrom(
    "a",
    "hares",
    "births rate",
    "größe",
    "and",
    "if",
    "2nd",
    "_x",
    'q"uote',
    "b\\s",
    "x.y",
    "$",
  ),
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,6}$/),
);
const parts = fc.array(name, { minLength: 1, maxLength: 2 });

const { syntax } = fc.letrec<{ syntax: Syntax; subscript: Subscript }>((tie) => ({
  syntax: fc.oneof(
    { depthSize: "small" },
    fc.record({
      kind: fc.constant("number" as const),
      value: fc.double({ min: 0, noNaN: true, max: 1e300 }),
    }),
    fc.record({ kind: fc.constant("name" as const), parts }),
    fc.record({
      kind: fc.constant("name" as const),
      parts,
      subscripts: fc.array(tie("subscript"), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constant("call" as const),
      parts,
      inputs: fc.array(tie("syntax"), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant("unary" as const),
      operator: fc.constantFrom("-" as const, "+" as const, "not" as const),
      operand: tie("syntax"),
    }),
    fc.record({
      kind: fc.constant("binary" as const),
      operator: fc.constantFrom("+", "-", "*", "/", "^", "mod", "<", "<=", "=", "<>", "and", "or"),
      left: tie("syntax"),
      right: tie("syntax"),
    }),
    fc.record({
      kind: fc.constant("if" as const),
      condition: tie("syntax"),
      yes: tie("syntax"),
      no: tie("syntax"),
    }),
  ) as fc.Arbitrary<Syntax>,
  subscript: fc.oneof(
    fc.constant({ kind: "all" as const }),
    fc.record({ kind: fc.constant("position" as const), at: fc.integer({ min: 1, max: 9 }) }),
    tie("syntax"),
    fc.record({ kind: fc.constant("range" as const), from: tie("syntax"), to: tie("syntax") }),
  ) as fc.Arbitrary<Subscript>,
}));

/** Names as written: underscores for blanks. */
const underscored = (node: Syntax): unknown =>
  JSON.parse(JSON.stringify(node), (key, value) =>
    key === "parts" ? (value as string[]).map((part) => part.replaceAll(" ", "_")) : value,
  );

test("what is printed reads as what it was", () => {
  fc.assert(
    fc.property(syntax, (node) => {
      expect(parseEquation(printEquation(node))).toEqual(underscored(node));
    }),
    { numRuns: 2000 },
  );
});
