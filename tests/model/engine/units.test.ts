/** Units: sizes in the model's own base units, and what is refused. */
import { describe, expect, test } from "vitest";
import { compile, parameter, parameterRow, stock, variable } from "../../../model/engine/index.ts";
import { unitSystem } from "../../../model/engine/units.ts";
import { model, problemsOf, runModel } from "../../helpers/models.ts";

const system = unitSystem("month", { gpu: ["gpus", "accelerator"], person: ["persons", "people"], usd: [] });

describe("a unit's size in the base units of a monthly clock", () => {
  test.each([
    ["1", 1],
    ["share", 1],
    ["percent", 0.01],
    ["million", 1e6],
    ["month", 1],
    ["year", 12],
    ["1/year", 1 / 12],
    ["percent/year", 0.01 / 12],
    ["1/month", 1],
    ["gpu", 1],
    ["gpus", 1],
    ["8 gpu", 8],
    ["1e-12 gpu", 1e-12],
    ["million gpu/year", 1e6 / 12],
    ["gpu/(person year)", 1 / 12],
    ["gpu month/year", 1 / 12],
    ["year^2", 144],
    ["1/year^2", 1 / 144],
    ["gpu^0.5", 1],
    ["1/month^0.5", 1],
  ])("%s is %d", (text, factor) => {
    expect(system.parse(text).factor).toBe(factor);
  });

  test("and in those of a daily clock", () => {
    expect(unitSystem("day", {}).parse("1/week").factor).toBe(1 / 7);
    expect(unitSystem("year", {}).parse("percent/month").factor).toBeCloseTo(0.12, 15);
  });
});

test("units of the same kind have the same powers, and print by the model's names", () => {
  expect(system.parse("gpu/month").powers).toEqual(system.parse("million accelerator/year").powers);
  expect(system.print(system.parse("gpu/(person year)").powers)).toBe("gpu/person/month");
  expect(system.print(system.parse("percent").powers)).toBe("1");
  expect(system.print(system.parse("1/year^2").powers)).toBe("1/month^2");
  expect(system.print(system.parse("kg m/s^2").powers)).toBe("kg m/month^2");
});

describe("a unit that is not known is refused", () => {
  test.each([
    ["chip", 'unit "chip" is not known'],
    ["", "the unit is empty"],
    ["gpu/", 'unit "gpu/" is not known'],
    ["degC", 'unit "degC" counts from another zero'],
    ["gpu^0.3", "a power that is neither whole nor a half"],
    ["0 gpu", "the size 0"],
  ])("%s", (text, message) => {
    expect(() => system.parse(text)).toThrow(message);
    expect(problemsOf(model({ x: variable(text, "1", "x") }, { baseUnits: { gpu: [] } }))[0]).toContain(
      `x: `,
    );
  });
});

test("base units and clocks that cannot be are refused, not thrown as something else", () => {
  expect(problemsOf(model({}, { baseUnits: { month: [] } }))[0]).toContain(
    'base unit "month" cannot be added',
  );
  expect(problemsOf(model({}, { baseUnits: { gpu: ["year"] } }))[0]).toContain(
    'base unit "gpu" cannot be added',
  );
  expect(problemsOf(model({}, { unit: "fortnite" }))[0]).toContain('unit "fortnite" is not known');
  expect(problemsOf(model({}, { unit: "1" }))[0]).toContain("not a unit of time");
});

describe("a parameter keeps its source's unit", () => {
  const definition = model({
    growth: parameter(
      { value: 24, low: 12, high: 36, unit: "percent/year", shape: "uniform", source: "assumption" },
      "g",
    ),
    monthly: variable("1/month", "growth", "m"),
    yearly: variable("percent/year", "growth", "y"),
    level: stock("percent", { initial: "0.5" }, "l"),
  });
  const program = compile(definition);

  test("and is converted, with its range, to the base units", () => {
    const [slot] = program.parameters;
    expect([slot?.low, slot?.value, slot?.high]).toEqual([
      12 * (0.01 / 12),
      24 * (0.01 / 12),
      36 * (0.01 / 12),
    ]);
  });
  test("and what is set by hand to the same number gives the same bits", () => {
    for (const value of [24, 0.1, 7, 33.3]) {
      const same = model({ growth: parameter({ value, unit: "percent/year", source: "assumption" }, "g") });
      expect(parameterRow(program, { growth: value })[0]).toBe(compile(same).parameters[0]?.value);
    }
  });
  test("and results come out in the declared units", () => {
    const found = runModel(definition);
    expect(found.last("monthly")).toBe(0.02);
    expect(found.last("yearly")).toBeCloseTo(24, 12);
    expect(found.last("level")).toBe(50);
  });
});
