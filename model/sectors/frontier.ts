/** Frontier: the world's largest run and best score by date, with a slowdown after 2025 (model.md, section 2, frontier). */
import { lookup, parameter, type Quantities, variable } from "../engine/index.ts";

export const frontier: Quantities = {
  yearly: parameter(
    { value: 1, unit: "1/year", source: "assumption" },
    "Turns a yearly multiple into a rate",
  ),
  decade: parameter(
    { value: 10, unit: "1", source: "assumption" },
    "One decade of computing: a factor of ten",
  ),
  frontierAnchor: parameter(
    {
      value: 6.2e25,
      low: 4.3e25,
      high: 9e25,
      unit: "flop",
      shape: "lognormal",
      source: "assumption",
      note: "Trend through F01, F02, F03, F04 and F05 at the end of 2023.",
    },
    "Training computing of the largest run at the anchor date",
  ),
  anchorDate: parameter(
    { value: 2023.95, unit: "year", source: "assumption" },
    "Date of the anchor of frontier computing",
  ),
  frontierGrowth: parameter(
    { value: 4.7, low: 4, high: 5.5, unit: "multiple", shape: "lognormal", source: "F07" },
    "Yearly growth of the largest run until it slows",
  ),
  slowdownDate: parameter(
    { value: 2026, low: 2025.3, high: 2027.5, unit: "year", shape: "triangular", source: "assumption" },
    "Date from which the largest run grows more slowly",
  ),
  slowGrowth: parameter(
    {
      value: 3,
      low: 2.2,
      high: 4.1,
      unit: "multiple",
      shape: "lognormal",
      source: "assumption",
      note: "F07 allows 2.5 to 3.5 after 2026; no slowdown at all is a branch of its own.",
    },
    "Yearly growth of the largest run after it has slowed",
  ),
  slowdown: parameter(
    {
      value: 0.75,
      low: 0,
      high: 1,
      unit: "1",
      shape: "bernoulli",
      source: "assumption",
      note: "The value is the chance of 1; the central run slows.",
    },
    "Branch of the future: 1, the largest run slows; 0, it goes on growing as before",
  ),
  growthLate: variable(
    "multiple",
    "IF(slowdown > 0, slowGrowth, frontierGrowth)",
    "Yearly growth of the largest run after the date of the slowdown",
  ),
  earlyRate: variable(
    "1/year",
    "LN(frontierGrowth) * yearly",
    "Rate at which the largest run grows until it slows",
  ),
  lateRate: variable("1/year", "LN(growthLate) * yearly", "Rate at which it grows after that"),
  frontierCompute: variable(
    "flop",
    "frontierAnchor * EXP(earlyRate * (MIN(TIME, slowdownDate) - anchorDate) + lateRate * MAX(0, TIME - slowdownDate))",
    "Training computing of the world's largest run",
  ),
  slowdownCompute: variable(
    "flop",
    "frontierAnchor * EXP(earlyRate * (slowdownDate - anchorDate))",
    "Largest run at the date of the slowdown",
  ),
  computeLag: variable(
    "month",
    "TIME - slowdownDate - LN(largestOwnRun / slowdownCompute) / IF(largestOwnRun < slowdownCompute, earlyRate, lateRate)",
    "Months since the world's largest run was of the size of the largest home run",
  ),
  frontierRecord: lookup(
    "elo",
    [
      [2020, 850],
      [2023.2, 1210],
      [2023.85, 1266],
      [2024.37, 1302],
      [2024.7, 1353],
      [2025.12, 1412],
      [2025.45, 1470],
    ],
    "Best score on record by date",
    { inputUnit: "year", type: "extrapolate", source: "K01f" },
  ),
  frontierRecordDate: lookup(
    "year",
    [
      [850, 2020],
      [1210, 2023.2],
      [1266, 2023.85],
      [1302, 2024.37],
      [1353, 2024.7],
      [1412, 2025.12],
      [1470, 2025.45],
    ],
    "Date at which the best score on record reached a value",
    { inputUnit: "elo", type: "extrapolate", source: "K01f" },
  ),
  recordScore: parameter(
    { value: 1470, low: 1465, high: 1475, unit: "elo", shape: "fixed", source: "K01f" },
    "Last score of the record",
  ),
  recordDate: parameter(
    { value: 2025.45, unit: "year", source: "K01f" },
    "Date of the last score of the record",
  ),
  turn: variable("year", "MAX(slowdownDate, recordDate)", "Date after which the score follows slower growth"),
  earlySlope: variable(
    "elo/year",
    "scorePerDecade * LOG10(frontierGrowth) * yearly + scorePerYear",
    "Rise of the frontier's score before the slowdown",
  ),
  lateSlope: variable(
    "elo/year",
    "scorePerDecade * LOG10(growthLate) * yearly + scorePerYear",
    "Rise of the frontier's score after it",
  ),
  turnScore: variable(
    "elo",
    "recordScore + earlySlope * (turn - recordDate)",
    "Score of the frontier at the slowdown",
  ),
  frontierScore: variable(
    "elo",
    "IF(TIME <= recordDate, frontierRecord(TIME), recordScore + earlySlope * (MIN(TIME, turn) - recordDate) + lateSlope * MAX(0, TIME - turn))",
    "Score of the best model in the world",
  ),
};
