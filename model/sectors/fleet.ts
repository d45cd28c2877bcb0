/** Fleet: accelerators by generation and age, how they fail, are repaired and retired (model.md, section 2, fleet). */
import { flow, parameter, type Quantities, stock, variable } from "../engine/index.ts";

const over = ["generation", "age"];

export const fleet: Quantities = {
  stockBeforeControls: parameter(
    { value: 9000, low: 6500, high: 14000, unit: "gpu", shape: "lognormal", source: "H1-07" },
    "Accelerators in the country in February 2022",
  ),
  fleet: stock(
    "gpu",
    {
      initial: {
        "prewar, young": "stockBeforeControls * earlyShare * earlyYoungShare",
        "prewar, prime": "stockBeforeControls * earlyShare * (1 - earlyYoungShare)",
        "prewar, old": "0",
        "hopper, age": "0",
        "blackwell, age": "0",
        "next, age": "0",
        "chinese, age": "0",
      },
      inflows: {
        "generation, young": ["arrivals[generation]"],
        "generation, prime": ["ageing[generation, young]", "repairs[generation]"],
        "generation, old": ["ageing[generation, prime]"],
      },
      outflows: ["breakdowns", "ageing"],
      nonNegative: true,
    },
    "Working accelerators",
    { over },
  ),
  earlyYoungShare: parameter(
    { value: 0.7, low: 0.5, high: 0.9, unit: "share", shape: "triangular", source: "assumption" },
    "Share of the cards of January 2020 that were new",
  ),
  serviceLife: parameter(
    {
      value: 7.5,
      low: 6,
      high: 9,
      unit: "year",
      shape: "triangular",
      source: "assumption",
      note: "H4-13 gives 4 to 6 where replacement is easy.",
    },
    "Time after which a card is retired where replacement is scarce",
  ),
  ageing: flow(
    "gpu/month",
    "fleet[generation, age] * ageClasses / serviceLife",
    "Cards that pass to the next age class; from the last one they are retired",
    { over },
  ),
  ageClasses: parameter({ value: 3, unit: "1", source: "assumption" }, "Number of age classes in series"),
  failureHazard: parameter(
    { value: 4, low: 2.5, high: 6, unit: "percent/year", shape: "triangular", source: "H4-02" },
    "Failures that need a new part or card, per card and year, averaged over ages",
  ),
  weibullShape: parameter(
    { value: 1.5, low: 1, high: 2.6, unit: "1", shape: "triangular", source: "H4-10" },
    "Shape of the lifetime distribution: above one, old cards fail more often",
  ),
  youngAge: parameter(
    { value: 0.3333, unit: "1", source: "assumption" },
    "Mean age in the first class over the mean age of all",
  ),
  oldAge: parameter(
    { value: 2.3333, unit: "1", source: "assumption" },
    "Mean age in the last class over the mean age of all",
  ),
  wear: variable(
    "1",
    { young: "youngAge ^ (weibullShape - 1)", prime: "1", old: "oldAge ^ (weibullShape - 1)" },
    "Hazard of an age class over the mean hazard: three steps that stand for a Weibull lifetime",
    { over: ["age"] },
  ),
  chineseFragility: parameter(
    { value: 1.7, low: 1, high: 3, unit: "ratio", shape: "triangular", source: "H4-22" },
    "Failure rate of partner-made cards over that of others",
  ),
  fragility: variable(
    "1",
    { prewar: "1", hopper: "1", blackwell: "1", next: "1", chinese: "chineseFragility" },
    "Failure rate of a generation over the usual one",
    { over: ["generation"] },
  ),
  utilisationExponent: parameter(
    { value: 1.2, low: 0.8, high: 1.6, unit: "1", shape: "triangular", source: "assumption" },
    "How failures follow utilisation",
  ),
  // R5, run hot, closes here: scarcity raises utilisation, utilisation raises failure.
  stress: variable(
    "1",
    "(fleetUtilisation / utilisationAtEase) ^ utilisationExponent * mishap",
    "Failure rate over the usual one, from load and mishaps",
  ),
  warrantyReach: parameter(
    { value: 0.9, low: 0.7, high: 1, unit: "share", shape: "triangular", source: "assumption" },
    "Share of cards that vendors cover where nothing is withheld",
  ),
  warrantyCover: variable(
    "share",
    "warrantyReach * (1 - serviceDenial)",
    "Share of failures that a vendor makes good within weeks",
  ),
  failures: variable(
    "gpu/year",
    "SUM(fleet[generation, age] * wear[age] * fragility[generation], generation, age) * failureHazard * stress",
    "Failures of cards, covered by a vendor or not",
  ),
  breakdowns: flow(
    "gpu/month",
    "fleet[generation, age] * wear[age] * fragility[generation] * failureHazard * stress * (1 - warrantyCover)",
    "Cards that fail with nobody bound to replace them",
    { over },
  ),
};
