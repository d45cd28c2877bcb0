/** Graphical functions of variables: their tables, and which cell has which. */
import { BUILTINS } from "../builtins.ts";
import type { ElementSource, Graph } from "./file.ts";
import { canonicalName } from "./names.ts";
import type { Place, Translation } from "./place.ts";
import type { Entity } from "./scope.ts";

export const hasGraph = ({ source }: Entity): boolean =>
  source.graph !== undefined || source.elements.some(({ graph }) => graph !== undefined);

/** The name of a graph's table, kept off the names of the engine's functions, which it would stand in for. */
export const tableName = (id: string): string =>
  Object.hasOwn(BUILTINS, id) || /^[A-Z0-9]+$/.test(id) ? `${id}~graph` : id;

/** The table of a cell's graph, added where it has points of its own. */
export function graphOf(work: Translation, place: Place, entity: Entity): string | undefined {
  const { source } = entity;
  if (!hasGraph(entity)) return undefined;
  const element = elementFor(entity, place.at);
  const graph = element?.graph ?? source.graph;
  if (graph !== undefined && graph.points.length === 0) {
    const other = place.scope.entities.get(canonicalName(graph.name ?? ""));
    if (other?.source.kind !== "gf" || other === entity)
      throw new Error(`there is no graphical function "${graph.name}"`);
    return tableName(other.id);
  }
  const id = tableName(place.cell);
  addGraph(work, id, graph);
  return id;
}

export function addGraph(work: Translation, id: string, graph: Graph | undefined): void {
  if (graph === undefined || graph.points.length === 0)
    throw new Error("its graphical function has no points for every element");
  work.lookups.push({ id, type: graph.type, offset: work.tables.length, size: graph.points.length });
  for (const [x, y] of graph.points) work.tables.push(x, y);
}

const indexes = new WeakMap<Entity, ReadonlyMap<string, ElementSource>>();

/** What the file gives for one cell of its own. */
export function elementFor(entity: Entity, at: readonly number[]): ElementSource | undefined {
  const index = indexes.get(entity) ?? indexOf(entity);
  indexes.set(entity, index);
  return index.get(at.join());
}

function indexOf({ source, over }: Entity): ReadonlyMap<string, ElementSource> {
  return new Map(
    source.elements.map((element) => [
      over.map((axis, i) => axis.places.get(canonicalName(element.subscripts[i] ?? ""))).join(),
      element,
    ]),
  );
}
