/** Ensembles as what the fan chart draws. */
import { type Ensemble, fan } from "../../scenarios/index.ts";
import type { Palette } from "../palette.ts";
import { niceDomain } from "./domain.ts";
import type { Picture, Row } from "./view.ts";

/** Values of one outcome at the saved dates: q05, q25, q50, q75, q95. */
export interface Bands {
  readonly years: readonly number[];
  readonly q: readonly Float64Array[];
}
export interface Observation {
  readonly year: number;
  readonly low: number;
  readonly central: number;
  readonly high: number;
  readonly source: string;
}

const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95];
const NAMES = ["05", "25", "50", "75", "95"];

export const bandsOf = (ensemble: Ensemble, output: string): Bands => ({
  years: Array.from(ensemble.times, (time) => time / 12),
  q: fan(ensemble, output, LEVELS),
});

export function fanPicture(
  baseline: Bands,
  current: Bands,
  changed: boolean,
  observations: readonly Observation[],
  palette: Palette,
  scale: number,
): Picture {
  const columns = (prefix: string, bands: Bands, row: number): Row =>
    Object.fromEntries(NAMES.map((name, i) => [`${prefix}${name}`, (bands.q[i]?.[row] ?? 0) * scale]));
  const rows = baseline.years.map((year, row) => ({
    year,
    ...columns("baseline", baseline, row),
    ...columns("current", current, row),
  }));
  const shown = observations.map(({ year, low, central, high }) => ({
    year,
    low: low * scale,
    central: central * scale,
    high: high * scale,
  }));
  const extremes = [...baseline.q, ...(changed ? current.q : [])].flatMap((values) => [
    least(values) * scale,
    most(values) * scale,
  ]);
  const [low, high] = niceDomain([...extremes, ...shown.flatMap((point) => [point.low, point.high])]);
  return {
    data: { fan: rows, events: EVENTS, observations: shown, labels: endLabels(rows, changed, low, high) },
    signals: { low, high, changed: changed ? 1 : 0, ...palette },
  };
}

const least = (values: Float64Array): number =>
  values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (values: Float64Array): number =>
  values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

const EVENTS: readonly Row[] = [
  { year: 2022.15, label: "Feb 2022: controls" },
  { year: 2022.72, label: "" },
];

/** Labels at the right end, pushed apart by at least a line of text. */
function endLabels(rows: readonly Row[], changed: boolean, low: number, high: number): Row[] {
  const last = rows.at(-1);
  if (last === undefined) return [];
  const gap = (high - low) * 0.07;
  let baseline = Number(last["baseline50"]);
  let current = Number(last["current50"]);
  if (changed && Math.abs(baseline - current) < gap) {
    const middle = (baseline + current) / 2;
    const sign = current >= baseline ? 1 : -1;
    current = middle + (sign * gap) / 2;
    baseline = middle - (sign * gap) / 2;
  }
  const label = (value: number, text: string, series: string): Row => ({ year: 2035, value, text, series });
  const labels = [label(baseline, "Today", "baseline")];
  if (changed) labels.push(label(current, "Scenario", "current"));
  return labels;
}
