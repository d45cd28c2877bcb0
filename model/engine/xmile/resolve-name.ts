/** What a name in an equation stands for. */
import { nearestNames } from "../errors.ts";
import { type Expression, number, read } from "../expression.ts";
import { canonicalName } from "./names.ts";
import type { Place } from "./place.ts";
import { type Axis, type Entity, find, linked, type World } from "./scope.ts";

/** Names every model may read, which no variable can take. INF is the largest double, so that it can be stored. */
const CONSTANTS: ReadonlyMap<string, Expression> = new Map([
  ["time", read("TIME")],
  ["dt", read("DT")],
  ["starttime", read("STARTTIME")],
  ["pi", read("PI")],
  ["inf", number(Number.MAX_VALUE)],
]);

export type Meaning =
  | { readonly kind: "value"; readonly value: Expression }
  | { readonly kind: "entity"; readonly entity: Entity }
  | { readonly kind: "axis"; readonly axis: Axis };

/** @throws Error with the nearest names where there is no such thing. */
export function meaningOf(world: World, place: Place, parts: readonly string[]): Meaning {
  const { scope } = place;
  const [first = "", second] = parts;
  const key = canonicalName(first);
  const axis = world.axes.get(key);
  if (parts.length === 1) {
    const entity = scope.entities.get(key);
    const input = scope.inputs?.get(key);
    // A macro may declare its input as a variable without an equation too.
    if (input && (entity === undefined || isBlank(entity))) return { kind: "value", value: input };
    const constant = key === "stoptime" ? world.stopTime : CONSTANTS.get(key);
    if (constant) return { kind: "value", value: constant };
    if (key === "self" && place.entity) return { kind: "entity", entity: place.entity };
    if (entity) return { kind: "entity", entity: linked(entity) };
    if (axis) return { kind: "axis", axis };
  } else {
    const entity = find(scope, parts);
    if (entity) return { kind: "entity", entity: linked(entity) };
    const element = parts.length === 2 ? axis?.places.get(canonicalName(second ?? "")) : undefined;
    if (element !== undefined) return { kind: "value", value: number(element + 1) };
  }
  throw new Error(unknown(place, parts.join(".")));
}

export const isBlank = ({ source }: Entity): boolean =>
  source.equation === undefined && source.elements.length === 0 && source.graph === undefined;

/** Looking for names like a very long one, or among very many, would take longer than it helps. */
const [LONGEST, MOST] = [60, 5000];

function unknown({ scope }: Place, name: string): string {
  const known = [...scope.entities.values()].map(({ source }) => source.name);
  const short = known.filter(({ length }) => length <= LONGEST);
  const near = name.length <= LONGEST && short.length <= MOST ? nearestNames(name, short) : [];
  return `nothing is called "${name}"${near.length > 0 ? `; nearest: ${near.join(", ")}` : ""}`;
}
