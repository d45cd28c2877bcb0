/** The cells of one variable: a state, an equation or a parameter each, with flows and graphs joined to them. */
import { call, number, read } from "../expression.ts";
import { lowerMemory } from "../memory.ts";
import { addGraph, elementFor, graphOf, tableName } from "./graphs.ts";
import { canonicalName, displayName, qualifiedParts } from "./names.ts";
import { parseEquation, parseEquations } from "./parse-equation.ts";
import type { Place, Translation } from "./place.ts";
import { cellOf, positionOf, readEntity } from "./read-cell.ts";
import { type Entity, find, linked } from "./scope.ts";
import type { Syntax } from "./syntax.ts";

/** Most cells of one array. */
const MOST_CELLS = 100_000;

/** @throws Error naming what is missing or does not fit. */
export function addCells(work: Translation, entity: Entity, within: readonly string[]): void {
  const { source, over } = entity;
  const count = over.reduce((product, { elements }) => product * elements.length, 1);
  if (count > MOST_CELLS) throw new Error(`it has ${count} cells: at most ${MOST_CELLS}`);
  if (source.kind === "gf") {
    if (over.length > 0) throw new Error("a graphical function by itself has no dimensions");
    addGraph(work, tableName(entity.id), source.graph);
    return;
  }
  const equations: Equations = entity.link ? () => undefined : equationsOf(entity, count);
  for (let flat = 0; flat < count; flat++) {
    const at = positionOf(entity, flat);
    const place: Place = {
      scope: entity.scope,
      entity,
      cell: cellOf(entity, at),
      over,
      at,
      chosen: new Map(),
      within,
    };
    addCell(work, place, entity, equations(at, flat), within.length === 0);
  }
}

function addCell(
  work: Translation,
  place: Place,
  entity: Entity,
  syntax: Syntax | undefined,
  inModel: boolean,
): void {
  const { source } = entity;
  const { scalars } = work;
  work.spend(1);
  work.claim(place.cell);
  if (entity.link !== undefined) {
    const from = linked(entity);
    scalars.equations.set(
      place.cell,
      readEntity(work, place, { kind: "name", parts: [from.source.name] }, from),
    );
    return;
  }
  if (source.extension?.kind === "noise") {
    const { variate, interval } = source.extension;
    work.noises.push({ id: place.cell, variate, interval, seed: undefined });
    return;
  }
  // Stocks take the flows behind it.
  if (source.extension?.kind === "relay") return;
  const table = graphOf(work, place, entity);
  if (syntax === undefined) {
    // Only a graph stands without an equation: others call it.
    if (table === undefined) throw new Error("it has no equation");
    return;
  }
  const plain = inModel && source.kind === "aux" && entity.over.length === 0 && table === undefined;
  const value = work.value(place, syntax);
  if (plain && value.kind === "number") {
    const certain = { low: value.value, high: value.value, shape: "fixed" } as const;
    const { low, high, shape } = source.extension?.kind === "range" ? source.extension : certain;
    work.parameters.push({ id: place.cell, value: value.value, low, high, shape });
    return;
  }
  const expression = lowerMemory(place.cell, table === undefined ? value : call(table, value), scalars);
  if (source.kind === "stock") {
    const update = {
      kind: "integrate",
      inflows: flowCells(work, place, source.inflows, true),
      outflows: flowCells(work, place, source.outflows, false),
      floor: entity.nonNegative,
    } as const;
    scalars.states.push({ id: place.cell, initial: expression, update });
    return;
  }
  scalars.equations.set(
    place.cell,
    source.kind === "flow" && entity.nonNegative ? call("MAX", expression, number(0)) : expression,
  );
  if (source.multiplier !== undefined) {
    const factor = work.value(place, parseEquation(source.multiplier));
    const id = downstream(place.cell);
    scalars.equations.set(id, lowerMemory(id, call("*", read(place.cell), factor), scalars));
  }
}

/** The flow a relay passes on in the cell of a stock; none where it passes on 0. */
function relayed(work: Translation, place: Place, relay: Entity): string[] {
  const there: Place = { ...place, scope: relay.scope, entity: relay };
  const passed = work.value(there, parseEquation(elementFor(relay, place.at)?.equation ?? "0"));
  if (passed.kind === "number" && passed.value === 0) return [];
  if (passed.kind !== "read") throw new Error(`${relay.id} is marked as a relay, but is no plain flow or 0`);
  return [passed.name];
}

/** What of a flow with a multiplier arrives below. */
const downstream = (cell: string): string => `${cell}~downstream`;

function flowCells(work: Translation, place: Place, names: readonly string[], arriving: boolean): string[] {
  const cells = names.flatMap((name): string[] => {
    // A name may hold a dot without quotes here, where nothing else could be meant.
    const found = find(place.scope, [displayName(name)]) ?? find(place.scope, qualifiedParts(name));
    if (found === undefined) throw new Error(`there is no flow "${name.trim()}"`);
    if (found.source.kind !== "flow")
      throw new Error(`"${name.trim()}" is no flow but <${found.source.kind}>`);
    if (found.source.extension?.kind === "relay") return relayed(work, place, found);
    const expression = readEntity(work, place, { kind: "name", parts: [found.source.name] }, found);
    if (expression.kind !== "read") throw new Error(`the flow "${name.trim()}" does not fit the stock`);
    return [
      arriving && found.source.multiplier !== undefined ? downstream(expression.name) : expression.name,
    ];
  });
  const seen = new Set<string>();
  for (const cell of cells) {
    if (seen.has(cell)) throw new Error(`the flow ${cell} is listed twice`);
    seen.add(cell);
  }
  return cells;
}

type Equations = (at: readonly number[], flat: number) => Syntax | undefined;

/** The equation of each cell: its element's own, or the one for all, or its part of a list. */
function equationsOf(entity: Entity, count: number): Equations {
  const { source, over } = entity;
  for (const { subscripts } of source.elements)
    if (
      !over.every((axis, i) => axis.places.has(canonicalName(subscripts[i] ?? ""))) ||
      over.length !== subscripts.length
    )
      throw new Error(
        `there is no element [${subscripts.join(", ")}] of [${over.map(({ name }) => name).join(", ")}]`,
      );
  const known = new Map<string, Syntax>();
  const parsed = (text: string): Syntax => {
    const syntax = known.get(text) ?? parseEquation(text);
    known.set(text, syntax);
    return syntax;
  };
  const hasOwn = source.elements.some(({ equation }) => equation !== undefined);
  const { equation = "" } = source;
  const list = !hasOwn && over.length > 0 && /[,;]/.test(equation) ? listed(equation, count) : undefined;
  return (at, flat) => {
    if (list) return list[flat];
    const text = elementFor(entity, at)?.equation ?? source.equation;
    if (text === undefined && hasOwn) throw new Error(`it has no equation for ${cellOf(entity, at)}`);
    return text === undefined ? undefined : parsed(text);
  };
}

/** One equation a cell, with commas between them and semicolons between rows, first dimension slowest. */
function listed(text: string, count: number): Syntax[] | undefined {
  const parts = parseEquations(text.replace(/;\s*$/, "").replaceAll(";", ","));
  if (parts.length === 1) return undefined;
  if (parts.length === count) return parts;
  throw new Error(`its equation lists ${parts.length} values for ${count} cells`);
}
