/** The engine's functions as a paper writes them. */
import type { Expression } from "../../model/index.ts";
import { atom, bracket, type Piece, WEAK, type Write } from "./tex-piece.ts";

/** Reductions over dimensions. */
export const REDUCERS: Readonly<Record<string, string>> = {
  SUM: "\\sum",
  MEAN: "\\operatorname{mean}",
  MIN: "\\min",
  MAX: "\\max",
};

type Rule = (inputs: readonly Piece[]) => string;
const list = (inputs: readonly Piece[], sign = ", "): string => inputs.map(({ tex }) => tex).join(sign);
const named =
  (name: string): Rule =>
  (inputs) =>
    `${name}\\left(${list(inputs)}\\right)`;
/** What is remembered comes first, then how. */
const memory =
  (name: string, order?: number): Rule =>
  (inputs) =>
    `\\mathrm{${name}}${order === undefined ? "" : `_{${order}}`}\\left(${list(inputs, ";\\, ")}\\right)`;
const ordered =
  (name: string): Rule =>
  ([first, time, order, ...rest]) =>
    `\\mathrm{${name}}_{${order?.tex}}\\left(${[first, time, ...rest].map((piece) => piece?.tex).join(";\\, ")}\\right)`;

const RULES: Readonly<Record<string, Rule>> = {
  ABS: (inputs) => `\\left|${list(inputs)}\\right|`,
  EXP: named("\\exp"),
  LN: named("\\ln"),
  LOG10: named("\\log_{10}"),
  SQRT: (inputs) => `\\sqrt{${list(inputs)}}`,
  INT: (inputs) => `\\left\\lfloor ${list(inputs)}\\right\\rfloor`,
  MOD: (inputs) => `\\left(${list(inputs, " \\bmod ")}\\right)`,
  MIN: named("\\min"),
  MAX: named("\\max"),
  MEAN: named("\\operatorname{mean}"),
  NOT: named("\\neg"),
  SAFEDIV: ([a, b, otherwise]) => `\\left[\\frac{${a?.tex}}{${b?.tex}}\\right]_{${otherwise?.tex ?? "0"}}`,
  INIT: (inputs) => `\\mathrm{initial}\\left(${list(inputs)}\\right)`,
  PREVIOUS: memory("previous"),
  DELAY: memory("delay"),
  DELAY1: memory("delay", 1),
  DELAY3: memory("delay", 3),
  SMTH1: memory("smooth", 1),
  SMTH3: memory("smooth", 3),
  DELAYN: ordered("delay"),
  SMTHN: ordered("smooth"),
  TREND: memory("trend"),
  FORCST: memory("forecast"),
  STEP: memory("step"),
  RAMP: memory("ramp"),
  PULSE: memory("pulse"),
};

export function functionTex(name: string, inputs: readonly Expression[], write: Write): Piece {
  if (name === "IF") return atom(cases(inputs, write));
  const pieces = inputs.map(write);
  if (name === "AND" || name === "OR") {
    const bond = name === "AND" ? WEAK.and : WEAK.or;
    const sign = name === "AND" ? " \\wedge " : " \\vee ";
    return { tex: pieces.map((piece) => bracket(piece, bond + 1)).join(sign), bond };
  }
  // What is no function of the engine's is a lookup.
  return atom((RULES[name] ?? named(`\\mathrm{${name}}`))(pieces));
}

/** IF in the last place of an IF is one more line of the same brace. */
function cases(inputs: readonly Expression[], write: Write): string {
  const lines: string[] = [];
  let rest: readonly Expression[] | undefined = inputs;
  while (rest !== undefined) {
    const [condition, then, otherwise] = rest as [Expression, Expression, Expression];
    lines.push(`${write(then).tex} & \\text{if } ${write(condition).tex}`);
    if (otherwise.kind === "call" && otherwise.name === "IF") rest = otherwise.inputs;
    else {
      lines.push(`${write(otherwise).tex} & \\text{otherwise}`);
      rest = undefined;
    }
  }
  return `\\begin{cases} ${lines.join(" \\\\ ")} \\end{cases}`;
}
