/** Hashes: of texts against published values, of scenarios by what they say and not how it is written. */
import { describe, expect, it } from "vitest";
import {
  changesOf,
  hashOf,
  parseScenario,
  presets,
  type Scenario,
  scenarioRecord,
} from "../../../scenarios/index.ts";

const scenario = (changes: object, from?: string): Scenario =>
  parseScenario({ id: "mine", title: "Mine", story: "A story.", changes, ...(from ? { from } : {}) }, "mine");
const hash = (one: Scenario): string => scenarioRecord(one, presets).sha256;

describe("the hash of a text", () => {
  // FIPS 180-2, appendix B: "abc", and a million times "a".
  it("is SHA-256 as published, in one piece or in parts", () => {
    const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    expect([hashOf("abc"), hashOf(["a", "", "bc"])]).toEqual([abc, abc]);
    const million = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
    expect(hashOf(Array.from({ length: 1000 }, () => "a".repeat(1000)))).toBe(million);
  });
});

describe("the record of a scenario", () => {
  it("does not depend on the order of levers and keys, on the unit being named, or on defaults being written out", () => {
    const one = scenario({
      directSupply: { level: 0.5, start: "2027-01-01", ramp: 0 },
      serviceDenial: { level: 0, start: "2028-01" },
    });
    const other = scenario({
      serviceDenial: { start: "2028-01-01", level: -0 },
      directSupply: { unit: "share", level: 0.5 },
    });
    expect(scenarioRecord(one, presets)).toEqual(scenarioRecord(other, presets));
  });

  it("holds what is inherited, so that a copy of a preset has its hash", () => {
    const record = scenarioRecord(scenario({}, "tight-coalition"), presets);
    const preset = presets.find(({ id }) => id === "tight-coalition") as Scenario;
    expect(record.sha256).toBe(hash(preset));
    expect(record.changes["thirdCountryEnforcement"]).toEqual({ level: 0.9, start: "2027-01-01", ramp: 12 });
  });

  it("does not tell what is inherited from what is written out", () => {
    const preset = presets.find(({ id }) => id === "everything-at-once") as Scenario;
    const flat = scenario(changesOf(preset, presets));
    expect(JSON.stringify(scenarioRecord(flat, presets).changes)).toBe(
      JSON.stringify(scenarioRecord(preset, presets).changes),
    );
    expect(hash(flat)).toBe(hash(preset));
  });

  it("differs where level, date, ramp or lever differ, and between all presets", () => {
    const base = { level: 0.5, start: "2028-01", ramp: 6 };
    const all = [
      { ...base },
      { ...base, level: 0.6 },
      { ...base, start: "2028-02" },
      { ...base, ramp: 7 },
    ].map((change) => hash(scenario({ directSupply: change })));
    const every = [...all, hash(scenario({ serviceDenial: base })), ...presets.map(hash)];
    expect(new Set(every).size).toBe(every.length);
  });
});
