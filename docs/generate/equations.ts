/** Every equation of the model: numbered, typeset, with unit, sentence and the file it stands in. */
import { parse } from "../../model/engine/parse.ts";
import { chokepoint, type Equation, type Expression, type Quantity, type Stock } from "../../model/index.ts";
import { indexTex, type Letters, nameTex, writer } from "./tex.ts";
import { broken } from "./tex-lines.ts";
import { type Piece, WEAK } from "./tex-piece.ts";

const { dimensions } = chokepoint;

/** g for generation, a for age, k for kind, r for grade: the first letter that is still free. */
export const letters: Letters = Object.keys(dimensions).reduce<Record<string, string>>((taken, dimension) => {
  const free = [...dimension].find((letter) => !Object.values(taken).includes(letter));
  return Object.assign(taken, { [dimension]: free ?? dimension });
}, {});
const write = writer(letters);

/** Numbers given so far, by quantity: a stock takes two, one for its change and one for its start. */
export class Numbering {
  readonly #first = new Map<string, number>();
  #next = 1;

  take(id: string): number {
    if (!this.#first.has(id)) this.#first.set(id, this.#next);
    return this.#next++;
  }
  of(id: string): number | undefined {
    return this.#first.get(id);
  }
  get count(): number {
    return this.#next - 1;
  }
}

/** The displays of a quantity; none for parameters, lookups and noise, which stand in tables. */
export function displays(id: string, quantity: Quantity, numbering: Numbering): string[] {
  if (!("equation" in quantity) && quantity.kind !== "stock") return [];
  const over = quantity.over ?? [];
  const left = nameTex(id, over, letters);
  const display = (start: string, right: Piece[] | Piece): string =>
    `$$\n${start} = ${Array.isArray(right) ? right.map(({ tex }) => tex).join("") : broken(right)} \\tag{${numbering.take(id)}}\n$$`;
  if (quantity.kind !== "stock") return [display(left, sides(quantity.equation, over))];
  return [
    display(`\\frac{d}{dt}\\,${left}`, flows(quantity)),
    display(over.length === 0 ? `${left}(t_0)` : `${left}\\,(t_0)`, sides(quantity.initial, over)),
  ];
}

/** One right side, or a line for each group of cells. */
function sides(equation: Equation, over: readonly string[]): Piece {
  if (typeof equation === "string") return write(parse(equation));
  return lines(
    Object.entries(equation).map(([cells, text]) => [write(parse(text)).tex, cells] as const),
    over,
  );
}

function lines(rows: readonly (readonly [string, string])[], over: readonly string[]): Piece {
  const text = rows.map(([tex, cells]) => `${tex} & ${where(cells, over)}`).join(" \\\\ ");
  return { tex: `\\begin{cases} ${text} \\end{cases}`, bond: WEAK.atom };
}

/** `hopper, age` under the dimensions generation and age: g = hopper. */
function where(cells: string, over: readonly string[]): string {
  const parts = cells.split(",").map((part) => part.trim());
  const named = parts.flatMap((part, i) =>
    part in dimensions ? [] : [`${letters[over[i] ?? ""]} = ${indexTex(part, letters)}`],
  );
  return named.length === 0 ? "\\text{everywhere}" : named.join(",\\ ");
}

/** Flows in less flows out, for every group of cells that is fed or drained in its own way. */
function flows({ inflows, outflows, over = [] }: Stock): Piece {
  const own = (name: string): Expression => {
    const expression = parse(name);
    return expression.kind === "read" && expression.indices.length === 0
      ? { ...expression, indices: over }
      : expression;
  };
  const sum = (names: readonly string[], sign: string): string =>
    names.map((name) => `${sign} ${write(own(name)).tex}`).join(" ");
  const groups = [inflows, outflows].flatMap((list) => (Array.isArray(list) ? [] : Object.keys(list)));
  const of = (list: Stock["inflows"], group: string): readonly string[] =>
    Array.isArray(list) ? list : ((list as Record<string, readonly string[]>)[group] ?? []);
  const net = (group: string): string => {
    const text = `${sum(of(inflows, group), "+")} ${sum(of(outflows, group), "-")}`.trim();
    return text === "" ? "0" : text.replace(/^\+ /, "");
  };
  if (groups.length === 0) return { tex: net(""), bond: WEAK.sum };
  return lines(
    [...new Set(groups)].map((group) => [net(group), group] as const),
    over,
  );
}
