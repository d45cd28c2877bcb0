/** Functions of XMILE (clause 3.5), Stella and converters, as functions of the engine. */
import { call, type Expression, number } from "../expression.ts";
import { constantOf } from "./constant.ts";
import type { Place, Translation } from "./place.ts";
import type { Syntax } from "./syntax.ts";

interface Rule {
  readonly least: number;
  readonly most: number;
  readonly form: string;
  build(inputs: readonly Expression[]): Expression;
  /** Place of an input that has to be known before the run. */
  readonly order?: number;
}

/** The engine has it under the same name with the same inputs. */
const same = (form: string, least: number, most = least, order?: number): Rule => {
  const name = form.slice(0, form.indexOf("("));
  const build = (inputs: readonly Expression[]): Expression => call(name, ...inputs);
  return { least, most, form, build, ...(order === undefined ? {} : { order }) };
};
const made = (
  form: string,
  least: number,
  most: number,
  build: (a: Expression, b: Expression, c: Expression | undefined) => Expression,
): Rule => ({
  least,
  most,
  form,
  build: ([a = number(0), b = number(0), c]) => build(a, b, c),
});

/** Towards zero, as Vensim rounds. */
const truncated = (value: Expression): Expression =>
  call(
    "IF",
    call("<", value, number(0)),
    call("negate", call("INT", call("negate", value))),
    call("INT", value),
  );

export const FUNCTIONS: Readonly<Record<string, Rule>> = {
  ABS: same("ABS(a)", 1),
  ARCCOS: same("ARCCOS(a)", 1),
  ARCSIN: same("ARCSIN(a)", 1),
  ARCTAN: same("ARCTAN(a)", 1),
  COS: same("COS(a)", 1),
  COSH: same("COSH(a)", 1),
  EXP: same("EXP(a)", 1),
  INT: same("INT(a)", 1),
  LN: same("LN(a)", 1),
  LOG10: same("LOG10(a)", 1),
  SIN: same("SIN(a)", 1),
  SINH: same("SINH(a)", 1),
  SQRT: same("SQRT(a)", 1),
  TAN: same("TAN(a)", 1),
  TANH: same("TANH(a)", 1),
  SAFEDIV: same("SAFEDIV(a, b[, if b is zero])", 2, 3),
  STEP: same("STEP(height, time)", 2),
  /** The end is Vensim's. */
  RAMP: same("RAMP(slope, start[, end])", 2, 3),
  PULSE: same("PULSE(volume, first[, interval])", 2, 3),
  DELAY: same("DELAY(input, time[, at the start])", 2, 3),
  DELAY1: same("DELAY1(input, time[, at the start])", 2, 3),
  DELAY3: same("DELAY3(input, time[, at the start])", 2, 3),
  DELAYN: same("DELAYN(input, time, order[, at the start])", 3, 4, 2),
  SMTH1: same("SMTH1(input, time[, at the start])", 2, 3),
  SMTH3: same("SMTH3(input, time[, at the start])", 2, 3),
  SMTHN: same("SMTHN(input, time, order[, at the start])", 3, 4, 2),
  TREND: same("TREND(input, averaging time[, at the start])", 2, 3),
  FORCST: same("FORCST(input, averaging time, horizon[, trend at the start])", 3, 4),
  INIT: same("INIT(a)", 1),
  PREVIOUS: made("PREVIOUS(a[, at the start])", 1, 2, (value, start) => call("PREVIOUS", value, start)),
  GAME: made("GAME(a)", 1, 1, (value) => value),
  IF_THEN_ELSE: made("IF_THEN_ELSE(condition, then, else)", 3, 3, (condition, yes, no = number(0)) =>
    call("IF", condition, yes, no),
  ),
  ZIDZ: made("ZIDZ(a, b)", 2, 2, (a, b) => call("SAFEDIV", a, b)),
  XIDZ: made("XIDZ(a, b, if b is zero)", 3, 3, (a, b, c = number(0)) => call("SAFEDIV", a, b, c)),
  ROUND: made("ROUND(a)", 1, 1, (value) => call("INT", call("+", value, number(0.5)))),
  /** What Vensim's own names for these mean; the standard's INT and MOD round downwards. */
  INTEGER: made("INTEGER(a)", 1, 1, truncated),
  MODULO: made("MODULO(a, b)", 2, 2, (a, b) => call("-", a, call("*", b, truncated(call("/", a, b))))),
};
/** Other spellings in circulation. */
const ALIASES: Readonly<Record<string, string>> = { UNIFORM: "RANDOM", INITIAL: "INIT", SMOOTH1: "SMTH1" };

/** The name a function is known by here. */
export const functionName = (written: string): string => {
  const upper = written.toUpperCase().replaceAll(" ", "_");
  return Object.hasOwn(ALIASES, upper) ? (ALIASES[upper] ?? upper) : upper;
};

/** @throws Error where the number of inputs is wrong or an order is not known before the run. */
export function applyFunction(
  work: Translation,
  place: Place,
  name: string,
  inputs: readonly Syntax[],
): Expression {
  const rule = FUNCTIONS[name] as Rule;
  if (inputs.length < rule.least || inputs.length > rule.most)
    throw new Error(`${name} is written ${rule.form}, found ${inputs.length} inputs`);
  const values = inputs.map((input, i): Expression => {
    if (i !== rule.order) return work.value(place, input);
    const order = constantOf(work, place, input);
    if (order === undefined) throw new Error(`the order of ${name} has to be known before the run`);
    return number(order);
  });
  return rule.build(values);
}
