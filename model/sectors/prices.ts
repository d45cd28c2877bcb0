/** Prices: what a card of each generation costs in the world and by the time it has landed (model.md, section 2, procurement). */
import { lookup, parameter, type Quantities, variable } from "../engine/index.ts";

export const prices: Quantities = {
  pricePrewar: parameter(
    { value: 10000, low: 9000, high: 15000, unit: "usd/gpu", shape: "triangular", source: "H5-11" },
    "World price of a card of the generation before the war",
  ),
  priceHopper: parameter(
    { value: 28000, low: 25000, high: 33000, unit: "usd/gpu", shape: "triangular", source: "H5-12" },
    "World price of a card of the Hopper generation",
  ),
  priceBlackwell: parameter(
    { value: 40000, low: 35000, high: 45000, unit: "usd/gpu", shape: "triangular", source: "H5-13b" },
    "World price of a card of the Blackwell generation",
  ),
  priceNext: parameter(
    { value: 55000, low: 40000, high: 80000, unit: "usd/gpu", shape: "lognormal", source: "assumption" },
    "World price of a card of the generation after it",
  ),
  pricePartner: parameter(
    { value: 15000, low: 8000, high: 25000, unit: "usd/gpu", shape: "lognormal", source: "assumption" },
    "Price of a partner-made card",
  ),
  serverMultiplier: parameter(
    { value: 1.2, low: 1.1, high: 1.4, unit: "ratio", shape: "triangular", source: "assumption" },
    "Price of a card in its server, network and rack relative to the card alone",
  ),
  hopperOnwards: lookup(
    "share",
    [
      [2022.3, 0],
      [2023.3, 1],
    ],
    "Share of new cards that are of the Hopper generation or later",
    { inputUnit: "year", source: "H10-04" },
  ),
  blackwellOnwards: lookup(
    "share",
    [
      [2025, 0],
      [2026.5, 1],
    ],
    "Share of new cards that are of the Blackwell generation or later",
    { inputUnit: "year", source: "assumption" },
  ),
  nextOnwards: lookup(
    "share",
    [
      [2027, 0],
      [2029, 1],
    ],
    "Share of new cards that are later than the Blackwell generation",
    { inputUnit: "year", source: "assumption" },
  ),
  generationMix: variable(
    "share",
    {
      prewar: "1 - hopperOnwards(TIME)",
      hopper: "hopperOnwards(TIME) - blackwellOnwards(TIME)",
      blackwell: "blackwellOnwards(TIME) - nextOnwards(TIME)",
      next: "nextOnwards(TIME)",
      chinese: "0",
    },
    "Generations among the cards on the world market",
    { over: ["generation"] },
  ),
  cardPrice: variable(
    "usd/gpu",
    {
      prewar: "pricePrewar * serverMultiplier",
      hopper: "priceHopper * serverMultiplier",
      blackwell: "priceBlackwell * serverMultiplier",
      next: "priceNext * serverMultiplier",
      chinese: "pricePartner * serverMultiplier",
    },
    "World price of a card in its server",
    { over: ["generation"] },
  ),
  newCardPrice: variable(
    "usd/gpu",
    "SUM(cardPrice[generation] * generationMix[generation], generation)",
    "World price of the cards on sale now",
  ),
  // Two premium series disagree, so there are two parameters: at the border and inside the country.
  borderPremium: parameter(
    { value: -7, low: -13, high: 0, unit: "percent", shape: "triangular", source: "H3-24" },
    "Premium visible at the border over the list price",
  ),
  domesticMargin: parameter(
    { value: 50, low: 15, high: 100, unit: "percent", shape: "triangular", source: "H3-21" },
    "Margin taken after the border when nothing of what is wanted can be had",
  ),
  commission: parameter(
    { value: 6, low: 3, high: 8, unit: "percent", shape: "triangular", source: "H3-28b" },
    "Commission for moving a payment abroad in autumn 2024",
  ),
  commissionFriction: parameter(
    { value: 0.4, unit: "share", source: "assumption" },
    "Share of payments refused in autumn 2024, to which that commission belongs",
  ),
  paymentCommission: variable(
    "share",
    "commission * SQRT(paymentFriction / commissionFriction)",
    "Commission for moving a payment abroad, less than in proportion to the obstacles",
  ),
  directPrice: variable(
    "usd/gpu",
    "newCardPrice * (1 + paymentCommission)",
    "Price of a card bought directly",
  ),
  scarcityTime: parameter(
    { value: 6, low: 3, high: 12, unit: "month", shape: "triangular", source: "assumption" },
    "Time in which sellers and users notice scarcity",
  ),
  // B5, price, closes here: scarcity raises the landed price, and a dearer card is wanted less.
  wantedCards: variable(
    "gpu/year",
    "appropriations / (newCardPrice + (1 - directSupply) * (landedPrice - newCardPrice))",
    "Cards that the running budget would buy at the prices it meets",
  ),
  scarcity: variable(
    "share",
    "SMTH1(1 - SAFEDIV(legalArrivals + grayArrivals, MAX(wantedCards, legalArrivals + grayArrivals), 1), scarcityTime, 0)",
    "Share of the wanted cards that cannot be had, as felt in the market",
  ),
  landedPrice: variable(
    "usd/gpu",
    "newCardPrice * (1 + borderPremium) * (1 + loopB5 * domesticMargin * scarcity) * (1 + paymentCommission)",
    "Price of a gray card delivered to its user",
  ),
  cardsPerServer: parameter(
    { value: 8, unit: "gpu", source: "assumption" },
    "Cards in a server, a matter of definition",
  ),
  serverPrice: variable(
    "rub",
    "landedPrice * cardsPerServer * exchangeRate",
    "Price of a server of eight cards delivered to its user",
  ),
};
