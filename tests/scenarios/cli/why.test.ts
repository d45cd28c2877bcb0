/** `chokepoint why`: the trace as a reader of the command line gets it. */
import { expect, test } from "vitest";
import type { Cause } from "../../../model/engine/reading/index.ts";
import { chokepoint } from "../../helpers/command-line.ts";

interface Answer {
  readonly change: number;
  readonly unit: string;
  readonly before: string;
  readonly after: string;
  readonly causes: readonly Cause[];
}
const json = async (...words: string[]): Promise<Answer> => {
  const { stdout, stderr, status } = await chokepoint("why", ...words, "--json");
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return JSON.parse(stdout) as Answer;
};

test("names the two runs, and its causes sum to the change between them", async () => {
  const found = await json("gpusInService", "--from", "today", "--to", "tight-coalition");
  expect(found).toMatchObject({ before: "today", after: "tight-coalition", unit: "gpu" });
  expect(found.change).toBeLessThan(-1000);
  const sum = found.causes.reduce((total, { contribution }) => total + contribution, 0);
  expect(sum / found.change).toBeCloseTo(1, 6);
});
test("ends at the lever that was moved, and at no other", async () => {
  const words = ["--from", "today", "--to", "today", "--set", "thirdCountryEnforcement=1@2027-01-01"];
  const found = await json("steadyCapacity", ...words, "--depth", "20");
  const ends = new Set<string>();
  const collect = (causes: readonly Cause[]): void => {
    for (const { name, kind, causes: below } of causes) {
      if (kind === "end") ends.add(name);
      collect(below);
    }
  };
  collect(found.causes);
  expect([...ends].every((name) => name.startsWith("thirdCountryEnforcement"))).toBe(true);
  expect(ends.size).toBeGreaterThan(0);
});
test("says of a period that it is the mean, and of two equal runs that nothing differs", async () => {
  const { stdout } = await chokepoint("why", "gpusInService", "--from", "2024-01", "--to", "2026-01");
  expect(stdout).toContain("gpusInService, 2024-01-01 to 2026-01-01: today less no-controls is");
  const same = await json("gpusInService", "--before", "today", "--after", "today");
  expect(same).toMatchObject({ change: 0, causes: [] });
});
test("refuses a name that is not there, and a period outside the run", async () => {
  const unknown = await chokepoint("why", "gpusInServce");
  expect(unknown.status).toBe(2);
  expect(unknown.stderr).toContain('"gpusInServce"');
  const early = await chokepoint("why", "gpusInService", "--from", "1990-01");
  expect(early.status).toBe(2);
  expect(early.stderr).toContain("no step of the run lies from");
});
