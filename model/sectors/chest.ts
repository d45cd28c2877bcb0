/** Chest: hardware money on its way from budget to purchase, and what is lost of it (model.md, section 2, money). */
import { flow, parameter, type Quantities, stock, variable } from "../engine/index.ts";

export const chest: Quantities = {
  appropriations: flow(
    "usd/month",
    "(aiBudget * hardwareShare + reinvested) / exchangeRate",
    "Money made available for AI hardware",
  ),
  spendingTime: parameter(
    { value: 1, unit: "month", source: "assumption" },
    "Shortest time in which the chest can be spent",
  ),
  spendable: variable("usd/month", "warChest / spendingTime", "Money that can be spent now"),
  directSpending: flow("usd/month", "legalArrivals * directPrice", "Money spent on direct purchases"),
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
  aiServerSpending: variable(
    "rub/year",
    "(directSpending + graySpending + partnerSpending) * exchangeRate",
    "Money spent on AI servers",
  ),
  moneyBinding: variable("share", "1 - ration", "Share of the cards on offer that money cannot take up"),
  seizedMoney: flow("usd/month", "interdictions * landedPrice", "Money lost with cards that were seized"),
  lostSpending: stock(
    "usd",
    { initial: "0", inflows: ["seizedMoney"] },
    "Money lost to seizure since the start",
  ),
};
