/** A part of the model run alone: everything it reads from outside stands still at its value in a year. */
import {
  chokepoint,
  compile,
  type Equation,
  flow,
  type Quantities,
  type Quantity,
  sectors,
  variable,
} from "../../model/index.ts";
import { program, type Runner, runModel, runnerOf } from "../model/sectors/runs.ts";

const entries = new Map(program.catalogue.map((entry) => [entry.id, entry]));

/** Sectors run alone, with the rest of the model held at `year` and some quantities set by hand. */
export function frozen(parts: readonly string[], year: number, own: Quantities = {}): Runner {
  const base = runModel();
  const kept = Object.assign({}, ...parts.map((part) => sectors[part]), own) as Record<string, Quantity>;
  const wanted = new Set(Object.keys(kept).flatMap((id) => entries.get(id)?.causes ?? []));
  const still = [...wanted].filter((id) => !(id in kept)).map((id) => [id, held(id, year, base)] as const);
  const quantities = { ...kept, ...Object.fromEntries(still) };
  return runnerOf(compile({ ...chokepoint, quantities }));
}

function held(id: string, year: number, base: ReturnType<Runner>): Quantity {
  const entry = entries.get(id);
  if (entry === undefined) throw new Error(`no quantity ${id}`);
  const { quantity, cells } = entry;
  if (quantity.kind === "parameter" || quantity.kind === "noise") return quantity;
  if (quantity.kind === "lookup") {
    const at = [...quantity.points].reverse().find(([x]) => x <= year) ?? quantity.points[0];
    return { ...quantity, points: [[0, at?.[1] ?? 0]] };
  }
  // Written values are in the model's base units.
  const text = (cell: string): string => `${base.at(cell, year) * entry.factor}`;
  const over = quantity.over ?? [];
  const equation: Equation =
    over.length === 0
      ? text(id)
      : Object.fromEntries(
          cells.map((cell) => [cell.slice(id.length + 1, -1).replace(",", ", "), text(cell)]),
        );
  const stand = quantity.kind === "flow" ? flow : variable;
  return stand(quantity.unit, equation, quantity.about, over.length === 0 ? {} : { over });
}
