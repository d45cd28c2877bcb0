/** Procurement: orders from money and capacity, their way into the country, and losses on it (model.md, section 2, procurement). */
import { flow, lookup, parameter, type Quantities, stock, variable } from "../engine/index.ts";

export const procurement: Quantities = {
  worldMarket: lookup(
    "index",
    [
      [2020, 0.8],
      [2021.5, 1],
      [2022.5, 1.25],
      [2023.5, 1.8],
      [2024.5, 2.4],
      [2025.5, 4.8],
      [2030, 12],
      [2035, 20],
    ],
    "Accelerators sold in the world a year, relative to 2021",
    { inputUnit: "year", source: "H6-04" },
  ),
  earlyShare: parameter(
    { value: 0.4, low: 0.3, high: 0.55, unit: "share", shape: "triangular", source: "assumption" },
    "Share of the stock of February 2022 that was there in January 2020",
  ),
  buildUpTime: parameter(
    { value: 2.18, unit: "year", source: "assumption" },
    "Time from January 2020 to the end of direct sales",
  ),
  directVolume: variable(
    "gpu/year",
    "stockBeforeControls * (1 - earlyShare) / buildUpTime + stockBeforeControls * earlyShare / serviceLife",
    "Cards sold directly to the country in 2021: the growth of the known stock, and replacement",
  ),
  directOffer: variable(
    "gpu/year",
    "directSupply * directVolume * worldMarket(TIME)",
    "Cards that vendors would sell directly",
  ),
  wantedSpending: variable(
    "usd/month",
    "directOffer * directPrice + (steadyCapacity + burstOffers) * landedPrice + partnerOffer * cardPrice[chinese]",
    "Money that all cards on offer would cost",
  ),
  // All purchases are rationed by one factor, so that the chest is never spent twice.
  ration: variable(
    "share",
    "MIN(1, SAFEDIV(spendable, MAX(0, wantedSpending), 1))",
    "Share of the cards on offer that the money at hand can buy",
  ),
  legalArrivals: flow("gpu/year", "directOffer * ration", "Cards bought directly, counted on delivery"),
  grayOrders: flow(
    "gpu/year",
    "steadyCapacity * ration",
    "Cards ordered and paid through the steady gray channels",
  ),
  burstOrders: flow("gpu/year", "burstOffers * ration", "Cards ordered and paid in bursts"),
  kindOrders: variable(
    "gpu/year",
    {
      neighbour: "offer[neighbour] * ration",
      hub: "offer[hub] * ration",
      large: "(offer[large] + burstOffers) * ration",
    },
    "Cards ordered through a kind of channel, bursts included",
    { over: ["kind"] },
  ),
  partnerVolume: parameter(
    { value: 3000, low: 0, high: 30000, unit: "gpu/year", shape: "triangular", source: "H7-11" },
    "Partner-made cards that full cooperation would release a year",
  ),
  partnerOpening: lookup(
    "share",
    [
      [2025.7, 0],
      [2028, 1],
    ],
    "How far partner-made cards have come into use by date",
    { inputUnit: "year", source: "H7-09" },
  ),
  partnerOffer: variable(
    "gpu/year",
    "MAX(0, partnerVolume) * partnerOpening(TIME) * partnerCooperation",
    "Partner-made cards on offer",
  ),
  partnerArrivals: flow("gpu/year", "partnerOffer * ration", "Partner-made cards bought"),
  grayDelay: parameter(
    { value: 3.5, low: 1, high: 9, unit: "month", shape: "lognormal", source: "H3-31" },
    "Time from payment to arrival in the steady channels",
  ),
  burstDelay: parameter(
    { value: 1.5, low: 1, high: 3, unit: "month", shape: "triangular", source: "assumption" },
    "Time from payment to arrival in a burst",
  ),
  grayDeliveries: flow(
    "gpu/year",
    "DELAYN(grayOrders, grayDelay, 2, 0)",
    "Steady gray orders reaching the border",
  ),
  burstDeliveries: flow(
    "gpu/year",
    "DELAYN(burstOrders, burstDelay, 2, 0)",
    "Cards of bursts reaching the border",
  ),
  supplyLine: stock(
    "gpu",
    {
      initial: "0",
      inflows: ["grayOrders", "burstOrders"],
      outflows: ["grayDeliveries", "burstDeliveries"],
    },
    "Cards paid for and on their way",
  ),
  interdictionShare: parameter(
    { value: 0.05, low: 0.01, high: 0.2, unit: "fraction", shape: "lognormal", source: "H3-34" },
    "Share of gray deliveries that is seized, at today's enforcement",
  ),
  interdictions: flow(
    "gpu/year",
    "(grayDeliveries + burstDeliveries) * MIN(1, interdictionShare * thirdCountryEnforcement / presentEnforcement)",
    "Cards seized on the way: goods and money are lost",
  ),
  grayArrivals: flow(
    "gpu/year",
    "grayDeliveries + burstDeliveries - interdictions",
    "Cards that arrive through all gray channels",
  ),
  arrivals: flow(
    "gpu/year",
    {
      prewar: "(legalArrivals + grayArrivals) * generationMix[prewar]",
      hopper: "(legalArrivals + grayArrivals) * generationMix[hopper]",
      blackwell: "(legalArrivals + grayArrivals) * generationMix[blackwell]",
      next: "(legalArrivals + grayArrivals) * generationMix[next]",
      chinese: "partnerArrivals",
    },
    "Cards that reach the fleet, by generation",
    { over: ["generation"] },
  ),
  importDip: parameter(
    { value: 0.9, low: 0.6, high: 0.97, unit: "share", shape: "triangular", source: "assumption" },
    "Share of general server imports that stopped at once",
  ),
  importRecoveryTime: parameter(
    { value: 6, low: 4, high: 9, unit: "month", shape: "triangular", source: "assumption" },
    "Mean time in which other sellers replaced them",
  ),
  importTrend: parameter(
    { value: 1.5, low: 0, high: 4, unit: "percent/year", shape: "triangular", source: "assumption" },
    "Growth of general server imports, controls aside",
  ),
  importDate: parameter(
    { value: 2021.5, unit: "year", source: "assumption" },
    "Middle of the year that server imports are compared with",
  ),
  serverImports: variable(
    "index",
    "EXP(importTrend * (TIME - importDate)) * (1 - importDip * (1 - directSupply - SMTH3(1 - directSupply, importRecoveryTime)))",
    "Imports of servers of every kind, 2021 = 1",
  ),
};
