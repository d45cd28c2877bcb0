/** Wrong usage: exit status 2, and a message that names the value, the place and the remedy. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chokepoint, chokepointWith, scratch } from "../../helpers/command-line.ts";

const at = scratch();
writeFileSync(at("broken.json"), "{ id: 1 }");
writeFileSync(at("unknown.json"), '{ "id": "x", "title": "x", "story": "x", "changes": {}, "from": "tody" }');
writeFileSync(
  at("wrong.json"),
  '{ "id": "x", "title": "x", "story": "x", "changes": { "directSupply": { "level": 7 } } }',
);
writeFileSync(at("a-file"), "");
mkdirSync(at("blocked", "manifest.json"), { recursive: true });

const run = ["run", "today", "--out", at("out")];

describe.each<[title: string, words: string[], message: string]>([
  ["no command", [], "name a command: scenarios, run, compare, equations"],
  ["a command that does not exist", ["runn", "today"], '"runn" is not understood; nearest: run'],
  [
    "no scenario",
    ["run", "--out", at("out")],
    "presets or scenario files: 0 named, 1 needed; `chokepoint scenarios`",
  ],
  ["one scenario to compare", ["compare", "today"], "1 named, 2 needed"],
  ["no folder", ["run", "today"], "option --out is missing"],
  ["an unknown option", [...run, "--memebers", "3"], "no option is called --memebers; nearest: --members"],
  ["an option without its value", [...run, "--members"], "--members needs a value"],
  ["an option given twice", [...run, "--seed", "1", "--seed", "2"], "--seed is given more than once: 1, 2"],
  ["an unknown preset", ["run", "tody", "--out", at("out")], 'no preset is called "tody"; nearest: today'],
  [
    "a file that does not exist",
    ["run", at("none.json"), "--out", at("out")],
    "none.json: there is no such file",
  ],
  [
    "an unknown profile",
    [...run, "--profile", "chnia"],
    "--profile chnia: no such file, and no profile of that name; nearest: china",
  ],
  ["a file that is no JSON", ["run", at("broken.json"), "--out", at("out")], "broken.json: not JSON ("],
  ["a folder in place of a file", ["run", at("blocked"), "--out", at("out")], "blocked: cannot be read ("],
  [
    "a file with an unknown parent",
    ["run", at("unknown.json"), "--out", at("out")],
    'x: from: no preset is called "tody"; nearest: today',
  ],
  [
    "a file with a level out of bounds",
    ["run", at("wrong.json"), "--out", at("out")],
    "wrong.json: changes.directSupply.level: a number from 0 to 1, in share, found 7",
  ],
  [
    "two scenarios of one name",
    ["run", "today", "today", "--out", at("out")],
    'two scenarios are called "today": give each its own id',
  ],
  [
    "an unknown lever",
    [...run, "--set", "directSuply=1"],
    'no lever is called "directSuply"; nearest: directSupply',
  ],
  ["a lever without a value", [...run, "--set", "directSupply="], "--set directSupply=: write LEVER=NUMBER"],
  [
    "a lever set to no number",
    [...run, "--set", "directSupply=lots"],
    "--set directSupply=lots: write LEVER=NUMBER",
  ],
  [
    "a lever out of bounds",
    [...run, "--set", "directSupply=2"],
    "--set: changes.directSupply.level: a number from 0 to 1, in share, found 2",
  ],
  [
    "a lever at no date",
    [...run, "--set", "directSupply=1@2050"],
    'a date is written YYYY-MM or YYYY-MM-DD, as in 2027-01-01, found "2050"',
  ],
  ["an empty seed", [...run, "--seed", ""], "--seed: Seed is empty"],
  ["a seed too long", [...run, "--seed", "x".repeat(300)], "has 300 bytes; at most 250 are allowed"],
  [
    "members that are no number",
    [...run, "--members", "many"],
    "--members many: a whole number from 1 to 1000000",
  ],
  ["no members", [...run, "--members", "0"], "--members 0: a whole number from 1"],
  ["members in part", [...run, "--members", "2.5"], "--members 2.5: a whole number from 1"],
  ["workers below one", [...run, "--workers", "-1"], "--workers -1: a whole number from 1 to 256"],
  [
    "a step that is no binary fraction",
    [...run, "--dt", "0.1"],
    "--dt 0.1: 1, 1/2, 1/4, ... or 1/1024 of a month",
  ],
  ["a step of nothing", [...run, "--dt", "1/"], "--dt 1/: 1, 1/2"],
  ["a method that does not exist", [...run, "--method", "rk5"], 'Given: "rk5", Choices: "euler", "rk4"'],
  [
    "an end after the model's",
    [...run, "--to", "2035-02-01"],
    "--to 2035-02-01: the first of a month after 2020-01-01, up to 2035-01-01",
  ],
  ["an end within a month", [...run, "--to", "2030-01-15"], "--to 2030-01-15: the first of a month"],
  ["an end that is no date", [...run, "--to", "soon"], '--to: "soon" is not a date: write YYYY-MM'],
  [
    "a beginning after the end",
    [...run, "--from", "2030-02", "--to", "2030-01"],
    "--from 2030-02: a date from 2020-01-01 to 2030-01-01",
  ],
  [
    "an output that does not exist",
    [...run, "--outputs", "gpusInServise"],
    'nothing is called "gpusInServise"; nearest: gpusInService',
  ],
  [
    "an output that never changes",
    [...run, "--outputs", "failureHazard"],
    '"failureHazard" cannot be saved: it does not change in a run',
  ],
  [
    "a date outside the comparison",
    ["compare", "today", "today", "--at", "2036-01"],
    "--at 2036-01: the first of a month, 2020-01-01 to 2035-01-01",
  ],
  [
    "a quantity that does not exist",
    ["equations", "sovereinLag"],
    'nothing is called "sovereinLag"; nearest: sovereignLag',
  ],
  ["an argument too many", ["scenarios", "today"], '"today" is not understood'],
  [
    "a file where the folder should be",
    ["run", "today", "--out", at("a-file")],
    "a-file: not a folder that can be written to",
  ],
  [
    "a folder where a file should be",
    ["run", "today", "--out", at("blocked")],
    "a folder called manifest.json is in the way",
  ],
])("%s", (_, words, message) => {
  it("ends with status 2, the message and the way to the help, and writes nothing", async () => {
    const { status, stdout, stderr } = await chokepoint(...words);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/See chokepoint --help, or chokepoint COMMAND --help\.\n$/);
    expect(stderr).not.toMatch(/\n\s+at |TypeError|\[object/);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(readdirSync(at()).sort()).toEqual([
      "a-file",
      "blocked",
      "broken.json",
      "unknown.json",
      "wrong.json",
    ]);
    expect(readdirSync(at("blocked"))).toEqual(["manifest.json"]);
  });
});

it("a run whose worker is killed ends with status 1 and the members at fault, does not hang, and leaves no file", async () => {
  const kill = 'import { isMainThread } from "node:worker_threads"; if (!isMainThread) process.exit(9);';
  const options = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(kill)}` };
  const { status, stdout, stderr } = await chokepointWith(options, "run", "today", "--out", at("killed"));
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(/^a worker stopped while running members \d+ to \d+: it exited with status 9\n$/);
  expect(readdirSync(at("killed"))).toEqual([]);
});
