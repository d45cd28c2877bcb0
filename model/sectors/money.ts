/** Money: AI budgets of state and firms in roubles, what moves them, and their split (model.md, section 2, money). */
import { lookup, parameter, type Quantities, variable } from "../engine/index.ts";
import { policy } from "./policy.ts";

export const money: Quantities = {
  stateBudget: lookup(
    "billion rub/year",
    [
      [2020, 2],
      [2022, 4],
      [2024, 5.2],
      [2026, 11],
      [2028, 13],
      [2035, 20],
    ],
    "Federal money for AI: on record in 2024, a fourteenth of the data programme from 2026",
    { inputUnit: "year", source: "H9-07" },
  ),
  corporatePlan: lookup(
    "billion rub/year",
    [
      [2020, 5],
      [2021, 7],
      [2022, 24],
      [2023, 64],
      [2024, 90],
      [2025, 115],
      [2026, 135],
      [2030, 142],
      [2035, 180],
    ],
    "AI spending planned by home firms out of their own means, without revenue from AI itself",
    { inputUnit: "year", source: "H9-03" },
  ),
  budgetMultiplier: parameter(
    { value: 1, low: 0.6, high: 1.7, unit: "1", shape: "lognormal", source: "assumption" },
    "Doubt about AI spending and the share of it that goes into hardware",
  ),
  exchangePath: lookup(
    "rub/usd",
    [
      [2021.5, 73.65],
      [2022.5, 68.55],
      [2023.5, 85.25],
      [2024.5, 92.6],
      [2025.5, 83.3],
      [2030, 100],
      [2035, 115],
    ],
    "Exchange rate, annual averages to 2025 (H9-08a to H9-08e) and assumed after",
    { inputUnit: "year", source: "H9-08e" },
  ),
  ...policy(
    "roubleWeakness",
    { unit: "ratio", history: [[2020, 1]], source: "assumption" },
    "Roubles for a dollar over the path assumed",
  ),
  exchangeRate: variable("rub/usd", "exchangePath(TIME) * roubleWeakness", "Roubles for a dollar"),
  ...policy(
    "budgetEffort",
    { unit: "ratio", history: [[2020, 1]], source: "assumption" },
    "AI budgets of state and firms relative to the present plan",
  ),
  foreignMoney: parameter(
    { value: 1.3, low: 0.6, high: 2.6, unit: "ratio", shape: "lognormal", source: "assumption" },
    "Money that open capital markets would add to each unit of home money",
  ),
  perceptionTime: parameter(
    { value: 12, low: 6, high: 24, unit: "month", shape: "triangular", source: "assumption" },
    "Time in which the distance to the frontier becomes common knowledge",
  ),
  perceivedGap: variable(
    "month",
    "SMTH1(sovereignLag, perceptionTime)",
    "Months behind the frontier as those who decide see them",
  ),
  alarmingGap: parameter(
    { value: 12, unit: "month", source: "assumption" },
    "Unit in which a growth of the perceived gap is counted",
  ),
  budgetResponse: parameter(
    { value: 0.1, low: 0, high: 0.25, unit: "1", shape: "triangular", source: "assumption" },
    "Rise of budgets per year by which the perceived gap has grown",
  ),
  // B2, budget response, closes here: the perceived gap loosens money.
  gapResponse: variable(
    "1",
    "1 + loopB2 * MAX(0, budgetResponse) * MAX(0, perceivedGap - INIT(perceivedGap)) / alarmingGap",
    "Budgets over those without an answer to the perceived gap",
  ),
  revenueYield: parameter(
    { value: 0.65, low: 0.3, high: 1.2, unit: "1/year", shape: "lognormal", source: "assumption" },
    "Revenue a year from models as good as the best, over the world price of the cards that serve users",
  ),
  reinvestment: parameter(
    { value: 0.4, low: 0.2, high: 0.7, unit: "share", shape: "triangular", source: "assumption" },
    "Share of revenue from AI that goes back into hardware",
  ),
  worthOnSale: variable(
    "h100e/gpu",
    "SUM(worth[generation] * generationMix[generation], generation)",
    "H100-equivalents of a card on the world market",
  ),
  appealTime: parameter(
    { value: 36, low: 18, high: 72, unit: "month", shape: "lognormal", source: "assumption" },
    "Lag of released models at which their revenue has fallen to a third",
  ),
  appeal: variable(
    "1",
    "EXP(-deployedLag / appealTime)",
    "Revenue of the released models over that of the best in the world",
  ),
  // R7, revenue, closes here: deployed capability pays for computing.
  revenue: variable(
    "rub/year",
    "servedDemandShare * demand * newCardPrice / worthOnSale * revenueYield * appeal * exchangeRate",
    "Revenue from AI served at home",
  ),
  reinvested: variable(
    "rub/year",
    "loopR7 * reinvestment * revenue",
    "Revenue from AI that goes back into hardware",
  ),
  plannedBudget: variable(
    "rub/year",
    "stateBudget(TIME) + corporatePlan(TIME) * budgetMultiplier",
    "AI budgets as planned, out of home means",
  ),
  aiBudget: variable(
    "rub/year",
    "plannedBudget * (1 + foreignMoney * capitalAccess) * budgetEffort * gapResponse",
    "Money of state, firms and investors for AI, without what AI itself earns",
  ),
  ...policy(
    "hardwareShare",
    { unit: "share", history: [[2020, 0.3]], source: "assumption" },
    "Share of AI budgets that goes into hardware; the rest is pay, power and data",
  ),
};
