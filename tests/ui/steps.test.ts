/** What a step changed, in words. */
import { describe, expect, it } from "vitest";
import { defaults, type Settings } from "../../ui/link.ts";
import { sameRun, scenarioOf, describe as words } from "../../ui/steps.ts";

const withChange = (next: Partial<Settings>): Settings => ({ ...defaults, ...next });

describe("a step in words", () => {
  it("names the lever, both levels and the month it begins in", () => {
    const next = withChange({ changes: { thirdCountryEnforcement: { level: 0.8 } } });
    expect(words(defaults, next)).toEqual(["Third-country enforcement 0.5 → 0.8 from January 2027"]);
    expect(words(next, defaults)).toEqual(["Third-country enforcement 0.8 → 0.5"]);
  });

  it("starts from what the preset sets, and tells date and ramp", () => {
    const leaky = withChange({ preset: "leaky-controls" });
    const next = {
      ...leaky,
      changes: { thirdCountryEnforcement: { level: 0.2, start: "2028-06", ramp: 12 } },
    };
    expect(words(leaky, next)).toEqual(["Third-country enforcement 0.1 → 0.2 from June 2028 over 12 months"]);
  });

  it("gives the unit of a lever that has one, and no date to one that describes the world", () => {
    const next = withChange({ changes: { openWeightsLag: { level: 12 } } });
    expect(words(defaults, next)[0]).toMatch(/^Lag of open weights 4 → 12 months/);
    const slow = withChange({ changes: { slowGrowth: { level: 3 } } });
    expect(words(defaults, slow)[0]).not.toContain("from");
  });

  it("says when only the date moved, and counts where there are many", () => {
    const one = withChange({ changes: { directSupply: { level: 0.2, start: "2027-01" } } });
    const later = withChange({ changes: { directSupply: { level: 0.2, start: "2029-01" } } });
    expect(words(one, later)).toEqual(["Direct supply allowed stays at 0.2 from January 2029"]);
    const many = withChange({
      changes: Object.fromEntries(
        ["directSupply", "thirdCountryEnforcement", "serviceDenial", "talentVisas"].map((id) => [
          id,
          { level: 1 },
        ]),
      ),
    });
    expect(words(defaults, many)).toEqual(["4 levers"]);
  });

  it("names preset, seed, members, dates and charts", () => {
    expect(
      words(defaults, withChange({ preset: "tight-coalition", seed: "7", members: 50, from: "2022-02" })),
    ).toEqual([
      "Scenario Today → Tight coalition",
      "Seed 1 → 7: other draws",
      "Runs 200 → 50",
      "New policies begin in February 2022",
    ]);
    expect(words(defaults, withChange({ first: "gpusInService", view: "flows" }))).toEqual([
      "First chart: Working AI cards",
      "Second chart as flows",
    ]);
  });
});

describe("runs that are one", () => {
  it("differ by levers, seed and members, not by charts or by the way levers are written", () => {
    expect(sameRun(defaults, withChange({ first: "gpusInService", lines: "four", from: "2022-02" }))).toBe(
      true,
    );
    expect(sameRun(defaults, withChange({ seed: "2" }))).toBe(false);
    expect(sameRun(defaults, withChange({ changes: { directSupply: { level: 0.5 } } }))).toBe(false);
  });

  it("carry an id of their own once a lever is moved, so that a table can hold both", () => {
    expect(scenarioOf(defaults).id).toBe("today");
    expect(scenarioOf(withChange({ changes: { directSupply: { level: 0.5 } } })).id).toBe("today-changed");
  });
});
