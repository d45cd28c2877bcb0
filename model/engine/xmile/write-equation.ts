/** Expressions of the engine, as parsed and before arrays are written out, as equations of XMILE. */
import { CONSTANT_NAMES } from "../builtins.ts";
import type { ModelDefinition } from "../definitions.ts";
import type { Expression } from "../expression.ts";
import { reducedDimensions } from "../resolve.ts";
import { printEquation } from "./print-equation.ts";
import type { Binary, Subscript, Syntax } from "./syntax.ts";

const OPERATORS: Readonly<Record<string, Binary>> = {
  ...{ "+": "+", "-": "-", "*": "*", "/": "/", "^": "^", MOD: "mod" },
  ...{ "==": "=", "!=": "<>", "<": "<", "<=": "<=", ">": ">", ">=": ">=" },
};

type Dimensions = Pick<ModelDefinition, "dimensions">;

/** `chosen` gives the element of each dimension where an equation is written for one cell alone. */
export function writeEquation(
  model: Dimensions,
  expression: Expression,
  chosen: Readonly<Record<string, string>> = {},
): string {
  return printEquation(syntaxOf(model, expression, chosen, []));
}

function syntaxOf(
  model: Dimensions,
  node: Expression,
  chosen: Readonly<Record<string, string>>,
  open: readonly string[],
): Syntax {
  const inside = (input: Expression): Syntax => syntaxOf(model, input, chosen, open);
  if (node.kind === "number") {
    const size: Syntax = { kind: "number", value: Math.abs(node.value) };
    return node.value < 0 ? { kind: "unary", operator: "-", operand: size } : size;
  }
  if (node.kind === "read") {
    if (node.indices.length === 0 || (CONSTANT_NAMES as readonly string[]).includes(node.name))
      return { kind: "name", parts: [node.name] };
    const subscripts = node.indices.map(
      (index): Subscript =>
        open.includes(index) ? { kind: "all" } : { kind: "name", parts: [chosen[index] ?? index] },
    );
    return { kind: "name", parts: [node.name], subscripts };
  }
  const { name, inputs } = node;
  const [first, second, third] = inputs;
  const operator = OPERATORS[name];
  if (operator && first && second)
    return { kind: "binary", operator, left: inside(first), right: inside(second) };
  if (name === "negate" && first) return { kind: "unary", operator: "-", operand: inside(first) };
  if (name === "NOT" && first) return { kind: "unary", operator: "not", operand: inside(first) };
  if (name === "IF" && first && second && third)
    return { kind: "if", condition: inside(first), yes: inside(second), no: inside(third) };
  if (name === "AND" || name === "OR")
    return inputs.map(inside).reduce((left, right) => ({
      kind: "binary",
      operator: name === "AND" ? "and" : "or",
      left,
      right,
    }));
  const dimensions = ["SUM", "MEAN", "MIN", "MAX"].includes(name) ? reducedDimensions(model, inputs) : [];
  if (dimensions.length > 0 && first)
    return call(name, [syntaxOf(model, first, chosen, [...open, ...dimensions])]);
  // The standard's take two.
  if (name === "MIN" || name === "MAX")
    return inputs.map(inside).reduce((left, right) => call(name, [left, right]));
  return call(name, inputs.map(inside));
}

const call = (name: string, inputs: readonly Syntax[]): Syntax => ({ kind: "call", parts: [name], inputs });
