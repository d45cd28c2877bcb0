/** Ensembles as what the fan chart draws. */
import { type Ensemble, fan } from "../../scenarios/index.ts";
import type { Palette } from "../palette.ts";
import { type EndLabel, endLabels, GAP } from "./end-labels.ts";
import { eventsUntil } from "./events.ts";
import type { Axis } from "./geometry.ts";
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
  /** Id of the evidence row. */
  readonly row: string;
}
export interface FanFacts {
  readonly baseline: Bands;
  readonly current: Bands;
  readonly changed: boolean;
  readonly observations: readonly Observation[];
  /** 100 for shares, which are drawn in per cent. */
  readonly scale: number;
}

const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95];
const NAMES = ["05", "25", "50", "75", "95"];

export const bandsOf = (ensemble: Ensemble, output: string): Bands => ({
  years: Array.from(ensemble.times, (time) => time / 12),
  q: fan(ensemble, output, LEVELS),
});

/** All that the axis has to hold: the baseline always, so that it stays in view. */
export function extremesOf({ baseline, current, changed, observations, scale }: FanFacts): number[] {
  const bands = [...baseline.q, ...(changed ? current.q : [])];
  return [
    ...bands.flatMap((values) => [least(values), most(values)]),
    ...observations.flatMap(({ low, high }) => [low, high]),
  ].map((value) => value * scale);
}

export function fanPicture(
  facts: FanFacts,
  axis: Axis,
  ownStart: number | undefined,
  palette: Palette,
  isPhone: boolean,
  /** Months between the points drawn. */
  every = 1,
): Picture {
  const { baseline, current, changed, observations, scale } = facts;
  const columns = (into: Row, prefix: "baseline" | "current", { q }: Bands, row: number): void => {
    NAMES.forEach((name, i) => {
      into[`${prefix}${name}`] = (q[i]?.[row] ?? 0) * scale;
    });
  };
  const rows: Row[] = [];
  for (let row = 0; row < baseline.years.length; row += every) {
    const point: Row = { year: baseline.years[row] as number };
    columns(point, "baseline", baseline, row);
    columns(point, "current", current, row);
    rows.push(point);
  }
  const shown = observations.map(({ year, low, central, high }) => ({
    year,
    low: low * scale,
    central: central * scale,
    high: high * scale,
  }));
  return {
    data: {
      fan: rows,
      events: eventsUntil(ownStart),
      observations: shown,
      labels: endLabels(labelsOf(facts), axis, isPhone ? GAP.phone : GAP.wide),
    },
    signals: { low: axis.low, high: axis.high, changed: changed ? 1 : 0, ...palette },
  };
}

function labelsOf({ baseline, current, changed, scale }: FanFacts): EndLabel[] {
  const last = (bands: Bands, i: number): number => (bands.q[i]?.at(-1) ?? 0) * scale;
  const [shown, series] = changed ? ([current, "current"] as const) : ([baseline, "baseline"] as const);
  const today: EndLabel = {
    value: last(baseline, 2),
    text: "Today",
    short: "Today",
    series: "baseline",
    strong: true,
  };
  const band = (i: number, share: string): EndLabel => ({
    value: last(shown, i),
    text: `${share} of runs`,
    short: share,
    series,
    strong: false,
  });
  const scenario: EndLabel = {
    ...today,
    value: last(current, 2),
    text: "Scenario",
    short: "Scenario",
    series,
  };
  return [today, ...(changed ? [scenario] : []), band(3, "50 %"), band(4, "90 %")];
}

const least = (values: Float64Array): number =>
  values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (values: Float64Array): number =>
  values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
