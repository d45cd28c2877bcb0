/** Where a program keeps what, looked up by name; worked out once per program. */
import { unknownName } from "./errors.ts";
import type { Program } from "./program.ts";

/** Place of a value: in the states or among the auxiliaries, and what it is divided by to come out in its unit. */
export interface Place {
  readonly state: boolean;
  readonly slot: number;
  readonly factor: number;
}
export interface Layout {
  /** Cells of stocks, flows and variables, in the order of definition. */
  readonly cells: readonly string[];
  /** By id: these cells, and what delays and their like remember, in base units. */
  readonly places: ReadonlyMap<string, Place>;
  /** One of the declared unit in base units, by cell; parameters and noises too. */
  readonly factors: ReadonlyMap<string, number>;
  /** State slot of every ring buffer, and the auxiliary that gives its delay. */
  readonly rings: readonly { readonly slot: number; readonly delay: number }[];
  readonly tables: Float64Array;
}

const layouts = new WeakMap<Program, Layout>();

export function layoutOf(program: Program): Layout {
  const known = layouts.get(program);
  if (known) return known;
  const { catalogue, states, auxiliaries } = program;
  const factors = new Map(
    catalogue.flatMap(({ cells, factor }) => cells.map((cell) => [cell, factor] as const)),
  );
  const places = new Map<string, Place>();
  for (const [slot, { id }] of states.entries())
    places.set(id, { state: true, slot, factor: factors.get(id) ?? 1 });
  for (const [slot, { id }] of auxiliaries.entries())
    places.set(id, { state: false, slot, factor: factors.get(id) ?? 1 });
  const layout: Layout = {
    cells: catalogue.flatMap(({ cells }) => cells.filter((cell) => places.has(cell))),
    places,
    factors,
    rings: states.flatMap(({ update }, slot) =>
      update.kind === "ring" ? [{ slot, delay: places.get(update.delay)?.slot ?? 0 }] : [],
    ),
    tables: Float64Array.from(program.tables),
  };
  layouts.set(program, layout);
  return layout;
}

/** @throws Error on an id that is neither a state nor an auxiliary. */
export function placeOf(program: Program, id: string): Place {
  const { places, cells } = layoutOf(program);
  const place = places.get(id);
  if (place) return place;
  const own = cells.filter((cell) => cell.startsWith(`${id}[`));
  if (own.length > 0) throw new Error(`${id} is an array: name its cells, as ${own.slice(0, 3).join(", ")}`);
  throw new Error(`${program.name}: ${unknownName("stock, flow or variable", id, cells)}`);
}
