/** Metamorphic tests: other units, other names and orders change nothing, and tightening never helps where the model says so. */
import { describe, expect, test } from "vitest";
import { chokepoint, compile, outcomes, type Quantities, type Quantity } from "../../model/index.ts";
import { runModel, runnerOf, type Series } from "../model/sectors/runs.ts";

const ids = outcomes.map(({ id }) => id);
const years = [2021, 2023, 2025, 2027, 2030, 2033];

function expectSame(one: Series, other: Series, tolerance: number): void {
  for (const id of ids)
    for (const year of years) {
      const [a, b] = [one.at(id, year), other.at(id, year)];
      expect(Math.abs(a - b) / Math.max(Math.abs(a), 1e-9), `${id} in ${year}`).toBeLessThan(tolerance);
    }
}
const rewritten = (change: (quantity: Quantity, id: string) => Quantity): Quantities =>
  Object.fromEntries(Object.entries(chokepoint.quantities).map(([id, q]) => [id, change(q, id)]));

describe("units", () => {
  const base = runModel();
  test("a rate given by the month instead of the year runs the same", () => {
    const quantities = rewritten((quantity) => {
      if (quantity.kind !== "parameter" || !quantity.unit.endsWith("/year")) return quantity;
      const { value, low, high, unit } = quantity;
      return {
        ...quantity,
        unit: unit.replace(/\/year$/, "/month"),
        value: value / 12,
        low: low / 12,
        high: high / 12,
      };
    });
    expectSame(base, runnerOf(compile({ ...chokepoint, quantities }))(), 1e-9);
  });
  test("budgets in roubles instead of billions run the same", () => {
    const quantities = rewritten((quantity) =>
      quantity.kind === "lookup" && quantity.unit === "billion rub/year"
        ? { ...quantity, unit: "rub/year", points: quantity.points.map(([x, y]) => [x, y * 1e9] as const) }
        : quantity,
    );
    expectSame(base, runnerOf(compile({ ...chokepoint, quantities }))(), 1e-9);
  });
  test("a dollar worth half as much leaves cards and people as they are", () => {
    const inDollars = Object.entries(chokepoint.quantities).flatMap(([id, quantity]) =>
      quantity.kind === "parameter" && quantity.unit.startsWith("usd") ? [[id, quantity.value * 2]] : [],
    );
    const halved = runModel({
      ...Object.fromEntries(inDollars),
      roubleWeaknessLevel: 0.5,
      roubleWeaknessStart: 2019,
    });
    for (const id of ["gpusInService", "h100eInService", "sovereignLag", "modelBuilders", "serverPrice"])
      for (const year of years) expect(halved.at(id, year) / base.at(id, year)).toBeCloseTo(1, 6);
    expect(halved.at("landedPrice", 2026) / base.at("landedPrice", 2026)).toBeCloseTo(2, 6);
  });
});

describe("names and order", () => {
  test("kinds, generations, ages and grades in another order run the same", () => {
    const dimensions = Object.fromEntries(
      Object.entries(chokepoint.dimensions).map(([name, elements]) => [name, [...elements].reverse()]),
    );
    expectSame(runModel(), runnerOf(compile({ ...chokepoint, dimensions }))(), 1e-9);
  });
  test("definitions in another order run the same", () => {
    const quantities = Object.fromEntries(Object.entries(chokepoint.quantities).reverse());
    expectSame(runModel(), runnerOf(compile({ ...chokepoint, quantities }))(), 1e-9);
  });
});

describe("tightening", () => {
  const levels = [0, 0.25, 0.5, 0.75, 1];
  const after = (id: string, level: number) => runModel({ [`${id}Level`]: level, [`${id}Start`]: 2025 });
  const claims: readonly (readonly [policy: string, tighterIsMore: boolean, outcome: string])[] = [
    ["directSupply", false, "h100eInService"],
    ["thirdCountryEnforcement", true, "h100eInService"],
    ["serviceDenial", true, "gpusInService"],
    ["paymentFriction", true, "h100eInService"],
    ["capitalAccess", false, "h100eInService"],
    ["locationVerification", true, "h100eInService"],
    ["ideologicalControl", true, "effectiveTrainingCompute"],
    ["warPressure", true, "talentIndex"],
    ["talentVisas", true, "modelBuilders"],
    ["partnerCooperation", false, "effectiveTrainingCompute"],
    ["retentionEffort", false, "talentIndex"],
  ];
  test.each(claims)("%s never raises what it squeezes (more is tighter: %s): %s", (id, more, outcome) => {
    for (const year of [2028, 2030, 2034]) {
      const found = (more ? levels : levels.toReversed()).map((level) => after(id, level).at(outcome, year));
      for (let i = 1; i < found.length; i++)
        expect(found[i], `${year}`).toBeLessThanOrEqual((found[i - 1] ?? 0) * (1 + 1e-9));
    }
  });
});
