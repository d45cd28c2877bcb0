/** What the sectors must do, one sentence each. */
import { describe, expect, test } from "vitest";
import { outcomes } from "../../../model/index.ts";
import { leverById } from "../../../scenarios/levers/index.ts";
import { runModel } from "./runs.ts";

const base = runModel();
const from2027 = (id: string, level: number) => {
  const { parameters } = leverById(id);
  if (!("level" in parameters)) throw new Error(`${id} is not a policy`);
  return runModel({ [parameters.level]: level, [parameters.start]: 2027 });
};

describe("fleet", () => {
  const cutOff = runModel({ budgetEffortLevel: 0, budgetEffortStart: 2025 });
  test("keeps most cards working for a year after supply stops", () => {
    expect(cutOff.at("gpusInService", 2026.5) / cutOff.at("gpusInService", 2025.5)).toBeGreaterThan(0.85);
  });
  test("falls below half of its peak within ten years of the stop", () => {
    const peak = Math.max(...cutOff.all("gpusInService"));
    expect(cutOff.at("gpusInService", 2034.9)).toBeLessThan(peak / 2);
  });
  test("loses far more cards for good without warranty than with it", () => {
    const served = from2027("serviceDenial", 0);
    expect(base.at("permanentFailures", 2030)).toBeGreaterThan(5 * served.at("permanentFailures", 2030));
  });
  test("fails about three times as often while a batch defect lasts", () => {
    const certain = runModel({ defectRate: 5000, defectDuration: 1 });
    const ratio = certain.at("failures", 2021) / base.at("failures", 2021);
    expect(ratio).toBeGreaterThan(2.5);
    expect(ratio).toBeLessThan(3.5);
  });
  test("runs hotter and fails more when less of the demand can be served", () => {
    const thirsty = runModel({ demandAnchor: 150000 });
    expect(thirsty.at("stress", 2025)).toBeGreaterThan(base.at("stress", 2025));
  });
  test("mends more cards when scrapped ones yield parts", () => {
    const without = runModel({ partsYield: 0 });
    expect(base.at("repairedCards", 2028)).toBeGreaterThan(1.2 * without.at("repairedCards", 2028));
  });
});

describe("supply", () => {
  test("stops at once when direct sales end and recovers through other channels within two years", () => {
    expect(base.total("legalArrivals", 2022.2, 2023)).toBe(0);
    expect(base.total("grayArrivals", 2022.2, 2022.7)).toBeLessThan(200);
    expect(base.total("grayArrivals", 2023.5, 2024)).toBeGreaterThan(800);
  });
  test("came in a burst of thousands of cards within five months of 2024", () => {
    const spans = Array.from({ length: 13 }, (_, i) => 2024 + i / 24);
    const largest = Math.max(...spans.map((from) => base.total("grayArrivals", from, from + 5 / 12)));
    expect(largest).toBeGreaterThan(7900);
    expect(largest).toBeLessThan(9500);
  });
  test("of servers dips deeply and briefly and is back within 2023", () => {
    expect(Math.min(...base.all("serverImports"))).toBeLessThan(0.5);
    expect(base.at("serverImports", 2023.2)).toBeGreaterThan(0.9);
  });
  test("is never bought with money that is not there", () => {
    expect(
      Math.min(...runModel({ budgetMultiplier: 0.1, burstSize: 100000 }).all("warChest")),
    ).toBeGreaterThanOrEqual(0);
  });
  test("through gray channels builds know-how, and know-how opens capacity", () => {
    const unlearning = runModel({ knowHowGain: 0 });
    expect(base.at("steadyCapacity", 2030)).toBeGreaterThan(unlearning.at("steadyCapacity", 2030));
  });
  test("through gray channels draws attention, and attention closes capacity", () => {
    const unseen = runModel({ visibleVolume: 1e9 });
    expect(base.at("capacity[large]", 2030)).toBeLessThan(unseen.at("capacity[large]", 2030));
  });
});

