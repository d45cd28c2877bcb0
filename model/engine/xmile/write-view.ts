/** A diagram of a model: a block for each group, its stocks in a row with their flows, the others in a grid below. */
import { baseName, namesOf } from "../arrays.ts";
import type { ModelDefinition, Quantity } from "../definitions.ts";
import { relayName } from "./write-variable.ts";
import { element, leaf } from "./write-xml.ts";

export interface Group {
  readonly name: string;
  readonly ids: readonly string[];
}
interface Point {
  readonly x: number;
  readonly y: number;
}

/** Distances in the view's own unit, wide enough for Stella's symbols and a name beneath. */
const STOCK = 300;
const ROW = 90;
const COLUMN = 130;
const COLUMNS = 12;
const MARGIN = 100;

export function writeView(
  model: ModelDefinition,
  groups: readonly Group[],
  causes: ReadonlyMap<string, readonly string[]>,
): string {
  const places = new Map<string, Point>();
  const parts: string[] = [];
  let top = MARGIN;
  for (const { name, ids } of groups) {
    const of = (kind: Quantity["kind"]): string[] => ids.filter((id) => model.quantities[id]?.kind === kind);
    const stocks = of("stock");
    parts.push(element("text_box", { x: MARGIN, y: top - 60, width: 200, height: 24 }, [leaf("text", name)]));
    const depth = Math.max(
      1,
      ...stocks.map((id) => Math.max(...sidesOf(model, id).map((side) => side.length))),
    );
    for (const [i, id] of stocks.entries()) {
      const place = { x: MARGIN + STOCK * (i + 0.5), y: top };
      places.set(id, place);
      parts.push(element("stock", { name: id, ...place }));
      for (const [side, flows] of sidesOf(model, id).entries())
        for (const [k, flow] of flows.entries()) {
          if (places.has(flow)) continue;
          const y = place.y + k * ROW * 0.5;
          const cloud = place.x + (side === 0 ? -1 : 1) * STOCK * 0.45;
          const points = side === 0 ? [cloud, place.x] : [place.x, cloud];
          const middle = { x: (place.x + cloud) / 2, y };
          places.set(flow, middle);
          parts.push(
            element("flow", { name: flow, ...middle }, [
              element(
                "pts",
                {},
                points.map((x) => element("pt", { x, y })),
              ),
            ]),
          );
        }
    }
    const below = top + (stocks.length > 0 ? depth * ROW * 0.5 + ROW : 0);
    const rest = ids.filter((id) => !places.has(id) && model.quantities[id]?.kind !== "lookup");
    for (const [i, id] of rest.entries()) {
      const place = { x: MARGIN + COLUMN * (i % COLUMNS), y: below + ROW * Math.floor(i / COLUMNS) };
      places.set(id, place);
      if (model.quantities[id]?.kind === "flow") parts.push(freeFlow(id, place));
      else parts.push(element("aux", { name: id, ...place }));
    }
    top = below + ROW * Math.ceil(rest.length / COLUMNS) + 2 * MARGIN;
  }
  return element("view", { type: "stock_flow", page_width: 1800, page_height: Math.ceil(top) }, [
    ...parts,
    ...connectors(places, causes),
  ]);
}

/** A flow whose stock lies in another block, between two clouds. */
const freeFlow = (name: string, { x, y }: Point): string =>
  element("flow", { name, x, y }, [
    element("pts", {}, [element("pt", { x: x - 50, y }), element("pt", { x: x + 50, y })]),
  ]);

/** Inflows and outflows of a stock, as the file names them. */
function sidesOf(model: ModelDefinition, id: string): string[][] {
  const stock = model.quantities[id];
  if (stock?.kind !== "stock") return [[], []];
  return (
    [
      ["inflow", stock.inflows],
      ["outflow", stock.outflows],
    ] as const
  ).map(([side, list]) => {
    const over = (stock.over ?? []).join();
    const names = namesOf(list);
    const plain =
      Array.isArray(list) &&
      names.every((flow) => !flow.includes("[") && (model.quantities[flow]?.over ?? []).join() === over);
    if (plain) return names;
    const most = Array.isArray(list)
      ? names.length
      : Math.max(...Object.values(list).map((flows) => flows.length));
    return Array.from({ length: most }, (_, i) => baseName(relayName(id, side, i)));
  });
}

/** An arrow for each cause that is drawn, leaving in the direction of its effect. */
function connectors(
  places: ReadonlyMap<string, Point>,
  causes: ReadonlyMap<string, readonly string[]>,
): string[] {
  let uid = 0;
  return [...causes].flatMap(([to, sources]) =>
    sources.flatMap((from) => {
      const [a, b] = [places.get(from), places.get(to)];
      if (!a || !b || from === to) return [];
      uid += 1;
      // A flow is joined to its stock by its pipe.
      const angle = Math.round((Math.atan2(a.y - b.y, b.x - a.x) * 180) / Math.PI + 360) % 360;
      return element("connector", { uid, angle }, [leaf("from", from), leaf("to", to)]);
    }),
  );
}
