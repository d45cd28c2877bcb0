/** Pictures for the documents: a claim as title, unit and reading below it, one or two panels of lines. */
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";

export interface Point {
  readonly year: number;
  readonly series: string;
  readonly middle: number;
  /** Ends of the 80 % interval; left out where there is none to show. */
  readonly low?: number;
  readonly high?: number;
}
export interface Panel {
  readonly title: string;
  readonly points: readonly Point[];
}
export interface Picture {
  readonly claim: string;
  /** Unit and how to read it. */
  readonly reading: string;
  readonly panels: readonly Panel[];
}

const COLORS = ["#0072b2", "#4d4d4d", "#b35900", "#7f7f7f"];
const DASHES = [
  [1, 0],
  [6, 4],
  [2, 2],
  [8, 3, 2, 3],
];
const config = {
  font: "sans-serif",
  view: { stroke: null },
  axis: {
    labelFontSize: 12,
    titleFontSize: 12,
    gridColor: "#e3e3e3",
    labelColor: "#333",
    titleColor: "#333",
  },
  legend: { labelFontSize: 12, labelColor: "#333", symbolSize: 400, symbolStrokeWidth: 2, labelLimit: 400 },
  title: { fontSize: 15, subtitleFontSize: 12, subtitleColor: "#555", anchor: "start", color: "#222" },
};

/** Zero and what lies below a thousand in full, the rest as 20k. */
const LABEL = "format(datum.value, abs(datum.value) >= 1000 ? '~s' : '~g')";
const namesOf = ({ points }: Panel): string[] => [...new Set(points.map(({ series }) => series))];

/** One legend serves panels that show the same series. */
function panelSpec(panel: Panel, place: number, panels: readonly Panel[]): object {
  const { title, points } = panel;
  const names = namesOf(panel);
  const said = place > 0 && namesOf(panels[0] as Panel).join() === names.join();
  const legend = said ? null : { title: null, orient: "top" };
  const by = (range: readonly unknown[], shown: object | null): object => ({
    field: "series",
    type: "nominal",
    scale: { domain: names, range: range.slice(0, names.length) },
    legend: shown,
  });
  const years = points.map(({ year }) => year);
  const x = {
    field: "year",
    type: "quantitative",
    title: null,
    scale: { domain: [Math.min(...years), Math.max(...years)], nice: false },
    axis: { format: "d", grid: false, tickCount: 8 },
  };
  const y = { type: "quantitative", title, axis: { tickCount: 5, labelExpr: LABEL, minExtent: 44 } };
  // A layer a series, with a colour of its own: an area in the legend would hide how its line is drawn.
  const bands = names.map((name, i) => ({
    transform: [{ filter: { field: "series", equal: name } }],
    mark: { type: "area", opacity: 0.15, fill: COLORS[i] },
    encoding: { y: { ...y, field: "low" }, y2: { field: "high" } },
  }));
  const line = {
    mark: { type: "line", strokeWidth: 2 },
    encoding: { y: { ...y, field: "middle" }, stroke: by(COLORS, legend), strokeDash: by(DASHES, legend) },
  };
  const banded = points.some(({ low }) => low !== undefined);
  return {
    width: 600,
    height: 220,
    data: { values: points },
    encoding: { x },
    layer: banded ? [...bands, line] : [line],
  };
}

/** The same text for the same picture, on every machine: no canvas measures letters, nothing moves. */
export async function svgOf({ claim, reading, panels }: Picture): Promise<string> {
  const { spec } = compile({
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    background: "#ffffff",
    padding: 12,
    title: { text: claim, subtitle: reading.split("\n"), offset: 12 },
    config,
    vconcat: panels.map(panelSpec),
    resolve: { scale: { stroke: "independent", strokeDash: "independent" } },
    spacing: 24,
  } as unknown as TopLevelSpec);
  const view = new View(parse(spec), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  return `${svg}\n`;
}
