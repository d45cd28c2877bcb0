/** Departures: why IT specialists leave: two waves in 2022, everyday emigration, and what holds them (model.md, section 2, talent). */
import { parameter, type Quantities, variable } from "../engine/index.ts";
import { NEVER, policy } from "./policy.ts";

export const departures: Quantities = {
  ...policy(
    "warPressure",
    {
      unit: "share",
      history: [
        [2022.14, 0],
        [2022.2, 1],
      ],
      source: "T17",
    },
    "Pressure of war and draft, relative to 2022 to 2024",
  ),
  flight: variable(
    "share",
    "constraintPeople * warPressure",
    "Pressure of war and draft as those feel it who may leave",
  ),
  ...policy(
    "retentionEffort",
    {
      unit: "share",
      history: [
        [2022.2, 0],
        [2022.5, 0.3],
      ],
      source: "T41",
    },
    "Deferments, pay and housing offered to specialists, as a share of the strongest conceivable",
  ),
  retentionBite: parameter(
    { value: 0.5, low: 0.2, high: 0.8, unit: "share", shape: "triangular", source: "assumption" },
    "Share of departures that the strongest retention effort would prevent",
  ),
  stayingMultiplier: variable(
    "1",
    "1 - retentionBite * retentionEffort",
    "Departures left by retention over those without it",
  ),
  hazardBeforeWar: parameter(
    { value: 0.0018, low: 0.001, high: 0.002, unit: "1/year", shape: "triangular", source: "T18" },
    "Emigration per person and year before the war",
  ),
  hazardInWar: parameter(
    { value: 0.008, low: 0.006, high: 0.012, unit: "1/year", shape: "lognormal", source: "T17" },
    "Emigration per person and year since the war, the two waves aside",
  ),
  diasporaPull: parameter(
    { value: 2, low: 0, high: 5, unit: "1", shape: "triangular", source: "assumption" },
    "Rise of emigration per specialist abroad for good, relative to those at home",
  ),
  // R2, diaspora, closes here: those abroad pull others.
  emigrationHazard: variable(
    "1/year",
    "(hazardBeforeWar + (hazardInWar - hazardBeforeWar) * flight) * talentVisas * stayingMultiplier * (1 + loopR2 * diasporaPull * SAFEDIV(farAbroad, itSpecialists))",
    "Everyday emigration of IT specialists per person and year",
  ),
  waveOneSize: parameter(
    { value: 45000, low: 35000, high: 70000, unit: "person", shape: "lognormal", source: "T02" },
    "Specialists who left in the first wave of 2022",
  ),
  waveTwoSize: parameter(
    { value: 70000, low: 55000, high: 80000, unit: "person", shape: "lognormal", source: "T03" },
    "Specialists who left in the second wave of 2022",
  ),
  waveOneStart: parameter(
    { value: 2022.145, unit: "year", source: "assumption" },
    "Beginning of the first wave",
  ),
  waveTwoStart: parameter(
    { value: 2022.718, unit: "year", source: "assumption" },
    "Beginning of the second wave",
  ),
  waveLength: parameter(
    {
      value: 1.2,
      low: 0.8,
      high: 1.8,
      unit: "month",
      shape: "triangular",
      source: "assumption",
      note: "T02 gives 6 to 10 weeks, T03 3 to 6.",
    },
    "Mean time from the beginning of a wave to a departure in it",
  ),
  mobilisationLevel: parameter(
    { value: 0, unit: "ratio", source: "assumption" },
    "Further mobilisation: departures it would cause, relative to the second wave of 2022",
  ),
  mobilisationStart: parameter(
    { value: NEVER, unit: "year", source: "assumption" },
    "Further mobilisation: its date",
  ),
  mobilisationRamp: parameter(
    { value: 0, unit: "month", source: "assumption" },
    "Further mobilisation: mean time to a departure where longer than in 2022",
  ),
  waveDepartures: variable(
    "person/month",
    "(DELAY3(PULSE(waveOneSize, waveOneStart) + PULSE(waveTwoSize, waveTwoStart), waveLength, 0) + DELAY3(PULSE(mobilisationLevel * waveTwoSize, mobilisationStart), MAX(mobilisationRamp, waveLength), 0)) * stayingMultiplier * constraintPeople",
    "Departures of specialists in waves",
  ),
  departures: variable(
    "person/year",
    "remoteDepartures + nearDepartures + farDepartures",
    "Departures of IT specialists",
  ),
};
