/** Expressions worked out one at a time, without generated code: for questions about a run, where speed matters less. */
import { pulse, ramp, step } from "../clock-functions.ts";
import type { Expression } from "../expression.ts";
import { library } from "../library.ts";
import { maximum, minimum, safeDivide } from "../math/arithmetic.ts";
import type { Program } from "../program.ts";

/** What names stand for at one step; `read` gives states, auxiliaries, parameters and noises in base units. */
export interface Moment {
  readonly time: number;
  readonly dt: number;
  readonly start: number;
  readonly stop: number;
  read(name: string): number;
}
export type Evaluate = (expression: Expression, moment: Moment) => number;

const truth = (condition: boolean): number => (condition ? 1 : 0);
type Rule = (a: number, b: number, c: number) => number;
const { exp, ln, log10, sin, cos, tan, arcsin, arccos, arctan, sinh, cosh, tanh, mod, pow } = library;
const RULES: Readonly<Record<string, Rule>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "^": pow,
  "<": (a, b) => truth(a < b),
  "<=": (a, b) => truth(a <= b),
  ">": (a, b) => truth(a > b),
  ">=": (a, b) => truth(a >= b),
  "==": (a, b) => truth(a === b),
  "!=": (a, b) => truth(a !== b),
  negate: (a) => -a,
  NOT: (a) => truth(a === 0),
  ABS: Math.abs,
  INT: Math.floor,
  SQRT: Math.sqrt,
  SQUARE: (a) => a * a,
  CUBE: (a) => a * a * a,
  QUARTIC: (a) => a * a * (a * a),
  EXP: exp,
  LN: ln,
  LOG10: log10,
  SIN: sin,
  COS: cos,
  TAN: tan,
  ARCSIN: arcsin,
  ARCCOS: arccos,
  ARCTAN: arctan,
  SINH: sinh,
  COSH: cosh,
  TANH: tanh,
  MOD: mod,
  MIN: minimum,
  MAX: maximum,
  SAFEDIV: safeDivide,
};
const TABLES = {
  clamp: library.clampTable,
  extrapolate: library.extrapolateTable,
  discrete: library.discreteTable,
} as const;
const CLOCK: Readonly<Record<string, (moment: Moment) => number>> = {
  TIME: ({ time }) => time,
  DT: ({ dt }) => dt,
  STARTTIME: ({ start }) => start,
  STOPTIME: ({ stop }) => stop,
  PI: () => Math.PI,
};

/** Works out expressions of one program, to the bits its generated code gives at whole steps. */
export function evaluator(program: Program, tables = Float64Array.from(program.tables)): Evaluate {
  const lookups = new Map(program.lookups.map((table) => [table.id, table]));
  const evaluate: Evaluate = (expression, moment) => {
    if (expression.kind === "number") return expression.value;
    if (expression.kind === "read") return CLOCK[expression.name]?.(moment) ?? moment.read(expression.name);
    const { name, inputs } = expression;
    const value = (i: number, absent = 0): number => {
      const input = inputs[i];
      return input === undefined ? absent : evaluate(input, moment);
    };
    const table = lookups.get(name);
    if (table) return TABLES[table.type](tables, table.offset, table.size, value(0));
    switch (name) {
      case "IF":
        return value(0) !== 0 ? value(1) : value(2);
      case "AND":
        return truth(inputs.every((input) => evaluate(input, moment) !== 0));
      case "OR":
        return truth(inputs.some((input) => evaluate(input, moment) !== 0));
      case "STEP":
        return step(value(0), value(1), moment.time, moment.dt);
      case "RAMP":
        return ramp(value(0), value(1), value(2, Number.POSITIVE_INFINITY), moment.time);
      case "PULSE":
        return pulse(value(0), value(1), value(2), moment.time, moment.dt);
    }
    const rule = RULES[name];
    if (rule === undefined) throw new Error(`"${name}" cannot be worked out: it should have been rewritten`);
    return rule(value(0), value(1), value(2));
  };
  return evaluate;
}
