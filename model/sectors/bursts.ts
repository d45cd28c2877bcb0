/** Bursts: candidate events on the monthly grid, scaled by the state of the kind of channel they use (model.md, section 2, channels). */
import { flow, noise, parameter, type Quantities, stock, variable } from "../engine/index.ts";

export const bursts: Quantities = {
  burstSize: parameter(
    {
      value: 13000,
      low: 10500,
      high: 19500,
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
    "burstCandidates * adaptedShare * openness / (1 + loopB1 * attention[large]) / burstDuration",
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
