/** `chokepoint policies`: the same worlds for each policy, ranked as the values say. */
import { expect, test } from "vitest";
import type { Metric } from "../../../scenarios/index.ts";
import { chokepoint } from "../../helpers/command-line.ts";

const ASK = ["--outcome", "sovereignLag", "--at", "2028-01", "--members", "12"];
interface Answer {
  readonly metrics: readonly Metric[];
  readonly worlds: number;
  readonly intervals?: readonly (readonly number[])[];
  readonly agreement: readonly { between: string[]; tau: number | null }[];
  readonly recheck?: { seed: string; metrics: readonly Metric[]; held: readonly { same: boolean }[] };
}
const json = async (...words: string[]): Promise<Answer> => {
  const { stdout, stderr, status } = await chokepoint("policies", ...words, "--json");
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  return JSON.parse(stdout) as Answer;
};
const valuesOf = ({ metrics }: Pick<Answer, "metrics">, wanted: string) =>
  metrics.find(({ id }) => id === wanted)?.values ?? [];

test("the means differ by the mean of the paired differences that compare prints", async () => {
  const found = await json("today", "no-controls", ...ASK, "--better", "lower");
  const [today = Number.NaN, without = Number.NaN] = valuesOf(found, "laplace");
  const words = ["--at", "2028-01", "--members", "12", "--outputs", "sovereignLag", "--json"];
  const { stdout } = await chokepoint("compare", "today", "no-controls", ...words);
  const { differences } = JSON.parse(stdout) as { differences: { mean: number }[] };
  expect(without - today).toBeCloseTo(differences[0]?.mean ?? Number.NaN, 9);
  expect(found.worlds).toBe(12);
});
test("a threshold adds a share with its interval, and fresh draws are those of their own seed", async () => {
  const words = ["today", "no-controls", ...ASK, "--better", "lower", "--threshold", "30"];
  const found = await json(...words, "--recheck", "8");
  const fresh = await json(...words, "--seed", "8");
  expect(found.recheck).toMatchObject({ seed: "8", metrics: fresh.metrics });
  const [share = Number.NaN] = valuesOf(found, "domain");
  const [low = Number.NaN, high = Number.NaN] = found.intervals?.[0] ?? [];
  expect(low).toBeLessThanOrEqual(share);
  expect(high).toBeGreaterThanOrEqual(share);
  expect(found.recheck?.held).toHaveLength(found.metrics.length);
});
test("the text names the class that regret is relative to, and a meaning for each measure", async () => {
  const { stdout } = await chokepoint("policies", "today", "no-controls", ...ASK, "--better", "lower");
  expect(stdout).toContain("12 worlds with the same draws, seed 1");
  expect(stdout).toContain("best of these policies in the same world");
  for (const meaning of ["the worst world", "largest regret", "mean over the worlds"])
    expect(stdout).toContain(meaning);
});
test.each<[string, string[], string]>([
  ["one policy", ["today"], "name two or more presets or scenario files, found 1"],
  ["a policy twice", ["today", "today"], 'two policies are called "today"'],
  ["an unknown policy", ["today", "tody"], 'no preset is called "tody"; nearest: today'],
  ["a share of no size", ["today", "no-controls", "--optimism", "2"], "--optimism 2: a number from 0 to 1"],
  ["a bound of no size", ["today", "no-controls", "--threshold", "low"], "--threshold low: a number, as in"],
  ["stale draws", ["today", "no-controls", "--recheck", "1"], "--recheck 1: give a seed other than --seed"],
])("refuses %s with status 2", async (_, words, message) => {
  const { status, stderr } = await chokepoint("policies", ...words, ...ASK, "--better", "lower");
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});
test("refuses an outcome that is not there, with the nearest, and a date outside the run", async () => {
  const ask = (outcome: string, at: string) =>
    chokepoint("policies", "today", "no-controls", "--outcome", outcome, "--at", at, "--better", "lower");
  expect((await ask("sovereinLag", "2028-01")).stderr).toContain(
    '--outcome: nothing is called "sovereinLag"; nearest: sovereignLag',
  );
  expect((await ask("sovereignLag", "2036-01")).stderr).toContain(
    "--at 2036-01: the first of a month, 2020-02-01 to 2035-01-01",
  );
});
