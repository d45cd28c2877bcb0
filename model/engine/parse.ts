/** Equation text to expression tree. mathjs reads the text; everything it would guess at is refused here. */
import { create, type FactoryFunctionMap, type MathNode, parseDependencies } from "mathjs/number";
import { call, type Expression, number, read } from "./expression.ts";

let parser: ((text: string) => MathNode) | undefined;

/** Made at the first call, so that a bundle that never parses need not carry mathjs. */
function parseMath(text: string): MathNode {
  parser ??= create(parseDependencies as FactoryFunctionMap).parse as (text: string) => MathNode;
  return parser(text);
}

const OPERATORS: Readonly<Record<string, string>> = {
  add: "+",
  subtract: "-",
  multiply: "*",
  divide: "/",
  pow: "^",
  smaller: "<",
  smallerEq: "<=",
  larger: ">",
  largerEq: ">=",
  equal: "==",
  unequal: "!=",
};

/** A node of mathjs as far as it is looked at here; its published types differ per node class. */
interface Node extends MathNode {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly fn?: string | Node;
  readonly implicit?: boolean;
  readonly args?: readonly Node[];
  readonly content?: Node;
  readonly object?: Node;
  readonly index?: { readonly dimensions: readonly Node[]; readonly dotNotation: boolean };
}

/** @throws Error with a remedy when the text is not an equation of the engine's language. */
export function parse(text: string): Expression {
  // mathjs turns "5%" into 0.05 and "a % b" into a remainder, and drops all that follows "#", silently.
  if (text.includes("%"))
    throw new Error(`"%" is not used in equations: write MOD(a, b) or a share such as 0.05`);
  if (text.includes("#")) throw new Error(`"#" is not used in equations: what follows it would be lost`);
  if (text.includes("<>")) throw new Error(`"<>" is not used in equations: write a != b`);
  if (text.trim() === "") throw new Error("the equation is empty: write a number or an expression");
  return convert(nodeOf(text));
}

/** Whether an equation can read `name` as one name. */
export function isName(name: string): boolean {
  try {
    const node = parseMath(name) as Node;
    return node.type === "SymbolNode" && node.name === name;
  } catch {
    return false;
  }
}

function nodeOf(text: string): Node {
  try {
    return parseMath(text) as Node;
  } catch (error) {
    throw new Error(
      `"${text}" cannot be read (${(error as Error).message}): check brackets, commas and operators`,
    );
  }
}

function convert(node: Node): Expression {
  switch (node.type) {
    case "ConstantNode":
      if (typeof node.value === "number" && Number.isFinite(node.value)) return number(node.value);
      throw new Error(`${node.toString()} is not a finite number: write a number such as 0.5 or 2e6`);
    case "SymbolNode":
      return read(node.name ?? "");
    case "ParenthesisNode":
      return convert(required(node.content));
    case "OperatorNode":
      return convertOperator(node);
    case "FunctionNode":
      return convertCall(node);
    case "AccessorNode":
      return convertCell(node);
    case "RelationalNode":
      throw new Error(`${node.toString()} chains comparisons: write AND(a < b, b < c)`);
    case "ConditionalNode":
      throw new Error(`${node.toString()}: write IF(condition, then, else)`);
    case "AssignmentNode":
      throw new Error(`${node.toString()} assigns: write == to compare`);
    default:
      throw new Error(`${node.toString()} (${node.type}) is not part of the equation language`);
  }
}

function convertOperator(node: Node): Expression {
  const args = node.args ?? [];
  const name = typeof node.fn === "string" ? node.fn : "";
  if (node.implicit)
    throw new Error(
      `${node.toString()} reads as a product without a sign: write * between factors, IF(c, a, b), AND(a, b), MOD(a, b)`,
    );
  if (name === "unaryMinus") return negate(convert(required(args[0])));
  if (name === "unaryPlus") return convert(required(args[0]));
  const operator = OPERATORS[name];
  if (operator === undefined)
    throw new Error(`${node.toString()}: write AND(a, b), OR(a, b), NOT(a) or MOD(a, b) as functions`);
  return call(operator, ...args.map(convert));
}

/** A literal takes the sign itself, but for zero: -0 would be lost where a program is stored as JSON. */
const negate = (inner: Expression): Expression =>
  inner.kind === "number" && inner.value !== 0 ? number(-inner.value) : call("negate", inner);

function convertCall(node: Node): Expression {
  const name = typeof node.fn === "object" && node.fn.type === "SymbolNode" ? node.fn.name : undefined;
  if (name === undefined)
    throw new Error(`${node.toString()} calls what is not a function: write FUNCTION(input, ...)`);
  return call(name, ...(node.args ?? []).map(convert));
}

function convertCell(node: Node): Expression {
  const indices = node.index?.dimensions ?? [];
  if (node.index?.dotNotation || node.object?.type !== "SymbolNode" || node.object.name === undefined)
    throw new Error(`${node.toString()}: an array is read as name[element, dimension]`);
  return read(
    node.object.name,
    indices.map((index) => {
      if (index.type !== "SymbolNode" || index.name === undefined)
        throw new Error(
          `${node.toString()}: an index is the name of an element or of a dimension, not ${index.toString()}`,
        );
      return index.name;
    }),
  );
}

function required(node: Node | undefined): Node {
  if (node === undefined) throw new Error("the equation breaks off");
  return node;
}
