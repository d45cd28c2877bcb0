/** World: the lag of open weights and the world's stock of AI computing (model.md, section 2, frontier). */
import { parameter, type Quantities, variable } from "../engine/index.ts";
import { policy } from "./policy.ts";

export const world: Quantities = {
  ...policy(
    "openWeightsPath",
    {
      unit: "month",
      history: [
        [2020, 26],
        [2023.2, 14],
        [2024.95, 3.5],
        [2026.4, 4],
      ],
      source: "E08",
    },
    "Months by which the best open model follows the best of all",
  ),
  openWeightsMultiplier: parameter(
    {
      value: 1,
      low: 0.6,
      high: 1.6,
      unit: "1",
      shape: "lognormal",
      source: "assumption",
      note: "Spread of E07 and E08 about their centre.",
    },
    "Doubt about the lag of open weights",
  ),
  openWeightsLag: variable(
    "month",
    "openWeightsPath * openWeightsMultiplier",
    "Months by which open weights follow the best model",
  ),
  ...policy(
    "efficiencyShock",
    { unit: "ratio", history: [[2020, 1]], source: "E12" },
    "Drop in the computing that a given score needs with recipes open to all, as a factor",
  ),
  worldComputeAnchor: parameter(
    { value: 20, low: 13.5, high: 30, unit: "million h100e", shape: "lognormal", source: "H6-08" },
    "The world's AI computing at the end of 2025",
  ),
  worldComputeDate: parameter(
    { value: 2025.95, unit: "year", source: "H6-08" },
    "Date to which that stock belongs",
  ),
  worldBreak: parameter(
    { value: 2022, unit: "year", source: "H6-07" },
    "Date from which the stock grew faster",
  ),
  worldGrowthEarly: parameter(
    { value: 2.3, low: 2.1, high: 2.5, unit: "multiple", shape: "lognormal", source: "H6-06" },
    "Yearly growth of the world's AI computing before it",
  ),
  worldGrowth: parameter(
    { value: 3.3, low: 2.7, high: 4.1, unit: "multiple", shape: "lognormal", source: "H6-07" },
    "Yearly growth of the world's AI computing from it to the end of 2025",
  ),
  worldGrowthLate: parameter(
    {
      value: 2,
      low: 1.6,
      high: 2.6,
      unit: "multiple",
      shape: "lognormal",
      source: "assumption",
      note: "H6-07 suggests a decay to 1.6 to 2.2 by 2032.",
    },
    "Yearly growth of the world's AI computing after 2025",
  ),
  worldCompute: variable(
    "h100e",
    "worldComputeAnchor * EXP(yearly * (LN(worldGrowthEarly) * MIN(0, TIME - worldBreak) + LN(worldGrowth) * (MAX(worldBreak, MIN(TIME, worldComputeDate)) - worldComputeDate) + LN(worldGrowthLate) * MAX(0, TIME - worldComputeDate)))",
    "The world's AI computing",
  ),
};
