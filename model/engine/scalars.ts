/** Quantities written out: one state or one equation per cell, with array names, delays and flow lists resolved. */
import { baseName, cells, elementsOf, entryFor, keyProblems, writeOut } from "./arrays.ts";
import type { Flow, FlowList, ModelDefinition, Stock, Variable } from "./definitions.ts";
import { call, cellName, type Expression, number } from "./expression.ts";
import { lowerMemory, type Scalars } from "./memory.ts";
import { parse } from "./parse.ts";

/** Adds the cells of one quantity. @throws Error when a cell has no entry or several, or a flow does not fit. */
export function addScalars(
  model: ModelDefinition,
  id: string,
  quantity: Stock | Flow | Variable,
  parsed: ReadonlyMap<string, Expression>,
  scalars: Scalars,
): void {
  const over = quantity.over ?? [];
  const tables =
    quantity.kind === "stock" ? [quantity.initial, quantity.inflows, quantity.outflows] : [quantity.equation];
  const [problem] = tables.flatMap((table) => keyProblems(model, table, over));
  if (problem !== undefined) throw new Error(problem);
  for (const binding of cells(model, over)) {
    const cell = cellName(id, elementsOf(over, binding));
    const text = entryFor(quantity.kind === "stock" ? quantity.initial : quantity.equation, over, binding);
    const lowered = lowerMemory(cell, writeOut(model, parsed.get(text) ?? number(0), binding), scalars);
    if (quantity.kind === "stock") {
      const inflows = flowCells(model, quantity.inflows, over, binding);
      const outflows = flowCells(model, quantity.outflows, over, binding);
      const update = { kind: "integrate", inflows, outflows, floor: quantity.nonNegative } as const;
      scalars.states.push({ id: cell, initial: lowered, update });
    } else {
      // MAX keeps a NaN that comes first, so that the run ends there rather than go on with zero.
      const clamped = quantity.kind === "flow" && quantity.nonNegative;
      scalars.equations.set(cell, clamped ? call("MAX", lowered, number(0)) : lowered);
    }
  }
}

type Bound = Readonly<Record<string, string>>;

function flowCells(
  model: ModelDefinition,
  list: FlowList,
  over: readonly string[],
  binding: Bound,
): string[] {
  const flows = entryFor(list, over, binding).map((flow) => flowCell(model, flow, over, binding));
  const twice = flows.find((flow, i) => flows.indexOf(flow) < i);
  if (twice !== undefined) throw new Error(`the flow ${twice} is listed twice: name it once`);
  return flows;
}

/** `ageing[generation, young]` or, for the same cell of an array flow, plain `ageing`. */
function flowCell(model: ModelDefinition, text: string, over: readonly string[], binding: Bound): string {
  const expression = parse(text);
  if (expression.kind !== "read") throw new Error(`"${text}" is not the name of a flow`);
  const own = model.quantities[baseName(text)]?.over ?? [];
  const indices = expression.indices.length > 0 ? expression.indices : own;
  const elements = indices.map((index) => binding[index] ?? index);
  if (
    elements.length !== own.length ||
    elements.some((element, i) => !model.dimensions[own[i] ?? ""]?.includes(element))
  )
    throw new Error(
      `flow "${text}" has the dimensions [${own.join(", ")}], the stock [${over.join(", ")}]: name the elements`,
    );
  return cellName(expression.name, elements);
}
