/** `chokepoint validate` as a user calls it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { evidenceTargets } from "../../../scenarios/index.ts";
import { chokepoint, scratch } from "../../helpers/command-line.ts";

const at = scratch();
const file = (name: string, content: unknown): string => {
  mkdirSync(at(), { recursive: true });
  writeFileSync(at(name), JSON.stringify(content));
  return at(name);
};

describe("validate", () => {
  test("as JSON lists every scored row with the evidence's numbers and the model's interval", async () => {
    const { status, stdout: out } = await chokepoint("validate", "--members", "40", "--json");
    expect(status).toBe(0);
    const rows = JSON.parse(out) as Record<string, unknown>[];
    expect(rows.map(({ id }) => id)).toEqual(evidenceTargets().map(({ id }) => id));
    expect(Object.keys(rows[0] ?? {})).toEqual([
      "id",
      "variable",
      "date",
      "low",
      "central",
      "high",
      "q10",
      "q50",
      "q90",
      "inside",
    ]);
    for (const { q10, q50, q90, central, inside } of rows as Record<string, number>[]) {
      expect((q10 as number) <= (q50 as number) && (q50 as number) <= (q90 as number)).toBe(true);
      expect(inside).toBe((q10 as number) <= (central as number) && (central as number) <= (q90 as number));
    }
  });
  test("in words gives the share inside and the division of the errors of series", async () => {
    const { stdout: out } = await chokepoint("validate", "--members", "40");
    expect(out).toMatch(
      /\d+ of \d+ rows have their central value inside the model's 80 % interval \(\d+ %\)/,
    );
    expect(out).toMatch(/gpusInService, 2 points: errors by bias, unequal variation, unequal covariation: /);
  });
  test("scores observations of the user's own", async () => {
    const path = file("mine.json", [
      { id: "mine", variable: "gpusInService", date: "2024-06", low: 1, central: 2, high: 3 },
    ]);
    const { status, stdout: out } = await chokepoint(
      "validate",
      "--members",
      "20",
      "--json",
      "--observations",
      path,
    );
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ id: "mine", variable: "gpusInService", inside: false }]);
  });
  test.each([
    [
      "an unknown variable",
      { variable: "gpuInService" },
      'nothing is called "gpuInService"; nearest: gpusInService',
    ],
    ["a date outside the run", { date: "2045-01" }, "2045-01 is outside the run"],
    ["numbers that do not rise", { low: 5 }, "5, 2, 3 must rise"],
    ["a key that is not known", { colour: "red" }, "colour"],
  ])("refuses %s with status 2 and the place", async (_, fault, message) => {
    const path = file("wrong.json", [
      { id: "m", variable: "gpusInService", date: "2024-06", low: 1, central: 2, high: 3, ...fault },
    ]);
    const { status, stderr: error } = await chokepoint("validate", "--observations", path);
    expect(status).toBe(2);
    expect(error).toContain(message);
    expect(error).toContain("wrong.json");
  });
});
