/** Parts of the model alone: they come to rest where theory says, and stay there. */
import { describe, expect, test } from "vitest";
import { flow, variable } from "../../model/index.ts";
import { cellsOf } from "../model/sectors/runs.ts";
import { frozen } from "./frozen.ts";

/** Two centuries to settle, one to watch. */
const long = { stop: 24240 + 300 * 12 };
const settled = 2220;
const end = 2319.9;

function expectFlat(run: { at(id: string, year: number): number }, stocks: readonly string[]): void {
  for (const cell of stocks.flatMap(cellsOf)) {
    const [before, after] = [run.at(cell, settled), run.at(cell, end)];
    expect(Math.abs(after - before), cell).toBeLessThan(1e-9 * Math.max(1, Math.abs(before)));
  }
}

describe("channels alone, the rest of the world as in 2030", () => {
  const still = frozen(["channels"], 2030)({}, undefined, long);
  test("come to rest", () => expectFlat(still, ["capacity", "knowHow", "attention"]));
  test("know-how rests at orders times the time to forget, over the volume that teaches", () => {
    for (const kind of ["neighbour", "hub", "large"]) {
      const orders = still.at(`kindOrders[${kind}]`, end) / 12;
      expect((still.at(`knowHow[${kind}]`, end) * 5000) / (orders * 36)).toBeCloseTo(1, 9);
    }
  });
  test("capacity rests where opening equals closing", () => {
    for (const kind of ["neighbour", "hub", "large"])
      expect(still.at(`opening[${kind}]`, end) / still.at(`closing[${kind}]`, end)).toBeCloseTo(1, 9);
  });
});

describe("fleet and repair alone, with steady arrivals", () => {
  const arrivals = flow(
    "gpu/year",
    { prewar: "0", hopper: "0", blackwell: "0", next: "1000 / 12", chinese: "0" },
    "A thousand cards a year",
    { over: ["generation"] },
  );
  const run = frozen(["fleet", "repair"], 2030, { arrivals });
  test("come to rest", () => {
    expectFlat(run({}, undefined, long), ["fleet", "failed", "spareParts"]);
  });
  test("without failures hold a service life of arrivals (Little's law)", () => {
    const healthy = run({ failureHazard: 0 }, undefined, long);
    expect(healthy.at("gpusInService", end) / (1000 * 7.5)).toBeCloseTo(1, 9);
  });
  test("without failures a single delivery leaves in three stages, as an Erlang distribution does", () => {
    const once = frozen(["fleet", "repair"], 2030, {
      arrivals: flow("gpu/year", "0 * repairs[generation]", "None", { over: ["generation"] }),
    })({ failureHazard: 0, earlyYoungShare: 1, stockBeforeControls: 25000 }, undefined, long);
    const stage = (years: number) => (3 * years) / 7.5;
    for (const years of [2, 5, 10]) {
      const x = stage(years);
      const left = Math.exp(-x) * (1 + x + (x * x) / 2);
      expect(once.at("gpusInService", 2020 + years) / 10000).toBeCloseTo(left, 2);
    }
  });
});

describe("knowledge alone, with the lag of open weights standing still", () => {
  const still = frozen(["knowledge"], 2030)({}, undefined, { stop: 24240 + 100 * 12 });
  test("methods follow at a constant distance", () => {
    const distance = (year: number) => year - still.at("methodsDate", year);
    expect(Math.abs(distance(2110) - distance(2119))).toBeLessThan(1e-6);
    const slow = still.at("absorptionMultiplier", 2119);
    const open = 2119 - still.at("openMethodsDate", 2119);
    expect(distance(2119) - open).toBeCloseTo((slow * (11 + 4.5)) / 2 / 12, 2);
  });
});

describe("workforce alone, emigration standing still and no more waves", () => {
  const waveDepartures = variable("person/month", "0", "No waves");
  const still = frozen(["workforce"], 2030, { waveDepartures })({}, undefined, {
    stop: 24240 + 2000 * 12,
  });
  test("at home comes to rest at those who enter over the rates at which they leave", () => {
    const found = still.at("itSpecialists", 3990);
    expect(Math.abs(still.at("itSpecialists", 3900) / found - 1)).toBeLessThan(1e-9);
    const leaving =
      still.at("itExits", 3990) + still.at("farDepartures", 3990) + still.at("retraining", 3990);
    expect(leaving / still.at("itEntrants", 3990)).toBeCloseTo(1, 6);
  });
});
