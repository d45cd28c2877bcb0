/** Family members: the same equations with other parameters show the pattern known of other countries. */
import { describe, expect, test } from "vitest";
import { applyProfile, evidenceById, parseProfile, profiles } from "../../model/index.ts";
import { program, runModel, runnerOf } from "../model/sectors/runs.ts";

const runOf = (id: string) => {
  const profile = profiles.find((item) => item.id === id);
  if (profile === undefined) throw new Error(`no profile ${id}`);
  return runnerOf(applyProfile(program, profile))();
};
const russia = runModel();

describe("China under controls", () => {
  const china = runOf("china");
  const growth = (id: string) => (china.at(id, 2025) / china.at(id, 2022)) ** (1 / 3);
  test("grows its training runs about threefold a year, against almost fivefold at the frontier", () => {
    const { low, high } = evidenceById("G02");
    expect(growth("largestOwnRun")).toBeGreaterThan(low ?? 0);
    expect(growth("largestOwnRun")).toBeLessThan(high ?? 0);
    expect(growth("frontierCompute")).toBeGreaterThan(4.5);
  });
  test("follows the frontier at seven to eight months in 2025", () => {
    expect(china.at("sovereignLag", 2025)).toBeGreaterThan(7);
    expect(china.at("sovereignLag", 2025)).toBeLessThan(8.5);
  });
  test("is behind by two years or more in computing, by months in capability", () => {
    expect(china.at("computeLag", 2025)).toBeGreaterThan(18);
    expect(china.at("computeLag", 2025)).toBeLessThan(32);
    expect(china.at("computeLag", 2025)).toBeGreaterThan(3 * china.at("sovereignLag", 2025));
  });
  test("shows the pattern of the reference country, milder", () => {
    for (const id of ["sovereignLag", "computeLag"])
      for (const year of [2024, 2026, 2030]) expect(china.at(id, year)).toBeLessThan(russia.at(id, year));
  });
  test("has about a million H100-equivalents at the end of 2025", () => {
    const { low, high } = evidenceById("H6-10");
    expect(china.at("h100eInService", 2025.95)).toBeGreaterThan((low ?? 0) * 1e6);
    expect(china.at("h100eInService", 2025.95)).toBeLessThan((high ?? 0) * 1e6);
  });
});

describe("a small isolated state", () => {
  const small = runOf("small-state");
  test("has no path of its own: effective computing stays under a thousandth of the reference", () => {
    for (const year of [2022, 2026, 2030, 2034]) {
      expect(small.at("viability", year)).toBeLessThan(0.2);
      const ratio = small.at("effectiveTrainingCompute", year) / russia.at("effectiveTrainingCompute", year);
      expect(ratio).toBeLessThan(1e-3);
    }
  });
  test("falls behind by years more", () => {
    expect(small.at("sovereignLag", 2030)).toBeGreaterThan(russia.at("sovereignLag", 2030) + 24);
  });
  test("borrows models like others and can serve next to nothing with them", () => {
    expect(small.at("deployedLag", 2030)).toBeLessThan(russia.at("deployedLag", 2030) + 3);
    expect(small.at("servedDemandShare", 2030)).toBeLessThan(0.03);
  });
});

describe("profiles", () => {
  test("without parameters leave the program as it is", () => {
    const [reference] = profiles;
    if (reference === undefined) throw new Error("no profile");
    expect(applyProfile(program, reference)).toEqual(program);
  });
  test("do not touch the program they are put into", () => {
    const before = JSON.stringify(program);
    runOf("china");
    expect(JSON.stringify(program)).toBe(before);
  });
  test("put values in the parameter's own unit, certain where no range is given", () => {
    const changed = applyProfile(
      program,
      parseProfile(
        {
          id: "other",
          title: "Other",
          story: "Another country.",
          parameters: { failureHazard: { value: 12 }, serviceLife: { value: 6, low: 5, high: 8 } },
        },
        "other.json",
      ),
    );
    const slot = (id: string) => changed.parameters.find((item) => item.id === id);
    expect(slot("failureHazard")?.value).toBeCloseTo(0.01, 12);
    expect(slot("failureHazard")?.shape).toBe("fixed");
    expect([slot("serviceLife")?.low, slot("serviceLife")?.high]).toEqual([60, 96]);
    expect(changed.catalogue.find(({ id }) => id === "failureHazard")?.quantity).toMatchObject({ value: 12 });
  });
  const faulty = (parameters: unknown) => ({ id: "x", title: "X", story: "X.", parameters });
  test("with an unknown parameter are refused, with place and nearest name", () => {
    const profile = parseProfile(faulty({ failureHazzard: { value: 1 } }), "x.json");
    expect(() => applyProfile(program, profile)).toThrow(/x: parameters\.failureHazzard.*failureHazard/);
  });
  test("with numbers out of order are refused, with place and what was found", () => {
    const read = () => parseProfile(faulty({ failureHazard: { value: 1, low: 2 } }), "x.json");
    expect(read).toThrow(/x\.json: parameters\.failureHazard: low, value and high.*"low":2/);
  });
  test("with unknown keys or without a story are refused", () => {
    expect(() => parseProfile({ id: "x", title: "X", parameters: {} }, "x.json")).toThrow(/x\.json: story/);
    expect(() => parseProfile({ ...faulty({}), extra: 1 }, "x.json")).toThrow(/extra/);
  });
});
