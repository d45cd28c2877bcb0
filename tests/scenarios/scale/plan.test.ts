/** Plans: made once, read back whole or not at all. */
import { describe, expect, it } from "vitest";
import { isPlan, makePlan, parsePlan, valueColumns } from "../../../scenarios/scale/index.ts";

const hash = "a".repeat(64);
const content = {
  chokepoint: "0.1.0",
  model: { name: "Chokepoint", sha256: hash },
  fit: hash,
  profile: "russia" as const,
  scenario: {
    id: "today",
    sha256: hash,
    changes: { directSupply: { level: 0.5, start: "2028-01-01", ramp: 0 } },
  },
  seed: "0",
  members: 1000,
  method: "euler" as const,
  dt: 0.125,
  at: ["2030-01-01", "2035-01-01"],
  outputs: ["sovereignLag", "fleet[hopper,young]"],
};
const plan = makePlan(content);
const written = (more: object = {}) => ({ ...JSON.parse(JSON.stringify(plan)), ...more });

describe("a plan", () => {
  it("comes back from its file, in whatever order the file has its keys, and seed 0 is an ordinary seed", () => {
    const turned = Object.fromEntries(Object.entries(written()).reverse());
    expect(parsePlan(turned, "plan.json")).toEqual(plan);
    expect(plan.seed).toBe("0");
    expect(isPlan(turned)).toBe(true);
    expect([{}, [], null, 7, { format: "chokepoint-manifest/1" }].some(isPlan)).toBe(false);
  });

  it("has another hash for every other content", () => {
    const others = [
      { ...content, seed: "1" },
      { ...content, members: 1001 },
      { ...content, at: ["2030-01-01"] },
      { ...content, outputs: ["sovereignLag"] },
      { ...content, scenario: { ...content.scenario, changes: {} } },
    ];
    expect(new Set([plan, ...others.map(makePlan)].map(({ sha256 }) => sha256)).size).toBe(6);
  });

  it.each<[string, object, RegExp]>([
    ["edited", { members: 2000 }, /p\.json: its content has hash .*made anew/],
    ["with an unknown key", { colour: "red" }, /p\.json: plan: Unrecognized key: "colour"/],
    [
      "with an unknown key inside",
      { model: { name: "x", sha256: hash, more: 1 } },
      /model: Unrecognized key/,
    ],
    ["of half a member", { members: 1.5 }, /p\.json: members:/],
    ["of a later format", { format: "chokepoint-plan/2" }, /p\.json: format:/],
    ["with a date within a month", { at: ["2030-01-15"] }, /at\.0: the first of a month/],
    ["with a date that is none", { at: ["2030-13"] }, /at\.0: the first of a month/],
    ["without a date", { at: [] }, /p\.json: at:/],
    [
      "with a lever that is none",
      { scenario: { ...content.scenario, changes: { no: { level: 1 } } } },
      /unknown lever "no"/,
    ],
  ])("%s is refused whole", (_, more, message) => {
    expect(() => parsePlan(written(more), "p.json")).toThrow(message);
  });

  it("has a column for every outcome and date, outcomes first", () => {
    expect(valueColumns(plan).map(({ name }) => name)).toEqual([
      "sovereignLag@2030-01-01",
      "sovereignLag@2035-01-01",
      "fleet[hopper,young]@2030-01-01",
      "fleet[hopper,young]@2035-01-01",
    ]);
  });
});
