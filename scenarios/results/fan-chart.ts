/** A fan chart of one outcome as a Vega-Lite specification with its data: what it draws is all there to be read. */
import type { Program } from "../../model/index.ts";
import { dateOf } from "../dates.ts";
import { fan } from "../ensemble/index.ts";
import { dictionaryOf } from "./dictionary.ts";
import type { Named } from "./tables.ts";

const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95];
const FIELDS = ["q05", "q25", "q50", "q75", "q95"];
/** Told apart by readers who see no red and green; the dashes tell them apart in print. */
const COLORS = ["#4d4d4d", "#0072b2", "#b35900", "#7a4fa3", "#00796b", "#a3244a"];
const DASHES = [
  [6, 4],
  [1, 0],
  [2, 2],
  [8, 3, 2, 3],
  [4, 1],
  [10, 4],
];

/** Lines, as the bands alone are too pale to tell apart. */
const LEGEND = { symbolType: "stroke", symbolOpacity: 1, symbolSize: 500, symbolStrokeWidth: 2.25 };

/** Median and the bands that hold 50 and 90 % of members, by scenario. `note` says where the numbers are from. */
export function fanChart(program: Program, ensembles: Named, output: string, title: string, note: string) {
  const [entry] = dictionaryOf(program, [output]);
  const values = ensembles.flatMap(([scenario, ensemble]) => {
    const bands = fan(ensemble, output, LEVELS);
    return Array.from(ensemble.times, (time, row) => ({
      scenario,
      date: dateOf(time),
      ...Object.fromEntries(FIELDS.map((field, i) => [field, bands[i]?.[row] ?? Number.NaN])),
    }));
  });
  const range = <Item>(items: readonly Item[]) => ensembles.map((_, i) => items[i % items.length] as Item);
  const domain = ensembles.map(([scenario]) => scenario);
  const band = (low: string, high: string, opacity: number) => ({
    mark: { type: "area", opacity },
    encoding: {
      y: { field: low, type: "quantitative" },
      y2: { field: high },
    },
  });
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: entry?.definition,
    title: {
      text: title,
      subtitle: [
        `${entry?.unit}; line: median, bands: 50 and 90 % of members`,
        `${note}; conditional on the model, not a forecast`,
      ],
      anchor: "start",
    },
    width: 560,
    height: 300,
    background: "#ffffff",
    config: { font: "sans-serif", view: { stroke: null } },
    data: { values },
    encoding: {
      x: {
        field: "date",
        type: "temporal",
        // Dates are days, not moments: drawn the same in every time zone.
        timeUnit: "utcyearmonthdate",
        title: null,
        axis: { format: "%Y", grid: false, tickCount: 8 },
      },
      color: { field: "scenario", title: null, scale: { domain, range: range(COLORS) }, legend: LEGEND },
      y: { type: "quantitative", title: entry?.unit, scale: { zero: false } },
    },
    layer: [
      band("q05", "q95", 0.12),
      band("q25", "q75", 0.22),
      {
        mark: { type: "line", strokeWidth: 2.25 },
        encoding: {
          y: { field: "q50", type: "quantitative" },
          strokeDash: {
            field: "scenario",
            title: null,
            scale: { domain, range: range(DASHES) },
            legend: LEGEND,
          },
        },
      },
    ],
  };
}

/** File name of an outcome's chart: cells of arrays have brackets, which some systems do not take. */
export const chartName = (output: string): string =>
  `fan-${output.replaceAll(/[^A-Za-z0-9]+/g, "-").replace(/-$/, "")}.vl.json`;
