/** The numbers of a model in its base units: parameters, noises and lookup points. */
import type { ModelDefinition } from "./definitions.ts";
import type { Program } from "./program.ts";
import type { Unit, UnitSystem } from "./units.ts";

type Data = Pick<Program, "parameters" | "noises" | "lookups" | "tables">;
type Growing = { [Part in keyof Data]: Data[Part][number][] };

export function dataOf(model: ModelDefinition, system: UnitSystem, units: ReadonlyMap<string, Unit>): Data {
  const data: Growing = { parameters: [], noises: [], lookups: [], tables: [] };
  for (const [id, quantity] of Object.entries(model.quantities)) {
    const factor = units.get(id)?.factor ?? 1;
    // Adding 0 makes 0 of -0, which a program stored as JSON would lose.
    if (quantity.kind === "parameter") {
      const { value, low, high, shape } = quantity;
      data.parameters.push({
        id,
        value: value * factor + 0,
        low: low * factor + 0,
        high: high * factor + 0,
        shape,
      });
    } else if (quantity.kind === "noise") {
      data.noises.push({ id, variate: quantity.variate, interval: quantity.interval });
    } else if (quantity.kind === "lookup") {
      const inputFactor = system.parse(quantity.inputUnit).factor;
      data.lookups.push({
        id,
        type: quantity.type,
        offset: data.tables.length,
        size: quantity.points.length,
      });
      for (const [x, y] of quantity.points) data.tables.push(x * inputFactor + 0, y * factor + 0);
    }
  }
  return data;
}
