/** Labels at the right end of lines and bands, kept from lying on one another. */
import { type Axis, placeOf } from "./geometry.ts";
import type { Row } from "./view.ts";

export interface EndLabel {
  readonly value: number;
  readonly text: string;
  /** For charts too narrow for `text`. */
  readonly short: string;
  readonly series: "baseline" | "current";
  readonly strong: boolean;
}

/** Height of a line of text as a share of the axis: on a chart beside another, and on a phone's. */
export const GAP = { wide: 0.06, phone: 0.11 };

/** Places from 0, the foot of the axis, to 1, in the order of the values and at least a line of text apart. */
export function endLabels(labels: readonly EndLabel[], axis: Axis, gap: number): Row[] {
  const sorted = [...labels].sort((a, b) => a.value - b.value);
  const places = apart(
    sorted.map(({ value }) => placeOf(axis, value)),
    gap,
  );
  return sorted.map(({ value: _, strong, ...label }, i) => ({
    ...label,
    place: places[i] ?? 0,
    weight: strong ? 600 : 400,
  }));
}

/** Rising places moved as little as one sweep up and one down need for a distance of `gap`, within 0 to 1. */
export function apart(rising: readonly number[], gap: number): number[] {
  const places = [...rising];
  for (let i = 1; i < places.length; i++) places[i] = Math.max(places[i] ?? 0, (places[i - 1] ?? 0) + gap);
  let ceiling = 1;
  for (let i = places.length - 1; i >= 0; i--) {
    places[i] = Math.min(places[i] ?? 0, ceiling);
    ceiling = (places[i] ?? 0) - gap;
  }
  return places;
}
