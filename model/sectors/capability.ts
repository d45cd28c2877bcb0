/** Capability: own runs, effective computing, score and months behind the frontier on both paths (model.md, section 2, capability). */
import { flow, parameter, type Quantities, stock, variable } from "../engine/index.ts";

export const capability: Quantities = {
  runDelay: parameter(
    { value: 9, low: 6, high: 14, unit: "month", shape: "triangular", source: "assumption" },
    "Time from computing being there to a finished model that uses it",
  ),
  runGrowth: flow(
    "flop/month",
    "MAX(0, possibleRun - largestOwnRun) / runDelay",
    "Growth of the largest run: a finished run stays the largest until a larger one is done",
  ),
  largestOwnRun: stock(
    "flop",
    { initial: "possibleRun", inflows: ["runGrowth"] },
    "Training computing of the largest home run from scratch",
  ),
  computeGap: variable(
    "1",
    "LOG10(frontierCompute / largestOwnRun)",
    "Factors of ten between the world's largest run and the largest home run",
  ),
  // The two fitted specifications of the score are drawn together: more per decade goes with less per year.
  scoreMix: parameter(
    {
      value: 0.31,
      low: 0,
      high: 1,
      unit: "share",
      shape: "triangular",
      source: "assumption",
      note: "0: all 28 models; 1: 18 western ones; the centre gives K03 and K04.",
    },
    "Place between the two fitted relations of score, computing and date",
  ),
  perDecadeAll: parameter(
    { value: 49.1, unit: "elo", source: "K03" },
    "Score per factor of ten of computing, all models",
  ),
  perDecadeWestern: parameter({ value: 84, unit: "elo", source: "K03" }, "The same, western models only"),
  perYearAll: parameter(
    { value: 82.7, unit: "elo/year", source: "K04" },
    "Score per year at equal computing, all models",
  ),
  perYearWestern: parameter(
    { value: 39.1, unit: "elo/year", source: "K04" },
    "The same, western models only",
  ),
  scorePerDecade: variable(
    "elo",
    "perDecadeAll + scoreMix * (perDecadeWestern - perDecadeAll)",
    "Score gained per factor of ten of training computing",
  ),
  scorePerYear: variable(
    "elo/year",
    "perYearAll + scoreMix * (perYearWestern - perYearAll)",
    "Score gained per year of world methods at equal computing",
  ),
  // The sovereign path is anchored on the best open recipe of its time, not on the closed frontier.
  referenceScore: parameter(
    { value: 1333, unit: "elo", source: "E12" },
    "Score of the reference recipe, open to all",
  ),
  referenceCompute: parameter(
    { value: 3.41e24, low: 3e24, high: 4e24, unit: "flop", shape: "fixed", source: "E12" },
    "Training computing of the reference recipe",
  ),
  referenceDate: parameter({ value: 2024.95, unit: "year", source: "E12" }, "Date of the reference recipe"),
  recipeQuality: parameter(
    { value: 0.6, low: 0.3, high: 1, unit: "share", shape: "lognormal", source: "assumption" },
    "Effect of home computing with the same methods relative to the reference recipe",
  ),
  sovereignScore: variable(
    "elo",
    "referenceScore + scorePerDecade * LOG10(effectiveTrainingCompute / referenceCompute)",
    "Score of the best home model from scratch, inferred: none is on the public board",
  ),
  sovereignDate: variable(
    "year",
    "IF(sovereignScore <= recordScore, frontierRecordDate(sovereignScore), IF(sovereignScore <= turnScore, recordDate + (sovereignScore - recordScore) / earlySlope, turn + (sovereignScore - turnScore) / lateSlope))",
    "Date at which the frontier had the score of the best home model",
  ),
  sovereignLag: variable(
    "month",
    "MAX(0, TIME - sovereignDate)",
    "Months behind the frontier with models trained from scratch at home",
  ),
  deployedLag: variable(
    "month",
    "IF(loopB4 > 0, MIN(sovereignLag + controlDelay, borrowedLag), sovereignLag + controlDelay)",
    "Months behind the frontier with the better of own and borrowed models, as released",
  ),
  deployedDate: variable(
    "year",
    "TIME - deployedLag",
    "Date at which the frontier had the released capability",
  ),
  capabilityScore: variable(
    "elo",
    "IF(deployedDate <= recordDate, frontierRecord(deployedDate), recordScore + earlySlope * (MIN(deployedDate, turn) - recordDate) + lateSlope * MAX(0, deployedDate - turn))",
    "Score of the best model released at home, own or borrowed",
  ),
  listedModels: parameter({ value: 44, unit: "1", source: "CAL-12" }, "Models listed on the national board"),
  boardSpread: parameter(
    { value: 520, low: 300, high: 900, unit: "elo", shape: "lognormal", source: "assumption" },
    "Distance from the best over which two thirds of the listed models lie",
  ),
  arenaRank: variable(
    "1",
    "1 + listedModels * (1 - EXP((capabilityScore - frontierScore) / boardSpread))",
    "Place of the best released model on a board of that many models, from those above it",
  ),
};
