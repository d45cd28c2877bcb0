/** What a scenario comes down to: inheritance, dates and ramps, and levers of the world. */
import { describe, expect, it } from "vitest";
import { changesOf, parseScenario, presetById, type Scenario, settingsOf } from "../../scenarios/index.ts";

const scenario = (id: string, changes: object, from?: string): Scenario =>
  parseScenario({ id, title: id, story: id, changes, ...(from === undefined ? {} : { from }) }, id);

describe("inheritance", () => {
  const base = scenario("base", {
    directSupply: { level: 0.1, start: "2025-01" },
    serviceDenial: { level: 0 },
  });
  const middle = scenario("middle", { directSupply: { level: 0.2 }, cloudControl: { level: 1 } }, "base");
  const last = scenario("last", { cloudControl: { level: 0.5 } }, "middle");

  it("takes a lever's change whole from the scenario nearest by", () => {
    expect(changesOf(last, [base, middle, last])).toEqual({
      directSupply: { level: 0.2 },
      serviceDenial: { level: 0 },
      cloudControl: { level: 0.5 },
    });
  });

  it("is refused where the parent does not exist, with the scenario, the name and the nearest", () => {
    expect(() => changesOf(scenario("lost", {}, "bass"), [base, middle])).toThrow(
      'lost: from: no preset is called "bass"; nearest: base',
    );
    expect(() => presetById("toString", [base])).toThrow('no preset is called "toString"; presets: base');
  });

  it("is refused where it goes round in a circle, of one or of two", () => {
    const one = scenario("one", {}, "two");
    const two = scenario("two", {}, "one");
    const self = scenario("self", {}, "self");
    expect(() => changesOf(one, [one, two])).toThrow('one: "from" goes round in a circle through one');
    expect(() => changesOf(self, [self])).toThrow("circle through self");
  });
});

describe("settings", () => {
  it("give level, decimal year of the start, and ramp in months", () => {
    const moved = scenario("moved", { directSupply: { level: 0.5, start: "2028-07", ramp: 12 } });
    expect(settingsOf(moved, [])).toEqual({
      fixed: { directSupplyLevel: 0.5, directSupplyStart: 2028.5, directSupplyRamp: 12 },
      centred: {},
    });
  });

  it("begin a change that names no date in January 2027, at once", () => {
    const { fixed } = settingsOf(scenario("moved", { directSupply: { level: 0.5 } }), []);
    expect(fixed).toEqual({ directSupplyLevel: 0.5, directSupplyStart: 2027, directSupplyRamp: 0 });
  });

  it("name the parameters behind a lever whose own name differs", () => {
    const { fixed } = settingsOf(scenario("moved", { openWeightsLag: { level: 12 } }), []);
    expect(Object.keys(fixed)).toEqual([
      "openWeightsPathLevel",
      "openWeightsPathStart",
      "openWeightsPathRamp",
    ]);
  });

  it("move the middle of an uncertain parameter instead of setting it", () => {
    expect(settingsOf(scenario("world", { slowGrowth: { level: 2 } }), [])).toEqual({
      fixed: {},
      centred: { slowGrowth: 2 },
    });
  });

  it("carry the range set for an uncertain parameter, and none where none is set", () => {
    const moved = scenario("world", { slowGrowth: { level: 2, range: [1.5, 4] }, burstRate: { level: 1 } });
    expect(settingsOf(moved, [])).toEqual({
      fixed: {},
      centred: { slowGrowth: 2, burstRate: 1 },
      ranges: { slowGrowth: [1.5, 4] },
    });
  });

  it("are empty for today", () => {
    expect(settingsOf(scenario("today", {}), [])).toEqual({ fixed: {}, centred: {} });
  });
});
