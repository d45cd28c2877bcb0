/** The functions equations may call: how many inputs they take and what they need from the run. */

export interface Builtin {
  readonly least: number;
  readonly most: number;
  /** pure: of its inputs alone; clock: of its inputs and the time; memory: carries state from step to step. */
  readonly needs: "inputs" | "clock" | "memory";
  readonly form: string;
}

const of = (form: string, least: number, most = least, needs: Builtin["needs"] = "inputs"): Builtin => ({
  form,
  least,
  most,
  needs,
});

/** Logic is 1 or 0; any other number counts as true. MOD and INT round towards minus infinity. */
export const BUILTINS: Readonly<Record<string, Builtin>> = {
  "+": of("a + b", 2),
  "-": of("a - b", 2),
  "*": of("a * b", 2),
  "/": of("a / b", 2),
  "^": of("a ^ b", 2),
  "<": of("a < b", 2),
  "<=": of("a <= b", 2),
  ">": of("a > b", 2),
  ">=": of("a >= b", 2),
  "==": of("a == b", 2),
  "!=": of("a != b", 2),
  negate: of("-a", 1),
  ABS: of("ABS(a)", 1),
  EXP: of("EXP(a)", 1),
  LN: of("LN(a)", 1),
  LOG10: of("LOG10(a)", 1),
  SQRT: of("SQRT(a)", 1),
  INT: of("INT(a)", 1),
  MOD: of("MOD(a, b)", 2),
  SIN: of("SIN(a)", 1),
  COS: of("COS(a)", 1),
  TAN: of("TAN(a)", 1),
  ARCSIN: of("ARCSIN(a)", 1),
  ARCCOS: of("ARCCOS(a)", 1),
  ARCTAN: of("ARCTAN(a)", 1),
  SINH: of("SINH(a)", 1),
  COSH: of("COSH(a)", 1),
  TANH: of("TANH(a)", 1),
  IF: of("IF(condition, then, else)", 3),
  AND: of("AND(a, b, ...)", 2, 99),
  OR: of("OR(a, b, ...)", 2, 99),
  NOT: of("NOT(a)", 1),
  SAFEDIV: of("SAFEDIV(a, b[, if b is zero])", 2, 3),
  MIN: of("MIN(a, b, ...) or MIN(a, dimension, ...)", 1, 99),
  MAX: of("MAX(a, b, ...) or MAX(a, dimension, ...)", 1, 99),
  SUM: of("SUM(a, dimension, ...)", 2, 9),
  MEAN: of("MEAN(a, dimension, ...) or MEAN(a, b, ...)", 1, 99),
  STEP: of("STEP(height, time)", 2, 2, "clock"),
  RAMP: of("RAMP(slope, start[, end])", 2, 3, "clock"),
  PULSE: of("PULSE(volume, first[, interval])", 2, 3, "clock"),
  INIT: of("INIT(a)", 1, 1, "memory"),
  PREVIOUS: of("PREVIOUS(a, at the start)", 2, 2, "memory"),
  DELAY: of("DELAY(a, time[, at the start])", 2, 3, "memory"),
  DELAY1: of("DELAY1(a, time[, at the start])", 2, 3, "memory"),
  DELAY3: of("DELAY3(a, time[, at the start])", 2, 3, "memory"),
  DELAYN: of("DELAYN(a, time, order[, at the start])", 3, 4, "memory"),
  SMTH1: of("SMTH1(a, time[, at the start])", 2, 3, "memory"),
  SMTH3: of("SMTH3(a, time[, at the start])", 2, 3, "memory"),
  SMTHN: of("SMTHN(a, time, order[, at the start])", 3, 4, "memory"),
  TREND: of("TREND(a, averaging time[, at the start])", 2, 3, "memory"),
  FORCST: of("FORCST(a, averaging time, horizon[, trend at the start])", 3, 4, "memory"),
};

/** Names of the clock and of mathematics that equations read like quantities. */
export const CONSTANT_NAMES = ["TIME", "DT", "STARTTIME", "STOPTIME", "PI"] as const;

/** Functions that reduce an array when dimensions follow their first input. */
export const REDUCTIONS = ["SUM", "MEAN", "MIN", "MAX"] as const;