describe("people", () => {
  const before = 2022.1;
  const after = 2023;
  test("of the elite leave in a larger share than model builders do altogether", () => {
    const lost = (id: string) => 1 - base.at(id, after) / base.at(id, before);
    expect(lost("builders[elite]")).toBeGreaterThan(0.2);
    expect(lost("builders[elite]")).toBeGreaterThan(2 * lost("modelBuilders"));
  });
  test("leave in two separate waves", () => {
    const quiet = base.at("departures", 2022.6);
    expect(base.at("departures", 2022.22)).toBeGreaterThan(10 * quiet);
    expect(base.at("departures", 2022.8)).toBeGreaterThan(10 * quiet);
  });
  test("recover in number, while the mix of grades does not", () => {
    const share = (year: number) => base.at("builders[elite]", year) / base.at("modelBuilders", year);
    expect(base.at("modelBuilders", 2025)).toBeGreaterThan(base.at("modelBuilders", before));
    expect(share(2030)).toBeLessThan(0.8 * share(before));
  });
  test("abroad keep working for home employers at first: 60 to 85 % at the end of 2022", () => {
    const share = base.at("remoteAbroad", 2022.96) / base.at("itSpecialistsAbroad", 2022.96);
    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThan(0.85);
  });
  test("return at 5 to 13 % a year from mid-2023 to mid-2024", () => {
    const rate = base.total("returns", 2023.5, 2024.5) / base.at("itSpecialistsAbroad", 2024);
    expect(rate).toBeGreaterThan(0.05);
    expect(rate).toBeLessThan(0.13);
  });
});

describe("capability", () => {
  test("as released follows open weights, whatever happens to cards", () => {
    const starved = runModel({ budgetEffortLevel: 0, budgetEffortStart: 2025 });
    expect(starved.at("deployedLag", 2030)).toBeCloseTo(base.at("deployedLag", 2030), 0);
    expect(starved.at("sovereignLag", 2030)).toBeGreaterThan(base.at("sovereignLag", 2030) + 1);
  });
  test("the largest home run never shrinks", () => {
    const runs = base.all("largestOwnRun");
    expect(runs.every((value, i) => i === 0 || value >= (runs[i - 1] ?? 0))).toBe(true);
  });
  test("the date at which the frontier had a score is the inverse of its score by date", () => {
    const level = runModel({
      openWeightsPathLevel: 0,
      openWeightsPathStart: 2020,
      weightsTime: 0,
      approvalTime: 0,
    });
    for (const year of [2022, 2024.5, 2026, 2030, 2034])
      expect(level.at("capabilityScore", year)).toBeCloseTo(level.at("frontierScore", year), 6);
  });
});

describe("levers", () => {
  const rises: readonly (readonly [lever: string, level: number, outcome: string])[] = [
    ["directSupply", 1, "gpusInService"],
    ["thirdCountryEnforcement", 0, "gpusInService"],
    ["serviceDenial", 0, "gpusInService"],
    ["talentVisas", 0, "modelBuilders"],
    ["retentionEffort", 1, "modelBuilders"],
    ["ideologicalControl", 1, "sovereignLag"],
    ["partnerCooperation", 0, "sovereignLag"],
    ["openWeightsLag", 18, "deployedLag"],
    ["paymentFriction", 0, "gpusInService"],
    ["capitalAccess", 1, "warChest"],
    ["locationVerification", 0.5, "landedPrice"],
    ["cloudControl", 0, "servedDemandShare"],
    ["budgetEffort", 2, "warChest"],
    ["graduateEffort", 2, "modelBuilders"],
    ["runShare", 0.25, "largestOwnRun"],
    ["mobilisation", 1, "itSpecialistsAbroad"],
    ["warPressure", 2, "itSpecialistsAbroad"],
  ];
  test.each(rises)("%s set to %s raises %s by 2030", (lever, level, outcome) => {
    expect(from2027(lever, level).at(outcome, 2030)).toBeGreaterThan(base.at(outcome, 2030) * 1.001);
  });
  test("leave the years before their start exactly as they were", () => {
    const moved = from2027("directSupply", 1);
    for (const { id } of outcomes) expect(moved.at(id, 2026.9)).toBe(base.at(id, 2026.9));
  });
});

describe("the time step", () => {
  const headline = [
    "sovereignLag",
    "deployedLag",
    "capabilityScore",
    "h100eInService",
    "gpusInService",
    "modelBuilders",
  ];
  test.each(headline)("halved, moves %s by less than a hundredth", (id) => {
    const fine = runModel({}, undefined, { dt: 0.0625 });
    for (const year of [2022, 2023, 2024, 2025, 2027, 2030, 2034])
      expect(Math.abs(fine.at(id, year) / base.at(id, year) - 1)).toBeLessThan(0.01);
  });
});
