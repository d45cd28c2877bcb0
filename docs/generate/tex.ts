/** Equations as TeX, from the engine's own expression trees. */
import type { Expression } from "../../model/index.ts";
import { functionTex, REDUCERS } from "./tex-functions.ts";
import { atom, bracket, type Piece, WEAK, type Write } from "./tex-piece.ts";

/** Dimension to letter: `generation` is written g. */
export type Letters = Readonly<Record<string, string>>;
const CLOCK: Readonly<Record<string, string>> = {
  TIME: "t",
  DT: "\\Delta t",
  STARTTIME: "t_0",
  STOPTIME: "t_1",
  PI: "\\pi",
};
const COMPARE: Readonly<Record<string, string>> = {
  "<": "<",
  "<=": "\\le",
  ">": ">",
  ">=": "\\ge",
  "==": "=",
  "!=": "\\ne",
};

/** A dimension as its letter, an element by its name. */
export const indexTex = (index: string, letters: Letters): string => letters[index] ?? `\\mathrm{${index}}`;

export function nameTex(name: string, indices: readonly string[], letters: Letters): string {
  const clock = CLOCK[name];
  if (clock !== undefined) return clock;
  const below = indices.map((index) => indexTex(index, letters)).join(",");
  return `\\mathrm{${name}}${below === "" ? "" : `_{${below}}`}`;
}

export function writer(letters: Letters): Write {
  const write: Write = (expression) => {
    if (expression.kind === "number") return numberPiece(expression.value);
    if (expression.kind === "read") return atom(nameTex(expression.name, expression.indices, letters));
    const { name, inputs } = expression;
    const reducer = REDUCERS[name];
    const over = inputs.slice(1).map((input) => (input.kind === "read" ? letters[input.name] : undefined));
    if (reducer !== undefined && over.length > 0 && over.every((letter) => letter !== undefined)) {
      const inner = bracket(write(inputs[0] as Expression), WEAK.product);
      return { tex: `${reducer}_{${over.join(",")}} ${inner}`, bond: WEAK.product };
    }
    return operation(name, inputs, write) ?? functionTex(name, inputs, write);
  };
  return write;
}

function operation(name: string, inputs: readonly Expression[], write: Write): Piece | undefined {
  const [a, b] = inputs.map(write);
  if (a === undefined) return undefined;
  if (name === "negate") return { tex: `-${bracket(a, WEAK.product)}`, bond: WEAK.sum };
  if (b === undefined) return undefined;
  if (name === "+") return { tex: `${a.tex} + ${bracket(b, WEAK.sum)}`, bond: WEAK.sum };
  if (name === "-") return { tex: `${bracket(a, WEAK.sum)} - ${bracket(b, WEAK.product)}`, bond: WEAK.sum };
  if (name === "*")
    return { tex: `${bracket(a, WEAK.product)} \\cdot ${bracket(b, WEAK.product)}`, bond: WEAK.product };
  if (name === "/") return atom(`\\frac{${a.tex}}{${b.tex}}`);
  if (name === "^") return { tex: `${raised(a)}^{${b.tex}}`, bond: WEAK.power };
  const sign = COMPARE[name];
  if (sign !== undefined)
    return { tex: `${bracket(a, WEAK.sum)} ${sign} ${bracket(b, WEAK.sum)}`, bond: WEAK.compare };
  return undefined;
}

/** The foot of a power: a fraction or a name with an index needs brackets or braces to be read rightly. */
const raised = (piece: Piece): string =>
  piece.bond < WEAK.atom || piece.tex.startsWith("\\frac") ? `\\left(${piece.tex}\\right)` : `{${piece.tex}}`;

function numberPiece(value: number): Piece {
  const [digits = "", power] = String(value).split("e");
  const tex = power === undefined ? digits : `${digits}\\times 10^{${Number(power)}}`;
  return value < 0 ? { tex, bond: WEAK.sum } : atom(tex);
}
