/** Compute: what the fleet is worth in H100-equivalents, how much of it runs, and for what (model.md, section 2, compute). */
import { flow, lookup, parameter, type Quantities, stock, variable } from "../engine/index.ts";
import { policy } from "./policy.ts";

export const compute: Quantities = {
  peakHopper: parameter(
    { value: 989, low: 989, high: 990, unit: "1e12 flop/second/gpu", shape: "fixed", source: "H5-03" },
    "Dense 16-bit speed of a Hopper card, which defines one H100-equivalent",
  ),
  peakBlackwell: parameter(
    { value: 2250, unit: "1e12 flop/second/gpu", source: "H5-04" },
    "Dense 16-bit speed of a Blackwell card",
  ),
  peakEquivalent: parameter(
    { value: 989, unit: "1e12 flop/second/h100e", source: "H5-03" },
    "Dense 16-bit speed of one H100-equivalent",
  ),
  worthBeforeControls: parameter(
    {
      value: 2400,
      low: 1800,
      high: 3800,
      unit: "h100e",
      shape: "fixed",
      source: "H1-08",
      note: "Sampled with the stock it describes.",
    },
    "H100-equivalents of the stock of February 2022",
  ),
  countBeforeControls: parameter(
    {
      value: 9000,
      unit: "gpu",
      source: "assumption",
      note: "The central stock of H1-07, to which the worth belongs.",
    },
    "Cards to which that worth belongs",
  ),
  worthNext: parameter(
    {
      value: 5,
      low: 3.5,
      high: 7,
      unit: "h100e/gpu",
      shape: "lognormal",
      source: "assumption",
      note: "H5-14 extended from the Blackwell card to about 2028.",
    },
    "Worth of a card of the generation after Blackwell",
  ),
  peakPartner: parameter(
    { value: 800, low: 640, high: 800, unit: "1e12 flop/second/gpu", shape: "triangular", source: "H5-08" },
    "Dense 16-bit speed of a partner-made card",
  ),
  migrationLoss: parameter(
    { value: 0.4, low: 0.2, high: 0.6, unit: "fraction", shape: "triangular", source: "H7-13" },
    "Share of a partner-made card's speed lost because software must be moved to it",
  ),
  worth: variable(
    "h100e/gpu",
    {
      prewar: "worthBeforeControls / countBeforeControls",
      hopper: "peakHopper / peakEquivalent",
      blackwell: "peakBlackwell / peakEquivalent",
      next: "worthNext",
      chinese: "peakPartner / peakEquivalent * (1 - migrationLoss)",
    },
    "H100-equivalents of one card",
    { over: ["generation"] },
  ),
  h100eInstalled: variable(
    "h100e",
    "SUM(fleet[generation, age] * worth[generation], generation, age)",
    "H100-equivalents of the working cards in the country",
  ),
  connectionTime: parameter(
    { value: 1, low: 0.8, high: 2, unit: "year", shape: "triangular", source: "H9-13" },
    "Time to connect a large data centre to power",
  ),
  powerReserve: parameter(
    { value: 0.5, low: 0.2, high: 1, unit: "share", shape: "triangular", source: "assumption" },
    "Power kept ready beyond what the fleet needs",
  ),
  connections: flow(
    "h100e/month",
    "MAX(0, h100eInstalled * (1 + powerReserve) - connectedPower) / connectionTime",
    "Power newly connected, in the H100-equivalents it can feed",
  ),
  connectedPower: stock(
    "h100e",
    { initial: "h100eInstalled * (1 + powerReserve)", inflows: ["connections"] },
    "Connected power, in the H100-equivalents it can feed",
  ),
  h100eInService: variable("h100e", "MIN(h100eInstalled, connectedPower)", "H100-equivalents with power"),
  rentedShare: parameter(
    { value: 0.05, low: 0, high: 0.2, unit: "fraction", shape: "triangular", source: "H8-05" },
    "Foreign computing rented before it was closed, over computing at home",
  ),
  baseAvailability: parameter(
    { value: 0.9, low: 0.8, high: 0.95, unit: "share", shape: "triangular", source: "assumption" },
    "Share of the time for which a supported cluster does useful work",
  ),
  supportLoss: parameter(
    { value: 3, low: 0, high: 10, unit: "percent", shape: "triangular", source: "H2-08" },
    "Share of computing lost where vendors withhold drivers, licences and advice",
  ),
  availability: variable(
    "share",
    "baseAvailability * (1 - supportLoss * serviceDenial)",
    "Share of the time for which the fleet does useful work",
  ),
  usableCompute: variable(
    "h100e",
    "h100eInService * (1 + rentedShare * (1 - cloudControl)) * availability",
    "H100-equivalents doing useful work, rented ones included",
  ),
  ...policy(
    "runShare",
    { unit: "share", history: [[2020, 0.13]], source: "H1-20" },
    "Share of usable computing given to the largest training run",
  ),
  runShareMultiplier: parameter(
    { value: 1, low: 0.6, high: 1.7, unit: "1", shape: "lognormal", source: "assumption" },
    "Doubt about the share given to the largest run",
  ),
  runLength: parameter(
    { value: 2.15, low: 1.4, high: 3.8, unit: "month", shape: "lognormal", source: "assumption" },
    "Length of the largest training run",
  ),
  utilisationByDate: lookup(
    "share",
    [
      [2020, 0.06],
      [2022.4, 0.13],
      [2025, 0.25],
      [2028, 0.36],
      [2031, 0.38],
    ],
    "Share of peak speed that training reaches",
    { inputUnit: "year", source: "H5-18" },
  ),
  skillElasticity: parameter(
    { value: 0.2, low: 0, high: 0.4, unit: "1", shape: "triangular", source: "assumption" },
    "How the speed reached in training follows talent",
  ),
  trainingUtilisation: variable(
    "share",
    "utilisationByDate(TIME) * talentIndex ^ MAX(0, skillElasticity)",
    "Share of peak speed that training at home reaches",
  ),
  possibleRun: variable(
    "flop",
    "usableCompute * runShare * runShareMultiplier * peakEquivalent * trainingUtilisation * runLength",
    "Training computing of the largest run that could be started now",
  ),
  utilisationAtEase: parameter(
    { value: 0.6, low: 0.5, high: 0.7, unit: "share", shape: "triangular", source: "assumption" },
    "Utilisation of the fleet when demand is met",
  ),
  runHot: parameter(
    { value: 0.15, low: 0.05, high: 0.3, unit: "share", shape: "triangular", source: "assumption" },
    "Rise of utilisation when none of the demand is met",
  ),
  fleetUtilisation: variable(
    "share",
    "utilisationAtEase + loopR5 * runHot * (1 - servedDemandShare)",
    "Share of the time for which cards are under load",
  ),
  worldComputeShare: variable("share", "h100eInService / worldCompute", "Share of the world's AI computing"),
};
