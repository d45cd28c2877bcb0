/** What a reader is told of each quantity: definition, cells, causes and uses, from the same text that runs. */
import { baseName, cells, elementsOf, namesOf, textsOf } from "./arrays.ts";
import type { ModelDefinition, Quantity } from "./definitions.ts";
import { cellName, type Expression, visit } from "./expression.ts";
import type { Entry } from "./program.ts";
import type { Unit } from "./units.ts";

export function catalogue(
  model: ModelDefinition,
  units: ReadonlyMap<string, Unit>,
  parsed: ReadonlyMap<string, Expression>,
): Entry[] {
  const entries = Object.entries(model.quantities);
  const causes = new Map(entries.map(([id, quantity]) => [id, causesOf(model, quantity, parsed)]));
  return entries.map(([id, quantity]) => {
    const over = quantity.over ?? [];
    return {
      id,
      quantity,
      cells: cells(model, over).map((binding) => cellName(id, elementsOf(over, binding))),
      factor: units.get(id)?.factor ?? 1,
      causes: causes.get(id) ?? [],
      uses: entries.map(([other]) => other).filter((other) => causes.get(other)?.includes(id)),
    };
  });
}

function causesOf(
  model: ModelDefinition,
  quantity: Quantity,
  parsed: ReadonlyMap<string, Expression>,
): string[] {
  const names = new Set<string>();
  const collect = (text: string): void => {
    const expression = parsed.get(text);
    if (expression)
      visit(
        expression,
        (node) =>
          node.kind !== "number" && Object.hasOwn(model.quantities, node.name) && names.add(node.name),
      );
  };
  if (quantity.kind === "stock") {
    textsOf(quantity.initial).forEach(collect);
    for (const text of [...namesOf(quantity.inflows), ...namesOf(quantity.outflows)])
      names.add(baseName(text));
  } else if (quantity.kind === "flow" || quantity.kind === "variable") {
    textsOf(quantity.equation).forEach(collect);
  }
  return [...names];
}
