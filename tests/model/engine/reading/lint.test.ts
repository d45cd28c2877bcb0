/** Each check finds the fault it is for in a model that has just that one, and nothing in one that has none. */
import { describe, expect, test } from "vitest";
import {
  compile,
  flow,
  link,
  lookup,
  noiseGrid,
  parameter,
  parameterRow,
  type Quantities,
  stock,
  variable,
} from "../../../../model/engine/index.ts";
import {
  loopsWithoutDelay,
  runFindings,
  unitFindings,
  unsourced,
  unused,
} from "../../../../model/engine/reading/index.ts";
import { unitPowers } from "../../../../model/engine/reading/lint-units.ts";
import { importXmile } from "../../../../model/engine/xmile/index.ts";
import { model } from "../../../helpers/models.ts";

const fixed = (value: number, unit = "1", source = "a paper") =>
  parameter({ value, unit, source }, "A number");
const sound: Quantities = {
  start: fixed(10),
  life: fixed(10, "month"),
  supply: flow("1/month", "start / life", "In"),
  drain: flow("1/month", "level / life", "Out"),
  level: stock("1", { initial: "start", inflows: ["supply"], outflows: ["drain"] }, "Level"),
};
function findings(quantities: Quantities, dt = 0.125) {
  const compiled = link(compile(model(quantities, { dt })));
  const { program } = compiled;
  const draws = new Float64Array(noiseGrid(program, program.clock).size);
  return [
    ...unused(program),
    ...unsourced(program),
    ...loopsWithoutDelay(program),
    ...runFindings(compiled, parameterRow(program), draws),
  ].map(({ check, name }) => `${check}: ${name}`);
}

describe("lint", () => {
  test("finds nothing in a sound model at rest", () => {
    expect(findings(sound)).toEqual([]);
  });
  test("finds a number that nothing reads, and one that cites nothing", () => {
    expect(findings({ ...sound, spare: fixed(1) })).toEqual(["unused: spare"]);
    expect(findings({ ...sound, life: fixed(10, "month", "assumption") })).toEqual(["unsourced: life"]);
  });
  test("finds a lookup read beyond its points, but not a path read by date", () => {
    const table = (input: string) => ({
      ...sound,
      table: lookup(
        "1",
        [
          [0, 0],
          [5, 1],
        ],
        "T",
        { inputUnit: input === "TIME" ? "month" : "1", source: "a paper" },
      ),
      read: variable("1", `table(${input})`, "R"),
    });
    expect(findings(table("level"))).toEqual(["lookup range: table"]);
    expect(findings(table("TIME"))).toEqual([]);
  });
  test("finds a step too long for a quick stock, and none where it is short", () => {
    const quick = (life: number): Quantities => ({
      ...sound,
      life: fixed(life, "month"),
      start: fixed(10),
      far: fixed(60),
      level: stock("1", { initial: "far", inflows: ["supply"], outflows: ["drain"] }, "L"),
    });
    const found = findings(quick(1.5), 1);
    expect(found).toContain("time step: level");
    expect(found).toContain("method: level");
    expect(found).toContain("start: level");
    expect(findings(quick(400), 0.125)).toEqual([]);
  });
  test("finds a loop that PREVIOUS alone holds apart", () => {
    const loop = { a: variable("1", "PREVIOUS(b, 1) * start / 20", "A"), b: variable("1", "a + 1", "B") };
    expect(findings({ ...sound, ...loop })).toEqual(["loop without delay: a"]);
  });
});

describe("units of files", () => {
  test.each([
    ["widgets/(person*month^2)", { widget: 1, person: -1, month: -2 }],
    ["1/Year", { year: -1 }],
    ["people/person", {}],
    ["Dmnl", {}],
    ["$/kilo_watt", { $: 1, "kilo watt": -1 }],
  ])("%s reads as a product of powers", (text, powers) => {
    expect(Object.fromEntries(unitPowers(text))).toEqual(powers);
  });
  test.each(["a//b", "(a", "a^b", "a)"])("%s is refused", (text) => {
    expect(() => unitPowers(text)).toThrow("does not read as names joined");
  });
  const file = (unit: string) => `<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
    <header><vendor>a</vendor><product version="1">b</product></header>
    <sim_specs time_units="Month"><start>0</start><stop>4</stop></sim_specs>
    <model><variables>
      <stock name="level"><eqn>1</eqn><inflow>fill</inflow><units>widget</units></stock>
      <flow name="fill"><eqn>level/life</eqn><units>${unit}</units></flow>
      <aux name="life"><eqn>3</eqn><units>Months</units></aux>
    </variables></model></xmile>`;
  test("are checked in an imported model: a flow is the stock's unit over time", () => {
    expect(unitFindings(importXmile(file("widgets/month")).program)).toEqual([]);
    expect(unitFindings(importXmile(file("widgets")).program).map(({ name }) => name)).toEqual([
      "fill",
      "level",
    ]);
    expect(unitFindings(importXmile(file("")).program).map(({ text }) => text)).toEqual([
      "no unit is given: write 1 for a plain number",
    ]);
  });
});
