/** Mishaps: batch defects and heat, drawn on the monthly grid, that raise the failure rate for a time (model.md, section 2, fleet). */
import { flow, noise, parameter, type Quantities, stock, variable } from "../engine/index.ts";

export const mishaps: Quantities = {
  defectRate: parameter(
    { value: 3, low: 1, high: 8, unit: "percent/year", shape: "lognormal", source: "assumption" },
    "Chance that a batch defect comes to light, per year",
  ),
  defectMultiplier: parameter(
    {
      value: 3,
      low: 2,
      high: 5,
      unit: "ratio",
      shape: "triangular",
      source: "assumption",
      note: "H4-07a: in a defective batch cards failed at about three times the usual rate from their third year on.",
    },
    "Failure rate while a batch defect lasts over the usual one",
  ),
  defectDuration: parameter(
    { value: 2, low: 1, high: 3, unit: "year", shape: "triangular", source: "assumption" },
    "Time for which a batch defect lasts",
  ),
  defectDraw: noise("uniform", 1, "Whether a batch defect comes to light in the month"),
  defectStarts: flow(
    "1/month",
    "IF(defectDraw < 1 - EXP(-defectRate * candidateInterval), 1 / candidateInterval, 0)",
    "Batch defects that come to light, drawn without looking at the fleet",
  ),
  defectEnds: flow(
    "1/month",
    "DELAY(defectStarts, defectDuration, 0)",
    "Batch defects that have run their course",
  ),
  defects: stock(
    "1",
    { initial: "0", inflows: ["defectStarts"], outflows: ["defectEnds"] },
    "Batch defects at work",
  ),
  heatRate: parameter(
    { value: 5, low: 2, high: 12, unit: "percent/year", shape: "lognormal", source: "assumption" },
    "Chance that cooling gives way over a large part of the fleet, per year",
  ),
  heatMultiplier: parameter(
    { value: 3.3, low: 2.2, high: 3.6, unit: "ratio", shape: "triangular", source: "H4-09" },
    "Failure rate in the heat over the usual one",
  ),
  heatDuration: parameter(
    { value: 9, low: 3, high: 18, unit: "month", shape: "triangular", source: "assumption" },
    "Time until cooling is restored",
  ),
  heatDraw: noise("uniform", 1, "Whether cooling gives way in the month"),
  heatStarts: flow(
    "1/month",
    "IF(heatDraw < 1 - EXP(-heatRate * candidateInterval), 1 / candidateInterval, 0)",
    "Losses of cooling, drawn without looking at the fleet",
  ),
  heatEnds: flow("1/month", "DELAY(heatStarts, heatDuration, 0)", "Losses of cooling that are mended"),
  heatSpells: stock(
    "1",
    { initial: "0", inflows: ["heatStarts"], outflows: ["heatEnds"] },
    "Losses of cooling at work",
  ),
  mishap: variable(
    "1",
    "(1 + (defectMultiplier - 1) * MAX(0, MIN(1, defects))) * (1 + (heatMultiplier - 1) * MAX(0, MIN(1, heatSpells)))",
    "Failure rate over the usual one, from batch defects and heat",
  ),
};
