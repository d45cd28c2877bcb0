/** `chokepoint discover`: what runs with few cards have in common. */
import { expect, test } from "vitest";
import type { Discovery } from "../../../scenarios/index.ts";
import { chokepoint } from "../../helpers/command-line.ts";

const ASK = ["discover", "today", "--outcome", "gpusInService", "--at", "2029-01", "--members", "150"];
interface Answer extends Discovery {
  readonly chosen: {
    readonly box: number;
    readonly limits: readonly { id: string; unit: string; low: number | null; high: number | null }[];
    readonly recheck?: { members: number; coverage: number; density: number };
  };
}
const json = async (...words: string[]): Promise<Answer> => {
  const { stdout, stderr, status } = await chokepoint(...ASK, ...words, "--json");
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  return JSON.parse(stdout) as Answer;
};

test("boxes hold ever fewer members, and the one chosen is told with names and units", async () => {
  const found = await json("--below", "45000", "--all", "--box", "3", "--recheck", "2");
  const cases = found.boxes.map((box) => box.cases);
  expect(cases[0]).toBe(150);
  expect(cases.slice(1).every((count, i) => count < (cases[i] as number))).toBe(true);
  expect(found.chosen.box).toBe(3);
  expect(found.chosen.limits).toHaveLength(found.boxes[3]?.limits.length ?? -1);
  for (const { id, unit } of found.chosen.limits) {
    expect(found.inputs).toContain(id);
    expect(unit).not.toBe("");
  }
  expect(found.chosen.recheck?.density).toBeLessThanOrEqual(1);
});
test("box 0 is the whole space, in fresh draws too", async () => {
  const found = await json("--below", "45000", "--all", "--box", "0", "--recheck", "2");
  expect(found.chosen).toMatchObject({ limits: [], recheck: { members: 150, coverage: 1 } });
});
test("above and below one bound share the members out", async () => {
  const [above, below] = await Promise.all([json("--above", "45000"), json("--below", "45000")]);
  expect(above.ofInterest + below.ofInterest).toBe(150);
});
test("the text says what coverage, density and chance are", async () => {
  const { stdout } = await chokepoint(...ASK, "--below", "45000", "--all");
  expect(stdout).toContain("members of today, seed 1");
  for (const word of ["Coverage:", "density:", "The chance is that of", "A tree of"])
    expect(stdout).toContain(word);
});
test.each<[string, string[], string]>([
  ["no bound", [], "give one of --above and --below"],
  ["two bounds", ["--above", "1", "--below", "2"], "give one of --above and --below"],
  ["a bound of no size", ["--above", "many"], "--above many: a number, as in 12 or 0.5"],
  ["a bound that none meets", ["--below", "1"], "--below 1: no member is of interest: the outcomes run from"],
  ["a box that is not there", ["--below", "45000", "--all", "--box", "900"], "--box 900: a number from 0 to"],
  ["half a box", ["--below", "45000", "--all", "--box", "1.5"], "--box 1.5: a whole number from 0 to"],
])("refuses %s with status 2", async (_, words, message) => {
  const { status, stderr } = await chokepoint(...ASK, ...words);
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});
