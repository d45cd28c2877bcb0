/** Observations and the model's intervals on one scale: half the width of the evidence's own range is one. */
import { outcomes } from "../../model/index.ts";
import type { Score } from "../../scenarios/index.ts";

export interface CalibrationRow {
  /** A row of a Vega dataset has names that are open. */
  readonly [name: string]: string | number;
  readonly label: string;
  readonly low: number;
  readonly central: number;
  readonly high: number;
  readonly q10: number;
  readonly q50: number;
  readonly q90: number;
}

/** Where the picture ends on either side; what lies beyond is drawn at the edge. */
export const EDGE = 4;

export function calibrationRows(scores: readonly Score[]): CalibrationRow[] {
  return scores.map(({ id, variable, date, low, central, high, q10, q50, q90, inside }) => {
    const half = (high - low) / 2;
    const place = (value: number): number => Math.max(-EDGE, Math.min(EDGE, (value - central) / half));
    return {
      label: `${nameOf(variable)}, ${Math.floor(date)} (${id})${inside ? "" : ": outside"}`,
      low: place(low),
      central: 0,
      high: place(high),
      q10: place(q10),
      q50: place(q50),
      q90: place(q90),
    };
  });
}

/** The outcome's label; other variables by their name, taken apart. */
export const nameOf = (variable: string): string =>
  outcomes.find(({ id }) => id === variable)?.label ??
  variable.charAt(0).toUpperCase() +
    variable.slice(1).replaceAll(/[A-Z]/g, (sign) => ` ${sign.toLowerCase()}`);
