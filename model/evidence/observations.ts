/** What each observation is compared with: an outcome at a date, an input it fixes, or nothing, with the reason. */

/** The value at the date; the mean over months up to it; or the largest sum over so many months in a row in its year. */
export type Measure =
  | { readonly kind: "value" }
  | { readonly kind: "mean"; readonly months: number }
  | { readonly kind: "largestSum"; readonly months: number };

export type Observation = { readonly row: string } & (
  | {
      /** Compared with `quantity` at `date` (decimal year): the row's numbers times `scale` plus `shift`. */
      readonly scope: "outcome";
      readonly quantity: string;
      readonly date: number;
      readonly scale?: number;
      readonly shift?: number;
      /** What is compared; the value at the date where left out. */
      readonly measure?: Measure;
    }
  | { readonly scope: "input" | "outside"; readonly reason: string }
);

const outcome = (
  row: string,
  quantity: string,
  date: number,
  scale = 1,
  shift = 0,
  measure: Measure = { kind: "value" },
): Observation => ({
  row,
  scope: "outcome",
  quantity,
  date,
  scale,
  shift,
  measure,
});
const apart = (row: string, scope: "input" | "outside", reason: string): Observation => ({
  row,
  scope,
  reason,
});

export const observations: readonly Observation[] = [
  outcome("H1-07", "gpusInService", 2022.125),
  outcome("H1-08", "h100eInstalled", 2022.125),
  outcome("H1-11", "gpusInService", 2024.958),
  outcome("H1-12", "h100eInstalled", 2024.958),
  outcome("H10-02", "serverImports", 2022.458, 0.01, 1),
  // 126,000 servers were 1 % more than in 2021, which makes one server 1.01 / 126,000 of that year.
  outcome("H10-03", "serverImports", 2023.5, 1.01 / 126000),
  outcome("H10-10", "worldCompute", 2025.958, 1e6),
  outcome("CAL-03", "itSpecialistsAbroad", 2022.958),
  outcome("CAL-04", "itWorkforce", 2023.958),
  outcome("CAL-07", "emigrationHazard", 2023.5),
  outcome("CAL-09", "largestOwnRun", 2022.458),
  outcome("CAL-10", "largestOwnRun", 2025.125),
  outcome("CAL-12", "arenaRank", 2025.125),
  outcome("CAL-16", "frontierCompute", 2023.958),
  outcome("CAL-17", "frontierCompute", 2025.125),
  outcome("CAL-20", "openWeightsLag", 2025.792),
  outcome("CAL-24", "modelBuilders", 2025.958),
  outcome("H10-06", "grayArrivals", 2024.5, 1, 0, { kind: "largestSum", months: 5 }),
  outcome("CAL-05", "returnRate", 2024.625, 1, 0, { kind: "mean", months: 14 }),
  apart("H10-05", "input", "Sets the peak of obstructed payments."),
  apart("CAL-18", "input", "A point of the frontier's score on record."),
  apart("CAL-19", "input", "A point of the frontier's score on record."),
  apart("CAL-23", "input", "A point of the path of pay."),
  apart("H10-01", "outside", "A floor: the named part of the stock that H1-07 estimates."),
  apart("H10-04", "outside", "One visible cluster, not the inflow of its kind."),
  apart("H10-07", "outside", "The model does not tell partner regions apart."),
  apart(
    "H10-08",
    "outside",
    "One buyer out of several, from a single source; the same cards may be in H10-06.",
  ),
  apart("H10-09", "outside", "Ranks of scientific machines are not modelled."),
  apart("H10-11", "outside", "One vendor's part of the world stock, which H10-10 covers."),
  apart("H10-12", "outside", "Another country's stock: for its own profile."),
  apart("H10-13", "outside", "Prices of engineering goods; cards carry two premiums of their own."),
  apart("H10-14", "outside", "Small chips for other uses."),
  apart(
    "CAL-01",
    "outside",
    "The visible part of a loss; the model takes T12, which includes the hidden part.",
  ),
  apart(
    "CAL-02",
    "outside",
    "The visible part of a loss; the model takes T12, which includes the hidden part.",
  ),
  apart("CAL-08", "outside", "Publications are not modelled."),
  apart("CAL-14", "outside", "A vendor's claim, a lower bound and about released models."),
  apart("CAL-22", "outside", "Goods other than accelerators."),
];
