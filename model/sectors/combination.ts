/** Combination: how computing, talent and methods make up effective training computing, in four forms (model.md, section 4). */
import { parameter, type Quantities, variable } from "../engine/index.ts";

export const combination: Quantities = {
  talentExponent: parameter(
    { value: 0.5, low: 0.2, high: 0.9, unit: "1", shape: "triangular", source: "assumption" },
    "How the effect of computing follows talent",
  ),
  minimumTeam: parameter(
    { value: 40, low: 20, high: 80, unit: "person", shape: "lognormal", source: "assumption" },
    "Team, weighted by grade, below which no model from scratch succeeds",
  ),
  minimumRun: parameter(
    { value: 2e21, low: 5e20, high: 8e21, unit: "flop", shape: "lognormal", source: "assumption" },
    "Run below which a model from scratch is no use",
  ),
  viability: variable(
    "share",
    "MIN(1, strength / minimumTeam) ^ 2 * MIN(1, largestOwnRun / minimumRun) ^ 2",
    "Chance that there is a path of own models: it vanishes faster than the team or run does",
  ),
  methodsGain: variable(
    "1/year",
    "LN(decade) * scorePerYear / scorePerDecade",
    "Rate at which world methods save computing",
  ),
  commandedEfficiency: variable(
    "ratio",
    "SMTH1(efficiencyShock, recipeTime * absorptionMultiplier)",
    "Drop in the computing a score needs, as far as home laboratories command it",
  ),
  sovereignRun: variable(
    "flop",
    "largestOwnRun * (1 - controlTax)",
    "Largest home run less what control takes",
  ),
  formYear: parameter(
    { value: 2022, unit: "year", source: "assumption" },
    "Reference year: up to it all forms of combination are the same",
  ),
  computeLog: variable(
    "1",
    "LN(sovereignRun / frontierCompute)",
    "Logarithm of home over frontier computing",
  ),
  computeHeld: variable(
    "1",
    "IF(TIME < formYear, computeLog, PREVIOUS(computeHeld, computeLog))",
    "Its value in the reference year, followed until then",
  ),
  computeRelative: variable("1", "computeLog - computeHeld", "Its change since the reference year"),
  talentLog: variable("1", "LN(talentIndex)", "Logarithm of talent"),
  talentHeld: variable(
    "1",
    "IF(TIME < formYear, talentLog, PREVIOUS(talentHeld, talentLog))",
    "Its value in the reference year, followed until then",
  ),
  talentRelative: variable("1", "talentLog - talentHeld", "Its change since the reference year"),
  methodsLog: variable(
    "1",
    "methodsGain * (methodsDate - TIME) + LN(commandedEfficiency)",
    "Logarithm of what home methods save over what world methods save",
  ),
  methodsHeld: variable(
    "1",
    "IF(TIME < formYear, methodsLog, PREVIOUS(methodsHeld, methodsLog))",
    "Its value in the reference year, followed until then",
  ),
  methodsRelative: variable("1", "methodsLog - methodsHeld", "Its change since the reference year"),
  returnsToScale: variable(
    "1",
    "2 + talentExponent",
    "Sum of the effects of computing, talent and methods, of which the outer two count once",
  ),
  sigmaLow: parameter(
    { value: 0.3, unit: "1", source: "assumption" },
    "Elasticity of substitution in form 1",
  ),
  sigmaHigh: parameter(
    { value: 0.7, unit: "1", source: "assumption" },
    "Elasticity of substitution in form 2",
  ),
  sigmaExponent: variable(
    "1",
    "1 - 1 / IF(combinationForm > 1, sigmaHigh, sigmaLow)",
    "Exponent that belongs to the elasticity of substitution",
  ),
  formEffect: variable(
    "1",
    "IF(combinationForm > 2, 0, IF(combinationForm < 1, returnsToScale * MIN(computeRelative, talentRelative, methodsRelative), returnsToScale / sigmaExponent * LN((EXP(sigmaExponent * computeRelative) + talentExponent * EXP(sigmaExponent * talentRelative) + EXP(sigmaExponent * methodsRelative)) / returnsToScale)) - (computeRelative + talentExponent * talentRelative + methodsRelative))",
    "Logarithm of effective computing over what a product of the inputs gives",
  ),
  leastCompute: parameter(
    { value: 1e12, unit: "flop", source: "assumption" },
    "Effective computing that stands for none, so that its logarithm exists",
  ),
  effectiveTrainingCompute: variable(
    "flop",
    "MAX(leastCompute, sovereignRun * recipeQuality * commandedEfficiency * EXP(talentExponent * talentLog + methodsGain * (methodsDate - referenceDate) + formEffect) * viability)",
    "Computing that the best home run is worth in methods of the reference date",
  ),
};
