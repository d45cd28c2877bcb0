/** Workforce: IT specialists at home, working remotely from abroad, and gone, with their returns (model.md, section 2, talent). */
import { flow, parameter, type Quantities, stock, variable } from "../engine/index.ts";

export const workforce: Quantities = {
  itInitial: parameter(
    { value: 610000, low: 540000, high: 690000, unit: "person", shape: "lognormal", source: "assumption" },
    "IT specialists in January 2020, in the definition of the later headcounts",
  ),
  itEntry: parameter(
    { value: 95000, low: 80000, high: 112000, unit: "person/year", shape: "lognormal", source: "assumption" },
    "People who take up IT work",
  ),
  itExitHazard: parameter(
    { value: 2.5, low: 1.5, high: 4, unit: "percent/year", shape: "triangular", source: "assumption" },
    "Share of specialists who leave the field at home",
  ),
  remoteShare: parameter(
    {
      value: 0.92,
      low: 0.8,
      high: 0.97,
      unit: "share",
      shape: "triangular",
      source: "assumption",
      note: "Set so that T05 holds at the end of 2022.",
    },
    "Share of those leaving in a wave who keep their home employer at first",
  ),
  remoteDepartures: flow(
    "person/year",
    "waveDepartures * remoteShare",
    "Departures that keep their home employer",
  ),
  nearDepartures: flow(
    "person/year",
    "waveDepartures * (1 - remoteShare)",
    "Departures to nearby countries without it",
  ),
  farDepartures: flow("person/year", "itSpecialists * emigrationHazard", "Departures for good"),
  itEntrants: flow("person/year", "itEntry", "People who take up IT work"),
  itExits: flow("person/year", "itSpecialists * itExitHazard", "Specialists who leave the field at home"),
  remoteHalfLife: parameter(
    {
      value: 1.5,
      low: 1,
      high: 2,
      unit: "year",
      shape: "triangular",
      source: "assumption",
      note: "T05 suggests one to two years.",
    },
    "Time after which half of those working remotely have changed to a foreign employer",
  ),
  employerChanges: flow(
    "person/year",
    "remoteAbroad * LN(2) / remoteHalfLife",
    "Remote workers who change to a foreign employer",
  ),
  onwardMove: parameter(
    { value: 0.21, low: 0.18, high: 0.25, unit: "1/year", shape: "triangular", source: "T26" },
    "Moves from nearby countries to farther ones, per person and year",
  ),
  onwardMoves: flow(
    "person/year",
    "nearAbroad * onwardMove * talentVisas",
    "Moves from nearby countries to farther ones",
  ),
  returnHazard: parameter(
    { value: 0.08, low: 0.05, high: 0.13, unit: "1/year", shape: "lognormal", source: "T21" },
    "Returns per person abroad and year, without a political change",
  ),
  remoteReturnHazard: parameter(
    {
      value: 0.17,
      low: 0.07,
      high: 0.4,
      unit: "1/year",
      shape: "lognormal",
      source: "assumption",
      note: "T25 leaves 10 to 67 % back by mid-2024.",
    },
    "Returns per remote worker and year",
  ),
  remoteReturns: flow("person/year", "remoteAbroad * remoteReturnHazard", "Returns of remote workers"),
  nearReturns: flow("person/year", "nearAbroad * returnHazard", "Returns from nearby countries"),
  itSpecialists: stock(
    "person",
    {
      initial: "itInitial",
      inflows: ["itEntrants", "remoteReturns", "nearReturns"],
      outflows: ["remoteDepartures", "nearDepartures", "farDepartures", "itExits", "retraining"],
      nonNegative: true,
    },
    "IT specialists at home",
  ),
  remoteAbroad: stock(
    "person",
    {
      initial: "0",
      inflows: ["remoteDepartures"],
      outflows: ["employerChanges", "remoteReturns"],
      nonNegative: true,
    },
    "Specialists abroad who work for home employers",
  ),
  nearAbroad: stock(
    "person",
    {
      initial: "0",
      inflows: ["nearDepartures", "employerChanges"],
      outflows: ["onwardMoves", "nearReturns"],
      nonNegative: true,
    },
    "Specialists in nearby countries working for foreign employers",
  ),
  farAbroad: stock(
    "person",
    { initial: "0", inflows: ["farDepartures", "onwardMoves"] },
    "Specialists who left for good since 2020",
  ),
  itWorkforce: variable(
    "person",
    "itSpecialists + remoteAbroad",
    "IT specialists working for home employers",
  ),
  itSpecialistsAbroad: variable(
    "person",
    "remoteAbroad + nearAbroad + farAbroad",
    "IT specialists abroad who left since 2020",
  ),
  returns: variable("person/year", "remoteReturns + nearReturns", "Returns of IT specialists"),
  returnRate: variable(
    "1/year",
    "SAFEDIV(returns, itSpecialistsAbroad)",
    "Returns over the specialists who are abroad",
  ),
};
