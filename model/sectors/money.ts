/** Money: the hardware budget, the exchange rate and the chest that bursts are paid from (model.md, section 2, money). */
import { flow, lookup, parameter, type Quantities, stock, variable } from "../engine/index.ts";
import { policy } from "./policy.ts";

export const money: Quantities = {
  hardwareBudget: lookup(
    "billion rub/year",
    [
      [2020, 2.5],
      [2021, 3],
      [2022, 8],
      [2023, 24],
      [2024, 36],
      [2025, 46],
      [2026, 54],
      [2030, 70],
      [2035, 95],
    ],
    "Money of state and firms for AI hardware: a quarter to a third of the announced AI spending",
    { inputUnit: "year", source: "H9-03" },
  ),
  exchangeRate: lookup(
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
  budgetMultiplier: parameter(
    { value: 1, low: 0.6, high: 1.7, unit: "1", shape: "lognormal", source: "assumption" },
    "Doubt about the share of AI spending that goes into hardware",
  ),
  ...policy(
    "budgetEffort",
    { unit: "ratio", history: [[2020, 1]], source: "assumption" },
    "AI hardware budget relative to the present plan",
  ),
  foreignMoney: parameter(
    { value: 0.4, low: 0.2, high: 0.8, unit: "ratio", shape: "triangular", source: "assumption" },
    "Money that open capital markets would add to each unit of home money",
  ),
  appropriations: flow(
    "usd/month",
    "hardwareBudget(TIME) / exchangeRate(TIME) * budgetMultiplier * budgetEffort * (1 + foreignMoney * capitalAccess)",
    "Money made available for AI hardware",
  ),
  spendingTime: parameter(
    { value: 1, unit: "month", source: "assumption" },
    "Shortest time in which the chest can be spent",
  ),
  spendable: variable(
    "usd/month",
    "warChest / spendingTime",
    "Money that can be spent now, shared by all purchases in turn",
  ),
  directSpending: flow("usd/month", "legalArrivals * newCardPrice", "Money spent on direct purchases"),
  graySpending: flow(
    "usd/month",
    "(grayOrders + burstOrders) * landedPrice",
    "Money spent through gray channels",
  ),
  partnerSpending: flow(
    "usd/month",
    "partnerArrivals * cardPrice[chinese]",
    "Money spent on partner-made cards",
  ),
  lapseTime: parameter(
    { value: 2, low: 1, high: 3, unit: "year", shape: "triangular", source: "assumption" },
    "Time after which unspent money goes to other purposes",
  ),
  lapses: flow("usd/month", "warChest / lapseTime", "Unspent money that goes to other purposes"),
  warChest: stock(
    "usd",
    {
      initial: "appropriations * spendingTime",
      inflows: ["appropriations"],
      outflows: ["directSpending", "graySpending", "partnerSpending", "lapses"],
      nonNegative: true,
    },
    "Hardware money not yet spent",
  ),
  moneyBinding: variable(
    "share",
    "1 - SAFEDIV(grayOrders + burstOrders, steadyCapacity + burstOffers, 1)",
    "Share of the gray supply on offer that money cannot take up",
  ),
  seizedMoney: flow("usd/month", "interdictions * landedPrice", "Money lost with cards that were seized"),
  lostSpending: stock(
    "usd",
    { initial: "0", inflows: ["seizedMoney"] },
    "Money lost to seizure since the start",
  ),
};
