/** Where things are in a chart, in pixels: what is laid over a canvas has to agree with what Vega draws on it. */

/** Ends of the vertical axis, and whether it is logarithmic. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly log: boolean;
}
/** The plot inside its canvas. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Width and height of the plot, without the margins. */
  readonly width: number;
  readonly height: number;
}

export const FIRST_YEAR = 2020;
export const LAST_YEAR = 2035;

/** Fixed gutters, so that the plot does not shift as labels grow; labels at the right end are shorter where it is narrow. */
export function frameOf(width: number, height: number): Frame {
  const tight = width < 520;
  const left = tight ? 46 : 54;
  const right = tight ? 72 : 96;
  const top = 50;
  const bottom = 26;
  return {
    left,
    right,
    top,
    bottom,
    width: Math.max(80, width - left - right),
    height: Math.max(60, height - top - bottom),
  };
}

/** Share of the axis below a value, 0 at its lower end and 1 at its upper, never outside. */
export function placeOf({ low, high, log }: Axis, value: number): number {
  const place = log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return Number.isNaN(place) ? 0 : Math.min(1, Math.max(0, place));
}

export const xOf = (frame: Frame, year: number): number =>
  frame.left + ((year - FIRST_YEAR) / (LAST_YEAR - FIRST_YEAR)) * frame.width;

export const yOf = (frame: Frame, axis: Axis, value: number): number =>
  frame.top + (1 - placeOf(axis, value)) * frame.height;

/** The year at a horizontal place, kept within the plot. */
export const yearAt = (frame: Frame, x: number): number =>
  FIRST_YEAR + Math.min(1, Math.max(0, (x - frame.left) / frame.width)) * (LAST_YEAR - FIRST_YEAR);
