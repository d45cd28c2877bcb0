/** Talent: the few who build models, by grade: their number, departures, returns and strength (model.md, section 2, talent). */
import { flow, parameter, type Quantities, stock, variable } from "../engine/index.ts";

const over = ["grade"];

export const talent: Quantities = {
  juniorsInitial: parameter(
    { value: 480, low: 300, high: 780, unit: "person", shape: "lognormal", source: "assumption" },
    "Junior model builders in January 2020",
  ),
  seniorsInitial: parameter(
    { value: 400, low: 250, high: 640, unit: "person", shape: "lognormal", source: "assumption" },
    "Senior model builders in January 2020",
  ),
  eliteInitial: parameter(
    { value: 80, low: 45, high: 130, unit: "person", shape: "lognormal", source: "assumption" },
    "Leading model builders in January 2020",
  ),
  builders: stock(
    "person",
    {
      initial: { junior: "juniorsInitial", senior: "seniorsInitial", elite: "eliteInitial" },
      inflows: {
        junior: ["recruits", "retraining", "builderReturns[junior]"],
        senior: ["promotions[junior]", "builderReturns[senior]"],
        elite: ["promotions[senior]", "builderReturns[elite]"],
      },
      outflows: ["builderDepartures", "builderExits", "promotions"],
      nonNegative: true,
    },
    "Model builders at home",
    { over },
  ),
  builderExitHazard: parameter(
    { value: 5, low: 3, high: 8, unit: "percent/year", shape: "triangular", source: "assumption" },
    "Model builders who turn to other work, per person and year",
  ),
  builderExits: flow(
    "person/year",
    "builders[grade] * builderExitHazard",
    "Model builders who turn to other work",
    { over },
  ),
  waveLossJunior: parameter(
    { value: 0.07, low: 0.04, high: 0.11, unit: "fraction", shape: "triangular", source: "assumption" },
    "Share of juniors lost in the two waves of 2022",
  ),
  waveLossSenior: parameter(
    { value: 0.12, low: 0.083, high: 0.19, unit: "fraction", shape: "triangular", source: "T12" },
    "Share of seniors lost in the two waves of 2022",
  ),
  waveLossElite: parameter(
    {
      value: 0.35,
      low: 0.2,
      high: 0.5,
      unit: "fraction",
      shape: "triangular",
      source: "assumption",
      note: "T14: half of one firm's top management was abroad.",
    },
    "Share of leading builders lost in the two waves of 2022",
  ),
  waveLoss: variable(
    "1",
    { junior: "-LN(1 - waveLossJunior)", senior: "-LN(1 - waveLossSenior)", elite: "-LN(1 - waveLossElite)" },
    "The same losses as hazards summed over the waves",
    { over },
  ),
  selectivity: parameter(
    { value: 1.6, low: 1.2, high: 2.5, unit: "ratio", shape: "lognormal", source: "T13" },
    "How much likelier each higher grade is to leave than the one below",
  ),
  likelihood: variable(
    "1",
    { junior: "1", senior: "selectivity", elite: "selectivity ^ 2" },
    "Everyday emigration of a grade over that of juniors",
    { over },
  ),
  brainDrain: parameter(
    { value: 0.2, low: 0, high: 0.5, unit: "1", shape: "triangular", source: "assumption" },
    "Rise of emigration per year by which home models are seen to fall further behind",
  ),
  idleHands: parameter(
    { value: 0.5, low: 0, high: 1, unit: "1", shape: "triangular", source: "assumption" },
    "Rise of emigration per factor of ten by which home runs fall further behind the largest ones",
  ),
  // R1, brain drain, and R3, idle hands, close here: weak models and scarce computing push builders out.
  push: variable(
    "1",
    "(1 + loopR1 * MAX(0, brainDrain) * MAX(0, perceivedGap - INIT(perceivedGap)) / alarmingGap + loopR3 * MAX(0, idleHands) * MAX(0, computeGap - INIT(computeGap)) + controlPush) * payPull",
    "Push on model builders to leave, relative to 2020",
  ),
  builderDepartures: flow(
    "person/year",
    "builders[grade] * (waveLoss[grade] * waveDepartures / (waveOneSize + waveTwoSize) + emigrationHazard * likelihood[grade] * push)",
    "Model builders who leave the country",
    { over },
  ),
  builderReturns: flow(
    "person/year",
    "buildersAbroad[grade] * returnHazard",
    "Model builders who come back",
    { over },
  ),
  buildersAbroad: stock(
    "person",
    { initial: "0", inflows: ["builderDepartures"], outflows: ["builderReturns"], nonNegative: true },
    "Model builders who left since 2020",
    { over },
  ),
  modelBuilders: variable("person", "SUM(builders[grade], grade)", "Model builders at home, all grades"),
  juniorWeight: parameter(
    { value: 0.4, low: 0.2, high: 0.6, unit: "1", shape: "triangular", source: "assumption" },
    "Weight of a junior against a senior",
  ),
  eliteWeight: parameter(
    {
      value: 5,
      low: 3,
      high: 8,
      unit: "1",
      shape: "triangular",
      source: "assumption",
      note: "After T49: a tenth of authors yield half of the work.",
    },
    "Weight of a leading builder against a senior",
  ),
  strength: variable(
    "person",
    "juniorWeight * builders[junior] + builders[senior] + eliteWeight * builders[elite]",
    "Model builders weighted by what they achieve",
  ),
  talentFloor: parameter(
    { value: 0.02, unit: "1", source: "assumption" },
    "Least talent for which the relations are meant to hold",
  ),
  talentIndex: variable(
    "index",
    "MAX(talentFloor, strength / INIT(strength))",
    "Talent relative to January 2020",
  ),
};
