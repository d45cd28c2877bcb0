/** One quantity of a model as a variable of XMILE, in the model's base units. */
import { baseName, cells, elementsOf, entryFor } from "../arrays.ts";
import type { Equation, Flow, FlowList, ModelDefinition, Quantity, Stock, Variable } from "../definitions.ts";
import type { Expression } from "../expression.ts";
import { parse } from "../parse.ts";
import type { UnitSystem } from "../units.ts";
import { OWN_PREFIX } from "./read-variable.ts";
import { writeEquation } from "./write-equation.ts";
import { element, leaf } from "./write-xml.ts";

export interface Writing {
  readonly model: ModelDefinition;
  readonly system: UnitSystem;
  /** Values in place of the parameters' own, in base units. */
  readonly values: Readonly<Record<string, number>>;
  /** Parameters whose value is no longer in doubt. */
  readonly set: readonly string[];
}

/** What carries the i-th inflow or outflow of each cell where the cells of a stock have different ones. */
export const relayName = (id: string, side: "inflow" | "outflow", i: number): string =>
  `${id}_${side}_${i + 1}`;

/** The elements of one quantity: most are one, a stock whose cells have flows of their own has relays beside it. */
export function writeVariable(writing: Writing, id: string, quantity: Quantity): string[] {
  const { system } = writing;
  const { powers, factor } = system.parse(quantity.unit);
  const units = leaf("units", system.print(powers).replaceAll(" ", "*"));
  const doc = leaf("doc", documentation(quantity, factor));
  const attributes = { name: id };
  const dimensions = quantity.over
    ? [
        element(
          "dimensions",
          {},
          quantity.over.map((name) => element("dim", { name })),
        ),
      ]
    : [];
  switch (quantity.kind) {
    case "parameter": {
      const [low, high] = [quantity.low * factor + 0, quantity.high * factor + 0];
      const value = writing.values[id] ?? quantity.value * factor + 0;
      const doubted = !writing.set.includes(id) && (low !== high || quantity.shape !== "fixed");
      const { shape } = quantity;
      const range = doubted ? [element(`${OWN_PREFIX}:range`, { low, high, shape })] : [];
      return [element("aux", attributes, [leaf("eqn", String(value)), units, doc, ...range])];
    }
    case "noise": {
      const { variate, interval } = quantity;
      const middle = variate === "uniform" ? "0.5" : "0";
      const own = element(`${OWN_PREFIX}:noise`, { variate, interval });
      return [element("aux", attributes, [leaf("eqn", middle), units, doc, own])];
    }
    case "lookup": {
      const input = system.parse(quantity.inputUnit).factor;
      const type = quantity.type === "clamp" ? "continuous" : quantity.type;
      const xs = quantity.points.map(([x]) => x * input + 0).join(",");
      const ys = quantity.points.map(([, y]) => y * factor + 0).join(",");
      return [element("gf", { name: id, type }, [leaf("xpts", xs), leaf("ypts", ys), units, doc])];
    }
    case "stock":
      return writeStock(writing, id, quantity, [units, doc], dimensions);
    default: {
      const kind = quantity.kind === "flow" ? "flow" : "aux";
      const signs = quantity.kind === "flow" && quantity.nonNegative ? [element("non_negative", {})] : [];
      return [
        element(kind, attributes, [
          ...dimensions,
          ...equations(writing, quantity, quantity.equation),
          ...signs,
          units,
          doc,
        ]),
      ];
    }
  }
}

function writeStock(
  writing: Writing,
  id: string,
  stock: Stock,
  ending: readonly string[],
  dimensions: readonly string[],
): string[] {
  const inflows = sideOf(writing, id, stock, "inflow");
  const outflows = sideOf(writing, id, stock, "outflow");
  const text = element("stock", { name: id }, [
    ...dimensions,
    ...equations(writing, stock, stock.initial),
    ...inflows.names.map((name) => leaf("inflow", name)),
    ...outflows.names.map((name) => leaf("outflow", name)),
    ...(stock.nonNegative ? [element("non_negative", {})] : []),
    ...ending,
  ]);
  return [text, ...inflows.relays, ...outflows.relays];
}

/** The flows of one side by name; where a cell's differ from its neighbours', by relays that read them. */
function sideOf(
  { model, system }: Writing,
  id: string,
  stock: Stock,
  side: "inflow" | "outflow",
): { names: readonly string[]; relays: readonly string[] } {
  const list: FlowList = side === "inflow" ? stock.inflows : stock.outflows;
  const over = stock.over ?? [];
  const plain =
    Array.isArray(list) &&
    list.every((flow) => !flow.includes("[") && (model.quantities[flow]?.over ?? []).join() === over.join());
  if (plain) return { names: list as readonly string[], relays: [] };
  const bindings = cells(model, over);
  const perCell = bindings.map((binding) =>
    entryFor(list, over, binding).map((flow) => {
      const read = parse(flow) as Expression & { kind: "read" };
      const own = model.quantities[baseName(flow)]?.over ?? [];
      const indices = read.indices.length > 0 ? read.indices : own;
      return writeEquation(model, { ...read, indices }, binding);
    }),
  );
  const most = Math.max(...perCell.map((flows) => flows.length));
  const { powers } = system.parse(stock.unit);
  const perTime = powers.map((power, i) => power - (system.time.powers[i] ?? 0));
  const names = Array.from({ length: most }, (_, i) => relayName(id, side, i));
  const relays = names.map((name, i) =>
    element("flow", { name, [`${OWN_PREFIX}:relay`]: "true" }, [
      element(
        "dimensions",
        {},
        over.map((dim) => element("dim", { name: dim })),
      ),
      ...bindings.map((binding, cell) =>
        element("element", { subscript: elementsOf(over, binding).join(",") }, [
          leaf("eqn", perCell[cell]?.[i] ?? "0"),
        ]),
      ),
      leaf("units", system.print(perTime).replaceAll(" ", "*")),
      leaf("doc", `${side} ${i + 1} of each cell of ${id}, whose cells have flows of their own`),
    ]),
  );
  return { names, relays };
}

function equations({ model }: Writing, { over = [] }: Stock | Flow | Variable, equation: Equation): string[] {
  if (typeof equation === "string") return [leaf("eqn", writeEquation(model, parse(equation)))];
  return cells(model, over).map((binding) =>
    element("element", { subscript: elementsOf(over, binding).join(",") }, [
      leaf("eqn", writeEquation(model, parse(entryFor(equation, over, binding)), binding)),
    ]),
  );
}

/** What it is, what was said of it in its own unit, and where from. */
function documentation(quantity: Quantity, factor: number): string {
  const lines = [`${quantity.about}.`];
  if (quantity.kind === "parameter" && (factor !== 1 || quantity.shape !== "fixed")) {
    const range =
      quantity.shape === "fixed" ? "" : `, ${quantity.low} to ${quantity.high} (${quantity.shape})`;
    lines.push(`Given as ${quantity.value} ${quantity.unit}${range}.`);
  } else if (factor !== 1)
    lines.push(`Elsewhere reported in ${quantity.unit}, one of which is ${factor} here.`);
  if (quantity.kind === "noise")
    lines.push(`Random, ${quantity.variate}, held for ${quantity.interval}; here at its middle.`);
  if (quantity.source !== undefined) lines.push(`Source: ${quantity.source}.`);
  if (quantity.kind === "parameter" && quantity.note !== undefined) lines.push(quantity.note);
  return lines.join(" ");
}
