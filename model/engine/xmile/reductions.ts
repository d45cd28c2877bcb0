/** Functions over arrays: what they are given is written out, a term for each choice of what it leaves open. */
import { fold } from "../arrays.ts";
import { call, type Expression, number } from "../expression.ts";
import { canonicalName } from "./names.ts";
import type { Place, Translation } from "./place.ts";
import { meaningOf } from "./resolve-name.ts";
import type { Axis } from "./scope.ts";
import type { Subscript, Syntax } from "./syntax.ts";

/** Most terms one function may be written out to. */
const MOST_TERMS = 100_000;

/** Subscripts of one read that are left open, each with the elements it goes through. */
interface Open {
  readonly node: Syntax;
  readonly slots: readonly ({ readonly loop: string; readonly elements: readonly number[] } | undefined)[];
}

export type Reduction = (work: Translation, place: Place, inputs: readonly Syntax[]) => Expression;

const folded =
  (name: "SUM" | "MEAN" | "MIN" | "MAX"): Reduction =>
  (work, place, inputs) =>
    fold(name, termsOf(work, place, inputs));

export const REDUCTIONS: Readonly<Record<string, Reduction>> = {
  SUM: folded("SUM"),
  MEAN: folded("MEAN"),
  MIN: folded("MIN"),
  MAX: folded("MAX"),
  PROD: (work, place, inputs) => termsOf(work, place, inputs).reduce((left, right) => call("*", left, right)),
  /** Of the elements themselves, not estimated from a sample. */
  STDDEV: (work, place, inputs) => {
    const terms = termsOf(work, place, inputs);
    const id = work.hidden(place, "mean");
    work.scalars.equations.set(id, fold("MEAN", terms));
    const gaps = terms.map((term): Expression => {
      const gap = call("-", term, { kind: "read", name: id, indices: [] });
      return call("*", gap, gap);
    });
    return call("SQRT", fold("MEAN", gaps));
  },
  SIZE: (work, place, inputs) => {
    const [input] = inputs;
    const axis = input?.kind === "name" && !input.subscripts && axisOf(work, place, input.parts);
    return number(axis ? axis.elements.length : input ? choicesOf(work, place, input).length : 0);
  },
};

function axisOf(work: Translation, place: Place, parts: readonly string[]): Axis | undefined {
  const meaning = meaningOf(work.world, place, parts);
  return meaning.kind === "axis" ? meaning.axis : undefined;
}

function termsOf(work: Translation, place: Place, inputs: readonly Syntax[]): Expression[] {
  return inputs.flatMap((input) =>
    choicesOf(work, place, input).map((chosen) =>
      work.value({ ...place, chosen: new Map([...place.chosen, ...chosen]) }, input),
    ),
  );
}

type Chosen = ReadonlyMap<Syntax, readonly (number | undefined)[]>;

/** Every choice of elements for what an input leaves open, the first dimension slowest; one empty choice for a scalar. */
function choicesOf(work: Translation, place: Place, input: Syntax): Chosen[] {
  const open: Open[] = [];
  collect(work, place, input, open);
  const lengths = new Map<string, number>();
  for (const { slots } of open)
    for (const slot of slots) {
      if (slot === undefined) continue;
      const before = lengths.get(slot.loop);
      if (before !== undefined && before !== slot.elements.length)
        throw new Error(
          `parts of ${before} and of ${slot.elements.length} elements do not go through one dimension together`,
        );
      lengths.set(slot.loop, slot.elements.length);
    }
  const count = [...lengths.values()].reduce((product, length) => product * length, 1);
  if (count > MOST_TERMS) throw new Error(`${count} elements are taken together: at most ${MOST_TERMS}`);
  work.spend(count);
  return Array.from({ length: count }, (_, term) => {
    const counters = new Map<string, number>();
    let rest = term;
    for (const [loop, length] of [...lengths].reverse()) {
      counters.set(loop, rest % length);
      rest = Math.floor(rest / length);
    }
    return new Map(
      open.map(({ node, slots }) => [
        node,
        slots.map((slot) => slot && (slot.elements[counters.get(slot.loop) ?? 0] as number)),
      ]),
    );
  });
}

/** Finds what is left open, but not inside another function over arrays, which closes it itself. */
function collect(work: Translation, place: Place, node: Syntax, open: Open[]): void {
  switch (node.kind) {
    case "name": {
      const slots = slotsOf(work, place, node);
      if (slots.some((slot) => slot !== undefined) && !place.chosen.has(node)) open.push({ node, slots });
      return;
    }
    case "call":
      if (node.parts.length === 1 && Object.hasOwn(REDUCTIONS, (node.parts[0] ?? "").toUpperCase())) return;
      for (const input of node.inputs) collect(work, place, input, open);
      return;
    case "unary":
      collect(work, place, node.operand, open);
      return;
    case "binary":
      collect(work, place, node.left, open);
      collect(work, place, node.right, open);
      return;
    case "if":
      for (const part of [node.condition, node.yes, node.no]) collect(work, place, part, open);
  }
}

function slotsOf(work: Translation, place: Place, node: Syntax & { kind: "name" }): Open["slots"] {
  const meaning = meaningOf(work.world, place, node.parts);
  if (meaning.kind !== "entity") return [];
  const { over } = meaning.entity;
  if (node.subscripts !== undefined && node.subscripts.length !== over.length) return [];
  return over.map((axis, i) => {
    const elements = elementsOf(place, node.subscripts?.[i], axis);
    if (elements === undefined) return undefined;
    const rank = over.slice(0, i).filter(({ key }) => key === axis.key).length;
    return { loop: `${axis.key}#${rank}`, elements };
  });
}

/** The elements an open subscript goes through; undefined for one that names its element. */
function elementsOf(place: Place, subscript: Subscript | undefined, axis: Axis): number[] | undefined {
  const all = Array.from(axis.elements.keys());
  if (subscript === undefined || subscript.kind === "all") return all;
  if (subscript.kind === "range") {
    const [from, to] = [subscript.from, subscript.to].map((end) => endOf(end, axis));
    if (from === undefined || to === undefined || from > to)
      throw new Error(`a range of ${axis.name} goes from one of its elements to a later one`);
    return all.slice(from, to + 1);
  }
  if (subscript.kind !== "name" || subscript.parts.length !== 1 || subscript.subscripts) return undefined;
  const key = canonicalName(subscript.parts[0] ?? "");
  if (axis.places.has(key)) return undefined;
  const bound = place.over.some((own) => own.key === key);
  return key === axis.key && !bound ? all : undefined;
}

function endOf(end: Syntax, axis: Axis): number | undefined {
  if (end.kind === "number") {
    const element = axis.places.get(String(end.value)) ?? end.value - 1;
    return element in axis.elements ? element : undefined;
  }
  return end.kind === "name" ? axis.places.get(canonicalName(end.parts[0] ?? "")) : undefined;
}
