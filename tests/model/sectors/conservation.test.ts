/** Cards, people and money: what comes in is there or has gone out, to rounding, whatever the draws. */
import { describe, expect, test } from "vitest";
import { cellsOf, runModel, source } from "./runs.ts";

const harsh = {
  thirdCountryEnforcementLevel: 1,
  thirdCountryEnforcementStart: 2027,
  failureHazard: 20,
  burstRate: 3,
};
const cases = [
  ["central", runModel()],
  ["with bursts and defects", runModel({ burstRate: 2, defectRate: 40 }, source(7))],
  ["harsh", runModel(harsh, source(8))],
] as const;

describe.each(cases)("in the run %s", (_, run) => {
  const sum = (id: string, year: number) =>
    cellsOf(id).reduce((total, cell) => total + run.at(cell, year), 0);
  const flow = (id: string) => cellsOf(id).reduce((total, cell) => total + run.total(cell), 0);
  const change = (ids: readonly string[]) =>
    ids.reduce((total, id) => total + sum(id, run.last) - sum(id, run.first), 0);
  const balance = (stocks: readonly string[], inflows: readonly string[], outflows: readonly string[]) => {
    const entered = inflows.reduce((total, id) => total + flow(id), 0);
    const left = outflows.reduce((total, id) => total + flow(id), 0);
    const scale = Math.max(entered, left, 1);
    expect(Math.abs(change(stocks) - (entered - left)) / scale).toBeLessThan(1e-10);
  };

  test("cards are working, waiting for repair, retired or scrapped", () =>
    balance(["fleet", "failed"], ["arrivals"], ["retirements", "scrapping"]));
  test("cards paid for are on their way, arrived or seized", () =>
    balance(["supplyLine"], ["grayOrders", "burstOrders"], ["grayArrivals", "interdictions"]));
  test("cards that arrive are those that were bought, of some generation", () =>
    balance([], ["arrivals"], ["legalArrivals", "grayArrivals", "partnerArrivals"]));
  test("parts are bought, won, used or out of date", () =>
    balance(["spareParts"], ["partsImports", "cannibalisation"], ["partsUse", "partsObsolescence"]));
  test("IT specialists are at home or abroad", () =>
    balance(
      ["itSpecialists", "remoteAbroad", "nearAbroad", "farAbroad"],
      ["itEntrants"],
      ["itExits", "retraining"],
    ));
  test("model builders are at home or abroad", () =>
    balance(["builders", "buildersAbroad"], ["recruits", "retraining"], ["builderExits"]));
  test("money is spent, lapsed or in the chest", () =>
    balance(
      ["warChest"],
      ["appropriations"],
      ["directSpending", "graySpending", "partnerSpending", "lapses"],
    ));
});
