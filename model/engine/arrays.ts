/** Arrays written out: every quantity becomes one scalar per cell, every reduction a chain over its elements. */
import type { Equation, FlowList, ModelDefinition } from "./definitions.ts";
import { unknownName } from "./errors.ts";
import { call, cellName, type Expression, number, read } from "./expression.ts";
import { reducedDimensions } from "./resolve.ts";

/** Element chosen for each dimension that is bound at a place in an equation. */
export type Binding = Readonly<Record<string, string>>;

/** All cells of an array, first dimension slowest; one empty binding for a scalar. */
export function cells(model: Pick<ModelDefinition, "dimensions">, over: readonly string[]): Binding[] {
  return over.reduce<Binding[]>(
    (bindings, dimension) =>
      bindings.flatMap((binding) =>
        (model.dimensions[dimension] ?? []).map((element) => ({ ...binding, [dimension]: element })),
      ),
    [{}],
  );
}

export const elementsOf = (over: readonly string[], binding: Binding): string[] =>
  over.map((dimension) => binding[dimension] ?? "");

/** The name in front of the indices: `ageing` of `ageing[generation, young]`. */
export const baseName = (text: string): string => (text.split("[")[0] ?? "").trim();

const keyItems = (key: string): string[] => key.split(",").map((item) => item.trim());

/** What is wrong with the keys of a per-element table: each names an element or the dimension, for every dimension. */
export function keyProblems(
  model: ModelDefinition,
  table: Equation | FlowList,
  over: readonly string[],
): string[] {
  if (typeof table === "string" || Array.isArray(table)) return [];
  return Object.keys(table).flatMap((key) => {
    const items = keyItems(key);
    if (items.length !== over.length)
      return [
        `the key "${key}" has ${items.length} parts, the quantity ${over.length} dimensions [${over.join(", ")}]`,
      ];
    return items.flatMap((item, i) => {
      const dimension = over[i] ?? "";
      const known = [dimension, ...(model.dimensions[dimension] ?? [])];
      return known.includes(item)
        ? []
        : [`the key "${key}": ${unknownName(`element of ${dimension}`, item, known)}`];
    });
  });
}

/** The entry of a per-element table that speaks for a cell. @throws Error when none or several do. */
export function entryFor<Entry extends string | readonly string[]>(
  table: Entry | Readonly<Record<string, Entry>>,
  over: readonly string[],
  binding: Binding,
): Entry {
  if (typeof table === "string" || Array.isArray(table)) return table as Entry;
  const entries = Object.entries(table as Readonly<Record<string, Entry>>).filter(([key]) => {
    const items = keyItems(key);
    return (
      items.length === over.length &&
      over.every((dimension, i) => items[i] === dimension || items[i] === binding[dimension])
    );
  });
  const cell = elementsOf(over, binding).join(", ");
  const [first] = entries;
  if (first === undefined)
    throw new Error(`no entry for [${cell}]: add one, or name the dimension to mean all its elements`);
  if (entries.length > 1)
    throw new Error(
      `${entries.length} entries for [${cell}]: ${entries.map(([key]) => `"${key}"`).join(" and ")}; leave one`,
    );
  return first[1];
}

/** Every distinct text of an equation, for checks that come before cells are told apart. */
export const textsOf = (equation: Equation): string[] =>
  typeof equation === "string" ? [equation] : Object.values(equation);
export const namesOf = (flows: FlowList): string[] =>
  (Array.isArray(flows) ? flows : Object.values(flows as Readonly<Record<string, readonly string[]>>)).flat();

/** An equation for one cell: dimension names replaced by its elements, reductions written out. */
export function writeOut(model: ModelDefinition, expression: Expression, binding: Binding): Expression {
  if (expression.kind === "number") return expression;
  if (expression.kind === "read") {
    const elements = expression.indices.map((index) => binding[index] ?? index);
    return read(cellName(expression.name, elements));
  }
  const { name, inputs } = expression;
  if (name !== "SUM" && name !== "MEAN" && name !== "MIN" && name !== "MAX")
    return call(name, ...inputs.map((input) => writeOut(model, input, binding)));
  const dimensions = reducedDimensions(model, inputs);
  const [value] = inputs;
  const terms =
    dimensions.length > 0 && value !== undefined
      ? cells(model, dimensions).map((cell) => writeOut(model, value, { ...binding, ...cell }))
      : inputs.map((input) => writeOut(model, input, binding));
  return fold(name, terms);
}

/** Terms joined at most at once, so that trees stay shallow enough to walk. */
const GROUP = 64;

export function fold(name: "SUM" | "MEAN" | "MIN" | "MAX", terms: readonly Expression[]): Expression {
  const join = name === "SUM" || name === "MEAN" ? "+" : name;
  const chain = (parts: readonly Expression[]): Expression =>
    parts.reduce((left, right) => call(join, left, right));
  let parts = terms;
  while (parts.length > GROUP) {
    const longer = parts;
    parts = Array.from({ length: Math.ceil(longer.length / GROUP) }, (_, i) =>
      chain(longer.slice(i * GROUP, (i + 1) * GROUP)),
    );
  }
  const total = chain(parts);
  return name === "MEAN" ? call("/", total, number(terms.length)) : total;
}
