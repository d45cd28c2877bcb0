/** Knowledge: the date of the world methods that home laboratories command, and adapted open weights (model.md, section 2, knowledge). */
import { flow, parameter, type Quantities, stock, variable } from "../engine/index.ts";
import { policy } from "./policy.ts";

export const knowledge: Quantities = {
  ...policy(
    "partnerCooperation",
    {
      unit: "share",
      history: [
        [2020, 0.1],
        [2022.2, 0.1],
        [2025.2, 0.3],
      ],
      source: "E20",
    },
    "Cooperation of the large partner country in methods and hardware, as a share of the closest conceivable",
  ),
  cooperationGain: parameter(
    { value: 0.5, low: 0.1, high: 1, unit: "1", shape: "triangular", source: "assumption" },
    "Rise of the speed of absorption under full cooperation",
  ),
  warDrag: parameter(
    { value: 0.15, low: 0, high: 0.4, unit: "1", shape: "triangular", source: "assumption" },
    "Rise of the time to absorb through ties lost in the war",
  ),
  absorptionElasticity: parameter(
    { value: 0.3, low: 0.1, high: 0.6, unit: "1", shape: "triangular", source: "assumption" },
    "How the speed of absorption follows talent",
  ),
  absorptionMultiplier: variable(
    "1",
    "(1 + MAX(0, warDrag) * constraintIdeas * warPressure) * (1 + isolation) / (1 + cooperationGain * partnerCooperation) * talentIndex ^ (-absorptionElasticity)",
    "Time to absorb foreign methods over that of an open country with the talent of 2020",
  ),
  architectureTime: parameter(
    { value: 11, low: 9, high: 14, unit: "month", shape: "triangular", source: "E15" },
    "Time from a published architecture to a home model trained with it",
  ),
  recipeTime: parameter(
    { value: 4.5, low: 3, high: 8, unit: "month", shape: "triangular", source: "assumption" },
    "Time to take over published recipes and data",
  ),
  anchorLag: parameter(
    { value: 3.5, low: 1.1, high: 5.3, unit: "month", shape: "lognormal", source: "E07" },
    "Lag of the best open model when the reference recipe came out",
  ),
  methodOpenness: parameter(
    { value: 0.5, low: 0.2, high: 0.9, unit: "share", shape: "triangular", source: "assumption" },
    "Share of a longer lag of open weights that published methods share",
  ),
  openMethodsDate: variable(
    "year",
    "TIME - methodOpenness * (openWeightsLag - anchorLag)",
    "Date of the methods that are open to all",
  ),
  architectureProgress: flow(
    "1",
    "(openMethodsDate - architectures) / (architectureTime * absorptionMultiplier)",
    "Progress of the architectures commanded at home, in months a month",
  ),
  architectures: stock(
    "year",
    {
      initial: "openMethodsDate - architectureTime * absorptionMultiplier",
      inflows: ["architectureProgress"],
    },
    "Date of the architectures commanded at home",
  ),
  recipeProgress: flow(
    "1",
    "(openMethodsDate - recipes) / (recipeTime * absorptionMultiplier)",
    "Progress of the recipes and data commanded at home, in months a month",
  ),
  recipes: stock(
    "year",
    { initial: "openMethodsDate - recipeTime * absorptionMultiplier", inflows: ["recipeProgress"] },
    "Date of the recipes and data commanded at home",
  ),
  architectureWeight: parameter(
    { value: 0.5, low: 0.3, high: 0.7, unit: "share", shape: "triangular", source: "assumption" },
    "Share of the gain from methods that comes with architectures",
  ),
  methodsDate: variable(
    "year",
    "architectureWeight * architectures + (1 - architectureWeight) * recipes",
    "Date of the methods commanded at home",
  ),
  weightsTime: parameter(
    { value: 4, low: 2.5, high: 6, unit: "month", shape: "triangular", source: "E14" },
    "Time from foreign open weights to a home model built on them",
  ),
  // B4, borrowed weights, closes here: open models put a floor under deployed capability.
  borrowedLag: variable(
    "month",
    "openWeightsLag + weightsTime * absorptionMultiplier + controlDelay",
    "Months behind the frontier on the path of adapted open weights",
  ),
};
