/** Reads of variables with their subscripts (clause 3.7.1), down to single cells. */
import { fold } from "../arrays.ts";
import { call, cellName, type Expression, number, read } from "../expression.ts";
import { canonicalName } from "./names.ts";
import type { Place, Translation } from "./place.ts";
import type { Axis, Entity } from "./scope.ts";
import type { Subscript, Syntax } from "./syntax.ts";

type Name = Syntax & { kind: "name" };
/** An element, or an expression that says which at each step. */
type Choice = number | Expression;

export const cellOf = (entity: Entity, at: readonly number[]): string =>
  cellName(
    entity.id,
    entity.over.map(({ elements }, i) => elements[at[i] ?? 0] ?? ""),
  );

/** The elements of a cell by its number, the first dimension slowest. */
export function positionOf({ over }: Entity, flat: number): number[] {
  const at: number[] = [];
  let rest = flat;
  for (const { elements } of [...over].reverse()) {
    at.unshift(rest % elements.length);
    rest = Math.floor(rest / elements.length);
  }
  return at;
}

/** @throws Error where a subscript is missing, left open or unknown. */
export function readEntity(work: Translation, place: Place, node: Name, entity: Entity): Expression {
  if (entity.source.kind === "gf")
    throw new Error(`${entity.source.name} is a graphical function: write ${entity.source.name}(input)`);
  const choices = choicesOf(work, place, node, entity);
  const at: number[] = [];
  const from = (position: number): Expression => {
    if (position === choices.length) return read(cellOf(entity, at));
    const choice = choices[position] as Choice;
    const axis = entity.over[position] as Axis;
    if (typeof choice === "number") {
      at[position] = choice;
      return from(position + 1);
    }
    // Out of range counts as zero, as the standard asks.
    work.spend(axis.elements.length);
    const terms = axis.elements.map((_, element) => {
      at[position] = element;
      return call("IF", call("==", choice, number(element + 1)), from(position + 1), number(0));
    });
    return fold("SUM", terms);
  };
  return from(0);
}

function choicesOf(work: Translation, place: Place, node: Name, entity: Entity): Choice[] {
  const { name } = entity.source;
  const chosen = place.chosen.get(node);
  const { subscripts } = node;
  if (subscripts === undefined)
    return entity.over.map((axis, i) => {
      const element = chosen?.[i] ?? boundElement(place, axis, i, entity.over);
      if (element === undefined)
        throw new Error(
          `${name} is an array over [${entity.over.map((one) => one.name).join(", ")}]: name an element of ${axis.name}, or sum over it`,
        );
      return element;
    });
  if (subscripts.length !== entity.over.length)
    throw new Error(
      `${name} has ${entity.over.length} dimensions, found ${subscripts.length} subscripts: give one for each`,
    );
  return entity.over.map((axis, i) => {
    const element = chosen?.[i];
    return element ?? choiceOf(work, place, subscripts[i] as Subscript, axis, i, entity);
  });
}

/** The element an axis stands at here: at the same position where the axis occurs more than once. */
function boundElement(place: Place, axis: Axis, position: number, over: readonly Axis[]): number | undefined {
  const rank = over.slice(0, position).filter(({ key }) => key === axis.key).length;
  const own = place.over.flatMap(({ key }, i) => (key === axis.key ? [i] : []));
  const at = own.length > 1 ? own[rank] : own[0];
  return at === undefined ? undefined : place.at[at];
}

function choiceOf(
  work: Translation,
  place: Place,
  subscript: Subscript,
  axis: Axis,
  position: number,
  entity: Entity,
): Choice {
  const { name } = entity.source;
  switch (subscript.kind) {
    case "all":
    case "range":
      throw new Error(
        `${name} leaves ${axis.name} open: use it in SUM, MEAN, MIN, MAX, PROD, STDDEV or SIZE`,
      );
    case "position": {
      const own = place.over[subscript.at - 1];
      if (own === undefined) throw new Error(`@${subscript.at} asks for a dimension the variable lacks`);
      return inAxis(axis, place.at[subscript.at - 1] ?? 0, own, name);
    }
    case "number":
      return numbered(axis, subscript.value, name);
    case "name": {
      const [first = ""] = subscript.parts;
      if (subscript.parts.length === 1 && subscript.subscripts === undefined) {
        const key = canonicalName(first);
        const element = axis.places.get(key);
        if (element !== undefined) return element;
        const other = work.world.axes.get(key);
        const bound = other && boundElement(place, other, position, entity.over);
        if (other && bound !== undefined) return inAxis(axis, bound, other, name);
        if (other)
          throw new Error(`${name} leaves ${other.name} open: name an element of it, or sum over it`);
      }
    }
  }
  const id = work.hidden(place, "subscript");
  work.scalars.equations.set(id, call("INT", work.value(place, subscript as Syntax)));
  return read(id);
}

const numbered = (axis: Axis, value: number, name: string): Choice => {
  const byName = axis.places.get(String(value));
  if (byName !== undefined) return byName;
  if (Number.isInteger(value) && value >= 1 && value <= axis.elements.length) return value - 1;
  throw new Error(`${name}: ${axis.name} has no element ${value}: 1 to ${axis.elements.length}`);
};

/** An element of one axis on another: by its name, or at its place where both are as long. */
function inAxis(axis: Axis, element: number, other: Axis, name: string): number {
  if (axis.key === other.key) return element;
  const same = axis.places.get(canonicalName(other.elements[element] ?? ""));
  if (same !== undefined) return same;
  if (axis.elements.length === other.elements.length) return element;
  throw new Error(`${name} has the dimension ${axis.name}, not ${other.name}`);
}
