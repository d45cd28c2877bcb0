/** The constraints: each bites on its own, none does anything before it begins, and a dummy does exactly nothing. */
import { describe, expect, test } from "vitest";
import { chokepoint, compile, constraints, outcomes, parameter, variable } from "../../model/index.ts";
import { runModel, runnerOf } from "./sectors/runs.ts";

const all = (value: number) => Object.fromEntries(constraints.map((item) => [item.switch, value]));
const free = runModel(all(0));
const base = runModel();
const year = 2030;

describe.each(constraints)("$name", ({ switch: name, on, off }) => {
  test("alone, in a world without the others, costs effective computing", () => {
    const alone = runModel({ ...all(0), [name]: 1 });
    const loss = Math.log(
      free.at("effectiveTrainingCompute", year) / alone.at("effectiveTrainingCompute", year),
    );
    expect(loss).toBeGreaterThan(0.01);
  });
  test("lifted, with the others in force, gives effective computing back", () => {
    const without = runModel({ [name]: 0 });
    const gain = Math.log(
      without.at("effectiveTrainingCompute", year) / base.at("effectiveTrainingCompute", year),
    );
    expect(gain).toBeGreaterThan(0.01);
  });
  test("says what on and off mean", () => {
    expect(on.length).toBeGreaterThan(40);
    expect(off).toMatch(/^From the start of the war on/);
  });
});

test("money bites by more than a tenth also where supply is free", () => {
  const alone = runModel({ ...all(0), constraintMoney: 1 });
  const ratio = alone.at("effectiveTrainingCompute", year) / free.at("effectiveTrainingCompute", year);
  expect(ratio).toBeLessThan(0.9);
  expect(alone.at("legalArrivals", 2026)).toBeGreaterThan(5 * base.at("grayArrivals", 2026) * 0.2);
});

test("all lifted, cards, people and methods are where they would have been before the war", () => {
  for (const id of outcomes.map((outcome) => outcome.id))
    expect(free.at(id, 2021)).toBeCloseTo(base.at(id, 2021), 9);
  expect(free.at("h100eInService", year)).toBeGreaterThan(2 * base.at("h100eInService", year));
});

test("a sixth constraint wired to nothing changes nothing, bit for bit, whatever else is on", () => {
  const quantities = {
    ...chokepoint.quantities,
    constraintDummy: parameter({ value: 1, unit: "1", source: "assumption" }, "Wired to nothing"),
    dummy: variable("1", "constraintDummy * TIME / TIME", "Reads the switch and is read by nobody"),
  };
  const run = runnerOf(compile({ ...chokepoint, quantities }));
  for (const others of [{}, all(0), { constraintIdeas: 0 }]) {
    const on = run({ ...others, constraintDummy: 1 });
    const off = run({ ...others, constraintDummy: 0 });
    for (const { id } of outcomes) expect(on.all(id)).toEqual(off.all(id));
  }
});

describe("what binds", () => {
  test("is told in shares that add up to one, by year", () => {
    for (let when = 2020; when < 2035; when++) {
      const shares = ["Chips", "People", "Ideas", "Money"].map((id) => base.at(`binding${id}`, when));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      expect([0, 1, 2, 3, 4]).toContain(base.at("bindingConstraint", when));
    }
  });
  test("is chips in 2023, the year after the stop", () => {
    expect(base.at("bindingConstraint", 2023)).toBe(0);
  });
  test("is money once supply is free and foreign capital is not", () => {
    const alone = runModel({ ...all(0), constraintMoney: 1 });
    expect(alone.at("bindingConstraint", 2030)).toBe(3);
  });
});
