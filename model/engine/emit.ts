/** Expressions as JavaScript text. Only IEEE arithmetic, comparisons and the engine's own functions are emitted. */
import { ModelError } from "./errors.ts";
import type { Expression } from "./expression.ts";
import type { Table } from "./program.ts";

/** How a name is written where the text will stand. */
export type Naming = (name: string) => string;

/** Text of a value, and of the statements that must stand before it. */
export interface Emitted {
  readonly before: string;
  readonly value: string;
}
export type Emit = (expression: Expression, naming: Naming) => Emitted;

const INFIX = ["+", "-", "*", "/"];
const COMPARISONS: Readonly<Record<string, string>> = {
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
  "==": "===",
  "!=": "!==",
};
/** Engine function behind each builtin of plain inputs. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  "^": "pow",
  EXP: "exp",
  LN: "ln",
  LOG10: "log10",
  SIN: "sin",
  COS: "cos",
  TAN: "tan",
  ARCSIN: "arcsin",
  ARCCOS: "arccos",
  ARCTAN: "arctan",
  SINH: "sinh",
  COSH: "cosh",
  TANH: "tanh",
  MOD: "mod",
  ABS: "Math.abs",
  INT: "Math.floor",
  SQRT: "Math.sqrt",
};
/**
 * Builtins written out in place, since V8 stops inlining calls in functions as large as a model. The meaning is that of
 * `minimum`, `maximum` and `safeDivide` in math/arithmetic.ts.
 */
const WRITTEN_OUT: Readonly<Record<string, (a: string, b: string, c: string) => string>> = {
  MIN: (a, b) => `(${b} < ${a} ? ${b} : ${a})`,
  MAX: (a, b) => `(${a} < ${b} ? ${b} : ${a})`,
  SQUARE: (a) => `(${a} * ${a})`,
  CUBE: (a) => `(${a} * ${a} * ${a})`,
  QUARTIC: (a) => `(${a} * ${a} * (${a} * ${a}))`,
  SAFEDIV: (a, b, c) => `(${b} === 0 ? ${c} : ${a} / ${b})`,
};
/** A name, a number or one place of an array: text that may stand twice. */
const SIMPLE = /^(\w+|\d+\.\d+|\w\[\d+\])$/;
const TABLES = { clamp: "clampTable", extrapolate: "extrapolateTable", discrete: "discreteTable" } as const;

/** Writes expressions for one program; names of intermediate values are unique within it. */
export function emitter(lookups: readonly Table[]): Emit {
  const tables = new Map(lookups.map((table) => [table.id, table]));
  let temporaries = 0;

  return (expression, naming) => {
    const before: string[] = [];
    const names = new Map<string, string>();
    /** A name for a value, the same one where the same text comes again. */
    const named = (text: string): string => {
      if (SIMPLE.test(text)) return text;
      const name = names.get(text) ?? `t${temporaries++}`;
      if (!names.has(text)) before.push(`const ${name} = ${text};`);
      names.set(text, name);
      return name;
    };
    const emit = (node: Expression): string => {
      if (node.kind === "number")
        return node.value < 0 || Object.is(node.value, -0) ? `(${literal(node.value)})` : literal(node.value);
      if (node.kind === "read") return naming(node.name);
      return emitCall(node.name, node.inputs);
    };

    const emitCall = (name: string, inputs: readonly Expression[]): string => {
      const table = tables.get(name);
      if (table)
        return `${TABLES[table.type]}(T, ${table.offset}, ${table.size}, ${inputs.map(emit).join(", ")})`;
      if (INFIX.includes(name)) return `(${inputs.map(emit).join(` ${name} `)})`;
      if (name in COMPARISONS || name === "AND" || name === "OR" || name === "NOT")
        return `(${condition({ kind: "call", name, inputs })} ? 1 : 0)`;
      const direct = FUNCTIONS[name];
      if (direct !== undefined) return `${direct}(${inputs.map(emit).join(", ")})`;
      const writtenOut = WRITTEN_OUT[name];
      if (writtenOut) {
        const [a = "0", b = "0", c = "0"] = inputs.map((input) => named(emit(input)));
        return writtenOut(a, b, c);
      }
      if (name === "IF") {
        const [test, ...branches] = inputs;
        return `(${test ? condition(test) : ""} ? ${branches.map(emit).join(" : ")})`;
      }
      const [a, b, c] = inputs.map(emit);
      switch (name) {
        case "negate":
          return `(-${a})`;
        case "STEP":
          return `step(${a}, ${b}, time, dt)`;
        case "RAMP":
          return `ramp(${a}, ${b}, ${c ?? "Infinity"}, time)`;
        case "PULSE":
          return `pulse(${a}, ${b}, ${c ?? 0}, stepTime, dt)`;
        default:
          throw new ModelError([`${name} has no JavaScript form: it should have been rewritten before`]);
      }
    };

    /** Text that is true or false; a value that is no comparison counts as true unless it is zero. */
    const condition = (node: Expression): string => {
      if (node.kind !== "call") return `${emit(node)} !== 0`;
      const [a, b] = node.inputs;
      const comparison = COMPARISONS[node.name];
      if (comparison && a && b) return `${emit(a)} ${comparison} ${emit(b)}`;
      if (node.name === "AND") return node.inputs.map((input) => `(${condition(input)})`).join(" && ");
      if (node.name === "OR") return node.inputs.map((input) => `(${condition(input)})`).join(" || ");
      if (node.name === "NOT" && a) return `!(${condition(a)})`;
      return `${emit(node)} !== 0`;
    };
    const value = emit(expression);
    return { before: before.join(" "), value };
  };
}

const literal = (value: number): string => (Object.is(value, -0) ? "-0" : String(value));
