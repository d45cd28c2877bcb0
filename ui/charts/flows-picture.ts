/** An ensemble's flows as what the flow chart draws: means, since means of parts add up to the mean of the whole. */
import { dateOf, type Ensemble, meanOf } from "../../scenarios/index.ts";
import type { Palette } from "../palette.ts";
import type { Table } from "./chart-panel.tsx";
import { eventsUntil } from "./events.ts";
import type { Bathtub } from "./flows.ts";
import type { Axis } from "./geometry.ts";
import type { Picture, Row } from "./view.ts";

export const FLOW_COLORS = ["#0072b2", "#56b4e9", "#009e73", "#d55e00", "#e69f00", "#aa4499"];

export interface FlowMeans {
  readonly flows: readonly { readonly id: string; readonly label: string; readonly sign: number }[];
  readonly areas: readonly Row[];
  readonly net: readonly Row[];
  /** Tops and bottoms of the stacks, which the axis has to hold. */
  readonly ends: readonly number[];
  readonly table: Table;
}

export const flowsPicture = (
  { areas, net }: FlowMeans,
  { low, high }: Axis,
  ownStart: number | undefined,
  palette: Palette,
): Picture => ({
  data: { flows: areas, events: eventsUntil(ownStart), net, zero: [{ value: 0 }] },
  signals: { low, high, inkColor: palette.inkColor, gridColor: palette.gridColor },
});

export function flowsOf(ensemble: Ensemble, tub: Bathtub): FlowMeans {
  const flows = [
    ...tub.inflows.map(([id, label]) => ({ id, label, sign: 1 })),
    ...tub.outflows.map(([id, label]) => ({ id, label, sign: -1 })),
  ];
  const means = flows.map(({ id }) => meanOf(ensemble, id));
  const areas: Row[] = [];
  const net: Row[] = [];
  const ends: number[] = [];
  for (const [row, time] of ensemble.times.entries()) {
    const level = { 1: 0, [-1]: 0 } as Record<number, number>;
    let total = 0;
    flows.forEach(({ sign }, i) => {
      const value = sign * (means[i]?.[row] ?? 0);
      const from = level[sign] ?? 0;
      level[sign] = from + value;
      total += value;
      areas.push({ year: time / 12, flow: String(i), from, to: from + value });
    });
    net.push({ year: time / 12, net: total });
    ends.push(level[1] ?? 0, level[-1] ?? 0);
  }
  const table: Table = {
    header: ["date", ...flows.map(({ label }) => label), "net"],
    rows: Array.from(ensemble.times, (time, row) => [
      dateOf(time),
      ...flows.map(({ sign }, i) => sign * (means[i]?.[row] ?? 0)),
      Number(net[row]?.["net"] ?? 0),
    ]),
  };
  return { flows, areas, net, ends, table };
}
