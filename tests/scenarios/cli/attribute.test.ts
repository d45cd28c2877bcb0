/** `chokepoint attribute`, as a user runs it. */
import { describe, expect, it } from "vitest";
import { constraints } from "../../../model/index.ts";
import { NULL_MODELS } from "../../../scenarios/index.ts";
import { chokepoint } from "../../helpers/command-line.ts";

const few = ["--members", "6", "--workers", "2"];
async function printed(...words: string[]): Promise<string> {
  const { status, stdout, stderr } = await chokepoint("attribute", ...words, ...few);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}
const sum = (shares: readonly { mean: number }[]): number =>
  shares.reduce((total, { mean }) => total + mean, 0);

describe("as JSON", async () => {
  const answer = JSON.parse(await printed("--at", "2028-01-01", "--forms", "--over-time", "--json"));
  it("has all that the analysis finds, by scale, and names the null model of each", () => {
    expect(answer).toMatchObject({ outcome: "effectiveTrainingCompute", date: "2028-01-01", kept: 6 });
    for (const scale of ["level", "log"] as const) {
      expect(answer.scale[scale].nullModel).toBe(NULL_MODELS[scale]);
      expect(answer.dividends[scale]).toHaveLength(31);
      expect(answer.shapleyTaylor[scale]).toHaveLength(15);
      for (const part of ["shapley", "firstIn", "lastIn"])
        expect(
          answer[part][scale].map((share: { constraints: string[] }) => share.constraints.join()),
        ).toEqual(constraints.map(({ id }) => id));
    }
  });
  it("shares out the whole loss between the two outer worlds", () => {
    expect(answer.cells).toHaveLength(32);
    const loss = answer.cells[0].mean - answer.cells[31].mean;
    for (const part of ["shapley", "shapleyTaylor", "dividends"])
      expect(sum(answer[part].level) / loss).toBeCloseTo(1, 9);
    for (const scale of ["level", "log"]) {
      const index = answer.total[scale].mean - sum(answer.firstIn[scale]);
      expect(answer.compounding[scale].mean / index).toBeCloseTo(1, 6);
    }
  });
  it("gives every estimate its interval, the mean inside", () => {
    for (const { mean, interval, members } of answer.shapley.log) {
      expect(interval[0]).toBeLessThanOrEqual(mean);
      expect(mean).toBeLessThanOrEqual(interval[1]);
      expect(members[0]).toBeLessThanOrEqual(members[1]);
    }
  });
  it("tells the verdict in each of four forms, of which the last is the model's own", () => {
    expect(answer.forms.map(({ form }: { form: number }) => form)).toEqual([0, 1, 2, 3]);
    expect(answer.forms[3].compounding).toEqual(answer.compounding);
    expect(answer.forms[0].compounding).not.toEqual(answer.compounding);
  });
  it("begins at exactly zero before the war, and ends at the date asked for", () => {
    expect(answer.overTime.map(({ date }: { date: string }) => date)).toEqual(
      [2022, 2023, 2024, 2025, 2026, 2027, 2028].map((year) => `${year}-01-01`),
    );
    expect(answer.overTime[0].total.log.mean).toBe(0);
    expect(answer.overTime[6].shapley).toEqual(answer.shapley);
  });
});

describe("as text", () => {
  it("names the null model of each scale and fits a terminal", async () => {
    const text = await printed("today", "--outcome", "gpusInService");
    for (const model of Object.values(NULL_MODELS)) expect(text).toContain(`Null model: ${model}.`);
    expect(text).toContain("6 of 6 members ran in all 32 worlds, seed 1");
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
  });
  it("names the country where it is another", async () => {
    const text = await printed("today", "--profile", "china", "--scale", "log");
    expect(text).toContain("(flop) in today, profile china, on 2030-01-01");
  });
  it("keeps to the level scale, and says why, where an outcome is zero in some world", async () => {
    const text = await printed("today", "--outcome", "moneyBinding");
    expect(text).toContain("moneyBinding is zero or negative in some world on 2030-01-01");
    expect(text).not.toContain("LOG SCALE");
  });
});

describe.each([
  [
    "an unknown outcome",
    ["--outcome", "gpusInServise"],
    '--outcome: nothing is called "gpusInServise"; nearest: gpusInService',
  ],
  ["an outcome of many cells", ["--outcome", "builders"], "--outcome builders: name one of builders[junior]"],
  ["a date within a month", ["--at", "2030-01-15"], "--at 2030-01-15: the first of a month after 2020-01-01"],
  ["a date after the end", ["--at", "2036-01-01"], "--at 2036-01-01: the first of a month after 2020-01-01"],
  ["a scale that does not exist", ["--scale", "ln"], 'Given: "ln", Choices: "level", "log", "both"'],
  [
    "a log scale of an outcome with zeros",
    ["--outcome", "moneyBinding", "--scale", "log"],
    "it has no log scale; see the level scale",
  ],
  ["an unknown preset", ["tody"], 'no preset is called "tody"; nearest: today'],
])("%s", (_, words, message) => {
  it("ends with status 2 and a remedy", async () => {
    const { status, stdout, stderr } = await chokepoint("attribute", ...words, ...few);
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });
});
