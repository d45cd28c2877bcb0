/** What a mechanism of the story needs to be shown: a claim, numbers that bear it out or not, a picture. */
import { across, type Ensemble, fan, quantiles } from "../../../scenarios/index.ts";
import { ensembleOf, rowOf } from "../ensembles.ts";
import type { Picture, Point } from "../picture.ts";

export interface Mechanism {
  readonly id: string;
  /** Whether the model's numbers bear the claim out now. */
  readonly holds: boolean;
  /** Two sentences with the numbers in them. */
  readonly text: string;
  readonly picture: Picture;
}

export const MEMBERS = 200;

/** The base run of every mechanism. */
export const today = ensembleOf("today", {
  members: MEMBERS,
  outputs: [
    "gpusInService",
    "grayArrivals",
    "sovereignLag",
    "deployedLag",
    "computeLag",
    "moneyBinding",
    "shadowChips",
    "bindingConstraint",
    "modelBuilders",
    "builders[elite]",
    "attention[large]",
    "closing[large]",
    "capacity[large]",
  ],
});

/** Months of a span of years, a point each. */
export const months = (from: number, to: number, step = 1): number[] =>
  Array.from({ length: Math.floor(((to - from) * 12) / step) + 1 }, (_, i) => from + (i * step) / 12);

/** Median and 80 % interval of an output over time. */
export function band(ensemble: Ensemble, output: string, series: string, years: readonly number[]): Point[] {
  const [low, middle, high] = fan(ensemble, output, [0.1, 0.5, 0.9]) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return years.map((year) => {
    const row = rowOf(ensemble, year);
    return point(year, series, low[row] as number, middle[row] as number, high[row] as number);
  });
}

/** Seven digits: the same text wherever it is made. */
const cut = (value: number): number => Number(value.toPrecision(7));
export const point = (year: number, series: string, low: number, middle: number, high: number): Point => ({
  year: cut(year),
  series,
  low: cut(low),
  middle: cut(middle),
  high: cut(high),
});
export const bare = (year: number, series: string, middle: number): Point => ({
  year: cut(year),
  series,
  middle: cut(middle),
});

/** 10, 50 and 90 % points of something computed member by member. */
export function spread(values: Float64Array): [number, number, number] {
  return quantiles(
    values.filter((value) => !Number.isNaN(value)),
    [0.1, 0.5, 0.9],
  ) as [number, number, number];
}

/** An output at a date over the same at another date or in another ensemble, member by member. */
export function ratio(
  [ensemble, output, year]: readonly [Ensemble, string, number],
  [other, otherOutput, otherYear]: readonly [Ensemble, string, number],
): Float64Array {
  const below = across(other, otherOutput, rowOf(other, otherYear));
  return across(ensemble, output, rowOf(ensemble, year)).map((value, i) => value / (below[i] as number));
}

export const percent = (share: number): string => `${Math.round(100 * share)} %`;
export const median = (values: Float64Array): number => spread(values)[1];
