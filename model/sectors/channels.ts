/** Channels: how much aggregated gray supply can deliver, how it adapts, and its bursts (model.md, section 2, channels). */
import { flow, noise, parameter, type Quantities, stock, variable } from "../engine/index.ts";

export const channels: Quantities = {
  matureCapacity: parameter(
    {
      value: 3600,
      low: 1500,
      high: 8000,
      unit: "gpu/year",
      shape: "lognormal",
      source: "assumption",
      note: "Lies between the inflows that H3-41 and H3-42 imply.",
    },
    "Steady gray supply once channels have adapted, in the world market of 2021 and without enforcement",
  ),
  adaptationTime: parameter(
    { value: 12, low: 8, high: 20, unit: "month", shape: "lognormal", source: "H3-29" },
    "Mean time in which channels replace a supply that was closed",
  ),
  marketElasticity: parameter(
    { value: 0.5, low: 0.2, high: 0.8, unit: "1", shape: "triangular", source: "assumption" },
    "How gray capacity follows the number of cards sold in the world",
  ),
  enforcementBite: parameter(
    { value: 0.7, low: 0.4, high: 0.9, unit: "share", shape: "triangular", source: "S08" },
    "Share of gray supply that the strongest enforcement would stop",
  ),
  paymentExposure: parameter(
    { value: 0.5, low: 0.2, high: 0.8, unit: "share", shape: "triangular", source: "assumption" },
    "Share of the steady channels that needs payments which can be refused",
  ),
  learningVolume: parameter(
    { value: 12000, low: 6000, high: 25000, unit: "gpu", shape: "lognormal", source: "assumption" },
    "Deliveries that add one unit of know-how among intermediaries",
  ),
  forgettingTime: parameter(
    { value: 36, low: 18, high: 60, unit: "month", shape: "triangular", source: "assumption" },
    "Mean time for which know-how stays useful",
  ),
  knowHowGain: parameter(
    { value: 0.3, low: 0, high: 0.6, unit: "1", shape: "triangular", source: "assumption" },
    "Rise of gray capacity per unit of know-how",
  ),
  attentionTime: parameter(
    { value: 25, low: 12, high: 36, unit: "month", shape: "triangular", source: "H3-08" },
    "Mean time for which enforcers follow a pattern of trade",
  ),
  visibleVolume: parameter(
    { value: 20000, low: 8000, high: 50000, unit: "gpu", shape: "lognormal", source: "assumption" },
    "Deliveries that, under full enforcement, add one unit of attention",
  ),
  // R4, smugglers' learning, closes here: volume builds know-how, know-how opens capacity.
  learning: flow("1/month", "grayArrivals / learningVolume", "Know-how gained by delivering"),
  forgetting: flow("1/month", "knowHow / forgettingTime", "Know-how that goes out of use"),
  knowHow: stock(
    "1",
    { initial: "0", inflows: ["learning"], outflows: ["forgetting"] },
    "Know-how among intermediaries",
  ),
  // B1, cat and mouse, closes here: volume draws attention, attention closes capacity.
  noticing: flow(
    "1/month",
    "thirdCountryEnforcement * grayArrivals / visibleVolume",
    "Attention gained by enforcers from what is delivered",
  ),
  losingTrack: flow("1/month", "attention / attentionTime", "Attention that lapses"),
  attention: stock(
    "1",
    { initial: "0", inflows: ["noticing"], outflows: ["losingTrack"] },
    "Attention of enforcers",
  ),
  openness: variable(
    "share",
    "(1 - enforcementBite * thirdCountryEnforcement) * (1 - locationVerification * generationMix[next]) / (1 + attention)",
    "Share of gray capacity that enforcement leaves open",
  ),
  adaptedShare: variable(
    "share",
    "SMTH3(1 - directSupply, adaptationTime)",
    "How far channels have replaced the closed direct supply",
  ),
  steadyCapacity: variable(
    "gpu/year",
    "matureCapacity * worldMarket(TIME) ^ marketElasticity * adaptedShare * (1 + knowHowGain * knowHow) * openness * (1 - paymentExposure * paymentFriction)",
    "Cards that the steady gray channels can deliver",
  ),
  burstSize: parameter(
    {
      value: 17000,
      low: 12000,
      high: 25000,
      unit: "gpu",
      shape: "lognormal",
      source: "assumption",
      note: "Set so that H10-06 comes out under the enforcement of 2024.",
    },
    "Cards one burst would bring if nothing stood in its way",
  ),
  burstDuration: parameter(
    {
      value: 5,
      low: 3,
      high: 8,
      unit: "month",
      shape: "triangular",
      source: "assumption",
      note: "H10-06 fell within five months.",
    },
    "Time for which a burst lasts before it is noticed and ends",
  ),
  burstRecordedStart: parameter(
    { value: 2024.166, unit: "year", source: "H10-06" },
    "Date from which the burst on record was offered",
  ),
  burstRecordEnd: parameter(
    { value: 2025, unit: "year", source: "assumption" },
    "Date from which further bursts are drawn; the record before it is known",
  ),
  burstRate: parameter(
    { value: 0.5, low: 0.2, high: 1, unit: "1/year", shape: "lognormal", source: "assumption" },
    "Candidate bursts a year, drawn without looking at the state",
  ),
  burstSpread: parameter(
    { value: 0.6, low: 0.3, high: 1, unit: "1", shape: "triangular", source: "assumption" },
    "Spread of the logarithm of burst sizes",
  ),
  burstShrinkage: parameter(
    { value: 0.4, low: 0.2, high: 0.8, unit: "share", shape: "triangular", source: "assumption" },
    "Typical later burst relative to the one on record, which is known because it was large",
  ),
  candidateInterval: parameter(
    { value: 1, unit: "month", source: "assumption" },
    "Grid on which events are drawn",
  ),
  burstDraw: noise("uniform", 1, "Whether a candidate burst begins in the month"),
  burstNoise: noise("normal", 1, "How large the candidate burst of the month is"),
  burstCandidates: variable(
    "gpu/month",
    "PULSE(burstSize, burstRecordedStart) + IF(AND(TIME >= burstRecordEnd, burstDraw < 1 - EXP(-burstRate * candidateInterval)), burstShrinkage * burstSize * EXP(burstSpread * burstNoise) / candidateInterval, 0)",
    "Cards that beginning bursts would bring, before the state of the channels is looked at",
  ),
  burstOpening: flow(
    "gpu/month^2",
    "burstCandidates * adaptedShare * openness / burstDuration",
    "Offer added by bursts that begin",
  ),
  burstClosing: flow(
    "gpu/month^2",
    "DELAY(burstOpening, burstDuration, 0)",
    "Offer ended by bursts that are over",
  ),
  burstOffers: stock(
    "gpu/month",
    { initial: "0", inflows: ["burstOpening"], outflows: ["burstClosing"] },
    "Cards offered by bursts now under way",
  ),
};
