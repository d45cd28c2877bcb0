/** `chokepoint sensitivity`, as a user runs it. */
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chokepoint, scratch } from "../../helpers/command-line.ts";

const at = scratch();
const few = ["--levers", "--rows", "8", "--workers", "2"];
async function printed(...words: string[]): Promise<string> {
  const { status, stdout, stderr } = await chokepoint("sensitivity", ...words);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

describe("each method", () => {
  it("sobol gives first, total and pair indices with intervals, chance among the inputs", async () => {
    const { estimates, parameters, rows, runs } = JSON.parse(await printed(...few, "--json"));
    expect(estimates.inputs).toHaveLength(parameters + 1);
    expect(estimates.inputs.map(({ input }: { input: string }) => input)).toContain("chance");
    expect({ rows, runs }).toEqual({ rows: 8, runs: 8 * (2 * (parameters + 1) + 2) });
    for (const { first, total } of estimates.inputs)
      for (const { interval } of [first, total]) expect(interval[0]).toBeLessThanOrEqual(interval[1]);
    expect(estimates.pairs.length).toBeGreaterThan(10);
  });
  it.each([
    ["morris", "Elementary effects on 4 levels"],
    ["shapley", "they sum to 1"],
    ["tornado", "exact for this model"],
  ])("%s says what its numbers are and fits a terminal", async (method, words) => {
    const size = method === "tornado" ? [] : ["--rows", "6"];
    const text = await printed("--method", method, "--levers", ...size, "--workers", "2");
    expect(text).toContain(words);
    expect(text).toContain("each by itself as the evidence\nhas it, before the fit");
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(130);
  });
  it("takes the logarithm of an outcome that has one", async () => {
    const words = ["--outcome", "largestOwnRun", "--scale", "log", "--inputs", "recipeQuality,runLength"];
    const text = await printed(...words, "--rows", "8", "--workers", "2");
    expect(text).toContain("largestOwnRun (natural logarithm, of flop) in today on 2030-01-01: 2 uncertain");
  });
});

describe("a saved design", () => {
  const longer = ["--levers", "--rows", "12", "--workers", "2"];
  it("made longer is the design made at once, to the byte, and its file holds design, seed, n and values", async () => {
    await printed(...few, "--save", at("short.json"));
    const grown = await printed(...longer, "--extend", at("short.json"), "--save", at("grown.json"));
    expect(await printed(...longer, "--save", at("once.json"))).toBe(grown);
    expect(readFileSync(at("grown.json"), "utf8")).toBe(readFileSync(at("once.json"), "utf8"));
    const file = JSON.parse(readFileSync(at("grown.json"), "utf8"));
    expect(file).toMatchObject({ method: "sobol", seed: "1", n: 12, outcome: "sovereignLag" });
    expect(file.values).toHaveLength(12);
  });
  it.each([
    ["of another seed", ["--seed", "2"], '"seed" is "1" there and "2" here'],
    ["of another date", ["--at", "2029-01-01"], '"date" is "2030-01-01" there'],
    ["of another scenario", ["tight-coalition"], '"scenario" is "today" there'],
    ["that is as long already", ["--rows", "8"], "it has 8 rows already; ask for more with --rows"],
  ])("%s is refused", async (_, words, message) => {
    const base = words.includes("--rows") ? ["--levers"] : ["--levers", "--rows", "12"];
    const { status, stderr } = await chokepoint(
      "sensitivity",
      ...base,
      ...words,
      "--extend",
      at("short.json"),
    );
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
  it("that is none is refused, with the place of the fault", async () => {
    writeFileSync(at("wrong.json"), '{ "format": "chokepoint-sensitivity/2" }');
    const { status, stderr } = await chokepoint("sensitivity", ...few, "--extend", at("wrong.json"));
    expect(stderr).toContain("wrong.json: no saved design: format");
    expect(status).toBe(2);
  });
});

it("interrupted, it ends well and prints what the rows done by then give", async () => {
  const child = spawn(process.execPath, [
    "bin/chokepoint.mjs",
    "sensitivity",
    "--levers",
    "--rows",
    "100000",
    "--save",
    at("stopped.json"),
    "--workers",
    "2",
    "--json",
  ]);
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (part) => {
    stdout += part;
  });
  child.stderr.on("data", (part) => {
    stderr += part;
  });
  const ended = new Promise<number | null>((done) => {
    child.on("close", done);
  });
  // Until some rows are sure to be done, on a slow machine too.
  await new Promise((done) => setTimeout(done, 12_000));
  child.kill("SIGINT");
  expect(await ended).toBe(0);
  const done = Number(/^Stopped after (\d+) of 100000 rows\n$/.exec(stderr)?.[1]);
  expect(done).toBeGreaterThan(0);
  expect(JSON.parse(stdout).rows).toBe(done);
  expect(JSON.parse(readFileSync(at("stopped.json"), "utf8")).n).toBe(done);
});

describe.each([
  [
    "an unknown outcome",
    ["--outcome", "sovereinLag"],
    '--outcome: nothing is called "sovereinLag"; nearest: sovereignLag',
  ],
  [
    "an unknown input",
    ["--inputs", "recipeQualty"],
    '--inputs: "recipeQualty" is no uncertain parameter of this scenario; nearest: recipeQuality',
  ],
  [
    "levers and inputs at once",
    ["--levers", "--inputs", "runLength"],
    "--levers and --inputs: give one of the two",
  ],
  ["a method that does not exist", ["--method", "fast"], 'Given: "fast", Choices: "sobol"'],
  ["no rows", ["--rows", "0"], "--rows 0: a whole number from 1"],
  ["a longer tornado", ["--method", "tornado", "--rows", "2"], "--rows 2: tornado has 1"],
  [
    "a log scale of an outcome with zeros",
    ["--outcome", "moneyBinding", "--scale", "log", "--levers", "--rows", "4"],
    "--scale log: moneyBinding is zero or negative in some run; use the level scale",
  ],
])("%s", (_, words, message) => {
  it("ends with status 2 and a remedy", async () => {
    const { status, stdout, stderr } = await chokepoint("sensitivity", ...words);
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });
});
