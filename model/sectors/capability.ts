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
  talentExponent: parameter(
    { value: 0.5, low: 0.2, high: 0.9, unit: "1", shape: "triangular", source: "assumption" },
    "How the effect of computing follows talent",
  ),
  effectiveTrainingCompute: variable(
    "flop",
    "largestOwnRun * (1 - controlTax) * recipeQuality * talentIndex ^ talentExponent * EXP(LN(decade) * scorePerYear / scorePerDecade * (methodsDate - referenceDate))",
    "Computing that the best home run is worth in methods of the reference date",
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
    "MIN(sovereignLag + controlDelay, borrowedLag)",
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
  trainingShare: parameter(
    { value: 0.5, low: 0.35, high: 0.65, unit: "share", shape: "triangular", source: "assumption" },
    "Share of usable computing that goes into training and experiments",
  ),
  demandAnchor: parameter(
    { value: 15000, low: 6000, high: 40000, unit: "h100e", shape: "lognormal", source: "assumption" },
    "Computing that would serve all demand for AI at home in January 2026",
  ),
  demandDate: parameter(
    { value: 2026, unit: "year", source: "assumption" },
    "Date to which that demand belongs",
  ),
  demandGrowth: parameter(
    { value: 35, low: 15, high: 60, unit: "percent/year", shape: "triangular", source: "assumption" },
    "Growth rate of the computing that would serve all demand",
  ),
  adoption: variable(
    "1",
    "itWorkforce / INIT(itWorkforce)",
    "IT specialists who bring AI into use, relative to January 2020",
  ),
  demand: variable(
    "h100e",
    "demandAnchor * EXP(demandGrowth * (TIME - demandDate)) * adoption",
    "Computing that would serve all demand for AI at home",
  ),
  servedDemandShare: variable(
    "share",
    "MIN(1, usableCompute * (1 - trainingShare) * (1 - filterLoad * strictness) / demand)",
    "Share of the demand for AI that computing at home can serve",
  ),
};
