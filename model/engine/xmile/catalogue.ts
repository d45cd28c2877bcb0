/** What a reader is told of each variable of an imported model. Equations are those of the file. */
import type { Quantity } from "../definitions.ts";
import { namesRead } from "../expression.ts";
import type { Entry, ParameterSlot } from "../program.ts";
import type { Translation } from "./place.ts";
import { cellOf, positionOf } from "./read-cell.ts";
import type { Entity } from "./scope.ts";

/** Values stay in the file's own units, so every factor is 1. */
export function describe(work: Translation): Entry[] {
  const { equations, states } = work.scalars;
  const parameters = new Map(work.parameters.map((slot) => [slot.id, slot]));
  const owners = new Map<string, string>();
  const cells = new Map(work.world.entities.map((entity) => [entity.id, cellsOf(entity)]));
  for (const [id, own] of cells) for (const cell of own) owners.set(cell, id);
  const causes = new Map<string, Set<string>>();
  const ownerOf = (cell: string): string => owners.get(cell) ?? owners.get(cell.split("~")[0] ?? "") ?? "";
  const note = (cell: string, read: readonly string[]): void => {
    const owner = ownerOf(cell);
    const own = causes.get(owner) ?? new Set();
    for (const name of read) if (ownerOf(name) !== "" && ownerOf(name) !== owner) own.add(ownerOf(name));
    causes.set(owner, own);
  };
  for (const [id, expression] of equations) note(id, namesRead(expression));
  for (const { id, initial, update } of states) {
    note(id, namesRead(initial));
    if (update.kind === "integrate") note(id, [...update.inflows, ...update.outflows]);
  }
  const uses = new Map<string, string[]>();
  for (const { id } of work.world.entities)
    for (const cause of causes.get(id) ?? []) {
      const own = uses.get(cause) ?? [];
      own.push(id);
      uses.set(cause, own);
    }
  return work.world.entities.map((entity) => ({
    id: entity.id,
    quantity: quantityOf(entity, parameters.get(entity.id)),
    cells: cells.get(entity.id) ?? [],
    factor: 1,
    causes: [...(causes.get(entity.id) ?? [])],
    uses: uses.get(entity.id) ?? [],
  }));
}

function cellsOf(entity: Entity): string[] {
  const count = entity.over.reduce((product, { elements }) => product * elements.length, 1);
  return Array.from({ length: count }, (_, flat) => cellOf(entity, positionOf(entity, flat)));
}

function quantityOf({ source, over, nonNegative }: Entity, parameter: ParameterSlot | undefined): Quantity {
  const common = {
    unit: source.unit,
    about: source.about,
    ...(over.length === 0 ? {} : { over: over.map(({ name }) => name) }),
  };
  const equation = source.equation?.trim() ?? "";
  switch (source.kind) {
    case "stock": {
      const { inflows, outflows } = source;
      return { kind: "stock", ...common, initial: equation, inflows, outflows, nonNegative };
    }
    case "flow":
      return { kind: "flow", ...common, equation, nonNegative };
    case "gf": {
      const { type, points } = source.graph ?? { type: "clamp", points: [] };
      return { kind: "lookup", ...common, inputUnit: "1", points, type };
    }
    default: {
      if (parameter === undefined) return { kind: "variable", ...common, equation };
      const { value, low, high, shape } = parameter;
      return { kind: "parameter", ...common, value, low, high, shape };
    }
  }
}
