/** `chokepoint seek`: finds again the value with which a run was made. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Sought } from "../../../scenarios/index.ts";
import { chokepoint, scratch } from "../../helpers/command-line.ts";

const at = scratch();
const LEVER = "thirdCountryEnforcement";
const ASK = ["--lever", LEVER, "--outcome", "gpusInService", "--at", "2029-01", "--members", "12"];
type Found = readonly (Sought & Readonly<Record<string, unknown>>)[];
const json = async (...words: string[]): Promise<Found> => {
  const { stdout, stderr, status } = await chokepoint("seek", ...words, "--json");
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  return (JSON.parse(stdout) as { found: Found }).found;
};

test("a run's median is reached at the value with which it was run", async () => {
  const words = ["--members", "12", "--outputs", "gpusInService", "--to", "2029-01", "--out", at("out")];
  await chokepoint("run", "today", "--set", `${LEVER}=0.63`, ...words);
  const table = readFileSync(at("out", "quantiles.csv"), "utf8").trim().split("\n");
  const median = table.at(-1)?.split(",")[table[0]?.split(",").indexOf("q50") ?? -1] ?? "";
  const [found] = await json(...ASK, "--target", median, "--side", "below");
  expect(found?.crossings).toHaveLength(1);
  expect(Math.abs((found?.crossings[0]?.level ?? 0) - 0.63)).toBeLessThan(1 / 512);
  expect(found?.reached[0]?.[1]).toBe(1);
});
test("says plainly that no value reaches the target, and what comes nearest", async () => {
  const { stdout, status } = await chokepoint("seek", ...ASK, "--target", "1", "--side", "below");
  expect(status).toBe(0);
  expect(stdout).toContain(`No value of ${LEVER} reaches it. The nearest is 1 share:`);
  expect(stdout).toContain("0 % reach the target");
});
test("two levers give a curve: a value of the first for each of five of the second", async () => {
  const found = await json(...ASK, "--lever", "budgetEffort@2027-06", "--target", "40000");
  expect(found.map(({ budgetEffort }) => budgetEffort)).toEqual([0, 1, 2, 3, 4]);
  for (const { points } of found) expect(points.length).toBeGreaterThanOrEqual(9);
}, 60_000);
test.each<[string, string[], string]>([
  ["an unknown lever", ["--lever", "thirdCountryEnforcment"], "no lever is called"],
  ["a lever with a value", ["--lever", `${LEVER}=1`], "write LEVER, LEVER@DATE or LEVER@DATE~MONTHS"],
  ["a lever twice", ["--lever", LEVER, "--lever", LEVER], "one lever, or two that differ"],
  ["a lever at no date", ["--lever", `${LEVER}@soon`], "a date is written YYYY-MM"],
  ["a share of no size", ["--lever", LEVER, "--share", "1.5"], "--share 1.5: a number from 0 to 1"],
  ["an unknown outcome", ["--lever", LEVER, "--outcome", "gpusInServise"], "nearest: gpusInService"],
])("refuses %s with status 2", async (_, words, message) => {
  const outcome = words.includes("--outcome") ? [] : ["--outcome", "gpusInService"];
  const { status, stderr } = await chokepoint("seek", ...words, ...outcome, "--target", "5");
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});
