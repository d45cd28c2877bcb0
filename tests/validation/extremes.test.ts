/** Extreme conditions over the whole parameter box: every run is finite, no stock of things or money turns negative. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyProfile, profiles } from "../../model/index.ts";
import { program, runnerOf, source } from "../model/sectors/runs.ts";
import { points } from "./box.ts";

const stocks = program.catalogue
  .filter(({ quantity }) => quantity.kind === "stock" && quantity.unit !== "year")
  .flatMap(({ cells }) => cells);
const shares = [
  ...["servedDemandShare", "controlTax", "openness", "partsSufficiency", "availability", "ration"],
  ...[
    "viability",
    "foreignUse",
    "mentoring",
    "bindingChips",
    "bindingPeople",
    "bindingIdeas",
    "bindingMoney",
  ],
];

describe.each(profiles)("with the parameters of $title", (profile) => {
  const ofCountry = applyProfile(program, profile);
  const runModel = runnerOf(ofCountry);
  test("every run is finite, no stock is negative and shares are shares", () => {
    fc.assert(
      fc.property(points(ofCountry), ({ changes, seed }) => {
        const run = runModel(changes, source(seed));
        for (const id of stocks) expect(Math.min(...run.all(id)), id).toBeGreaterThan(-1e-6);
        for (const id of shares) {
          expect(Math.min(...run.all(id)), id).toBeGreaterThanOrEqual(-1e-12);
          expect(Math.max(...run.all(id)), id).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
      { seed: 20250201, numRuns: 40, endOnFailure: true },
    );
  });
});

describe("at the ends", () => {
  const runModel = runnerOf(program);
  const base = runModel();
  test("without cards and supply there is no new training computing", () => {
    const none = runModel({
      stockBeforeControls: 1e-9,
      matureCapacity: 0,
      burstSize: 0,
      partnerVolume: 0,
      directSupplyLevel: 0,
      directSupplyStart: 2020,
    });
    expect(none.at("largestOwnRun", 2034)).toBeLessThan(1e12);
    expect(none.at("effectiveTrainingCompute", 2034)).toBe(1e12);
  });
  test("without model builders there is no path of own models", () => {
    const none = runModel({
      juniorsInitial: 0.001,
      seniorsInitial: 0.001,
      eliteInitial: 0.0001,
      aiGraduates: 0,
      retrainingHazard: 0,
      centreRecruits: 0,
    });
    expect(Math.max(...none.all("viability"))).toBeLessThan(1e-4);
    expect(none.at("sovereignLag", 2030)).toBeGreaterThan(base.at("sovereignLag", 2030) + 12);
  });
  test("without money nothing is bought, and what is there wears out", () => {
    const none = runModel({
      budgetMultiplier: 1e-9,
      budgetEffortLevel: 0,
      budgetEffortStart: 2020,
      loopR7: 0,
    });
    expect(none.total("grayArrivals", 2022, 2034)).toBeLessThan(100);
    expect(none.at("gpusInService", 2034)).toBeLessThan(none.at("gpusInService", 2022));
  });
  test("when all cards fail within a year the fleet is no more than a year's arrivals", () => {
    const frail = runModel({ failureHazard: 200, repairYield: 0 });
    expect(frail.at("gpusInService", 2030)).toBeLessThan(frail.total("grayArrivals", 2028, 2030));
  });
  test("when gray supply takes for ever to arrive none does", () => {
    const late = runModel({ grayDelay: 1e6, burstDelay: 1e6 });
    expect(late.total("grayArrivals", 2022, 2034)).toBeLessThan(10);
  });
});
