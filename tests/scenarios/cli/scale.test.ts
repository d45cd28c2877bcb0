/** Plans run in shards: parts, checks, merged tables, and what becomes of them when a run is killed. */
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, describe, expect, it } from "vitest";
import { makePlan } from "../../../scenarios/scale/index.ts";
import { chokepoint, type Ended, scratch, textOf } from "../../helpers/command-line.ts";
import { readCsv } from "../../helpers/read-csv.ts";

const at = scratch();
const PLAN = at("plan.json");
const MEMBERS = 60;
const words = ["--seed", "0", "--members", String(MEMBERS), "--at", "2021-01-01,2020-07-01"];
const outputs = ["--outputs", "gpusInService,sovereignLag"];
const fine = (ended: Ended): Ended => {
  expect({ status: ended.status, stderr: ended.stderr }).toEqual({ status: 0, stderr: "" });
  return ended;
};
const shard = (text: string, out: string, plan = PLAN, ...more: string[]) =>
  chokepoint("run", plan, "--shard", text, "--out", at(out), ...more);
const merge = (out: string, plan = PLAN) => chokepoint("merge", plan, at(out), "--out", at(`${out}.parquet`));

beforeAll(async () => {
  fine(await chokepoint("plan", "today", ...words, ...outputs, "--out", PLAN));
  fine(await shard("0/1", "one"));
  for (const text of ["2/3", "0/3", "1/3"]) fine(await shard(text, "three", PLAN, "--workers", "1"));
  fine(await merge("one"));
}, 120_000);

describe("a plan", () => {
  it("names seed, dates in order, levers, versions and itself", () => {
    expect(JSON.parse(textOf(PLAN))).toMatchObject({
      format: "chokepoint-plan/1",
      seed: "0",
      members: MEMBERS,
      profile: "russia",
      scenario: { id: "today", changes: {} },
      at: ["2020-07-01", "2021-01-01"],
      outputs: ["gpusInService", "sovereignLag"],
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it("is the same bytes when made again", async () => {
    fine(await chokepoint("plan", "today", ...words, ...outputs, "--out", at("again.json")));
    expect(textOf(at("again.json"))).toBe(textOf(PLAN));
  });

  it("carries a profile from a file in full, so that another machine needs no more", async () => {
    const known = await chokepoint("equations", "--json");
    const parameter = (JSON.parse(known.stdout) as { id: string; kind: string; value?: number }[]).find(
      ({ kind }) => kind === "parameter",
    );
    const parameters = { [parameter?.id ?? ""]: { value: parameter?.value } };
    writeFileSync(
      at("mine.json"),
      JSON.stringify({ id: "mine", title: "Mine", story: "A story.", parameters }),
    );
    const made = [
      "plan",
      "today",
      "--members",
      "2",
      "--profile",
      at("mine.json"),
      "--out",
      at("profile.json"),
    ];
    fine(await chokepoint(...made));
    rmSync(at("mine.json"));
    fine(await shard("0/1", "profile", at("profile.json")));
  });
});

describe("the merged table", () => {
  it("is the same bytes from three shards of one worker as from one", async () => {
    fine(await merge("three"));
    expect(readFileSync(at("three.parquet")).equals(readFileSync(at("one.parquet")))).toBe(true);
  });

  it("has a manifest with its hash and counts beside it", () => {
    const manifest = JSON.parse(textOf(at("one.manifest.json")));
    expect(manifest).toMatchObject({
      format: "chokepoint-merge/1",
      plan: JSON.parse(textOf(PLAN)).sha256,
      table: { name: "one.parquet", rows: MEMBERS, failed: 0 },
      runtimes: [`node ${process.versions.node}, v8 ${process.versions.v8}`],
    });
    const { stdout } = spawnSync("sha256sum", [at("one.parquet")], { encoding: "utf8" });
    expect(stdout.split(" ")[0]).toBe(manifest.table.sha256);
  });

  it("opens in DuckDB with the values that `chokepoint run` writes of the same members", async () => {
    const more = ["--seed", "0", "--members", String(MEMBERS), "--to", "2021-01-01", "--save-members"];
    fine(await chokepoint("run", "today", ...more, ...outputs, "--out", at("plain")));
    const expected = new Map(
      readCsv(textOf(at("plain", "members.csv")))
        .slice(1)
        .map(([, member, , variable, , date, value]) => [`${member} ${variable}@${date}`, Number(value)]),
    );
    const connection = await (await DuckDBInstance.create()).connect();
    const rows = await connection.runAndReadAll(`SELECT * FROM '${at("one.parquet")}'`);
    const names = rows.columnNames();
    expect(names).toEqual([
      ...["member", "status", "message", "gpusInService@2020-07-01", "gpusInService@2021-01-01"],
      ...["sovereignLag@2020-07-01", "sovereignLag@2021-01-01"],
    ]);
    expect(rows.getRows().map(([member]) => member)).toEqual(Array.from({ length: MEMBERS }, (_, i) => i));
    for (const [member, status, message, ...values] of rows.getRows()) {
      expect([status, message]).toEqual(["ran", null]);
      expect(values).toEqual(names.slice(3).map((name) => expected.get(`${member} ${name}`)));
    }
  });

  it("answers the queries of docs/scale.md in DuckDB, and two plans of one seed are joined by member", async () => {
    for (const preset of ["today", "tight-coalition"]) {
      const plan = at(`${preset}.json`);
      const made = ["plan", preset, "--members", "6", "--outputs", "sovereignLag", "--out", plan];
      fine(await chokepoint(...made));
      fine(await shard("0/1", preset, plan));
      fine(await merge(preset, plan));
    }
    const connection = await (await DuckDBInstance.create()).connect();
    const text = /```sql\n([^`]+)```/.exec(textOf("docs/scale.md"))?.[1] ?? "";
    const queries = text
      .replaceAll(/'([a-z-]+\.parquet)'/g, (_, name: string) => `'${at(name)}'`)
      .split(";\n");
    const answers = [];
    for (const query of queries.filter((each) => each.trim() !== ""))
      answers.push((await connection.runAndReadAll(query)).getRows());
    expect(answers).toHaveLength(3);
    const [[counted], [note], [effect]] = answers as [unknown[][], unknown[][], [{ items: number[] }][]];
    expect(counted?.slice(0, 2)).toEqual(["ran", 6n]);
    expect(JSON.parse(String(note?.[0])).plan.scenario.id).toBe("today");
    // A tighter coalition adds to the lag in every member here: the whole distribution of effects is above zero.
    expect(effect?.[0].items.every((value) => value > 0)).toBe(true);
  });

  it("says in DuckDB what plan it is of, and unit, sentence and source of every column", async () => {
    const connection = await (await DuckDBInstance.create()).connect();
    const query = `SELECT decode(value) FROM parquet_kv_metadata('${at("one.parquet")}') WHERE decode(key) = 'chokepoint'`;
    const note = JSON.parse(String((await connection.runAndReadAll(query)).getRows()[0]?.[0]));
    expect(note).toMatchObject({ format: "chokepoint-table/1", rows: MEMBERS, failed: 0 });
    expect(note.plan).toEqual(JSON.parse(textOf(PLAN)));
    expect(note.columns).toHaveLength(4);
    for (const column of note.columns)
      for (const key of ["name", "variable", "date", "unit", "kind", "definition", "source"])
        expect(column[key], `${column.name} ${key}`).toMatch(/./);
  });
});

describe("a part", () => {
  const part = () => at("three", "part-00001-of-00003.parquet");

  it("that is whole is left alone", async () => {
    const before = statSync(part()).mtimeMs;
    const { stdout } = fine(await shard("1/3", "three"));
    expect(stdout).toContain("part-00001-of-00003.parquet, 20 members: is there already, whole");
    expect(statSync(part()).mtimeMs).toBe(before);
  });

  it("that is damaged is found by check and made again, the same bytes", async () => {
    const whole = readFileSync(part());
    appendFileSync(part(), "x");
    const checked = await chokepoint("check", PLAN, at("three"));
    expect(checked).toMatchObject({ status: 1, stdout: "1/3\n" });
    expect(checked.stderr).toContain("part-00001-of-00003.parquet: damaged");
    expect((await merge("three")).status).toBe(1);
    const again = await shard("1/3", "three");
    expect(again.status).toBe(0);
    expect(again.stderr).toContain("it is run again");
    expect(readFileSync(part()).equals(whole)).toBe(true);
    expect(fine(await chokepoint("check", PLAN, at("three"))).stdout).toBe(
      "3 shards, 60 members, 0 of them failed: complete\n",
    );
  });

  it("that is missing is named by check, in JSON too, and merge makes no table without it", async () => {
    cpSync(at("three"), at("gap"), { recursive: true });
    rmSync(at("gap", "part-00000-of-00003.parquet"));
    const { status, stdout } = await chokepoint("check", PLAN, at("gap"), "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ complete: false, shards: 3, redo: ["0/3"] });
    expect((await merge("gap")).stderr).toContain("part-00000-of-00003.parquet: missing");
    expect(readdirSync(at()).filter((name) => name.includes("gap"))).toEqual(["gap"]);
  });

  it("of another plan is refused by run, check and merge, and stays as it was", async () => {
    const other = at("other.json");
    const more = ["--seed", "1", "--members", String(MEMBERS), "--at", "2021-01-01", ...outputs];
    fine(await chokepoint("plan", "today", ...more, "--out", other));
    const before = readFileSync(part());
    const ended = await shard("1/3", "three", other);
    expect(ended).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/made by plan .*choose another folder/),
    });
    for (const { status, stderr } of [
      await chokepoint("check", other, at("three")),
      await merge("three", other),
    ]) {
      expect(status).toBe(1);
      expect(stderr).toMatch(/made by plan .*choose another folder/);
    }
    expect(readFileSync(part()).equals(before)).toBe(true);
  });

  it("of another division is refused", async () => {
    const ended = await shard("0/4", "three");
    expect(ended).toMatchObject({ status: 2 });
    expect(ended.stderr).toContain("choose another folder, or the division that was begun");
  });
});

describe("wrong usage", () => {
  it.each<[string, string[], string]>([
    [
      "a shard that is none",
      ["run", PLAN, "--shard", "3/3", "--out", at("x")],
      '"3/3" is not a shard of 60 members',
    ],
    [
      "a seed beside a plan",
      ["run", PLAN, "--seed", "0", "--out", at("x")],
      "--seed: is settled by the plan",
    ],
    [
      "a shard of a preset",
      ["run", "today", "--shard", "0/2", "--out", at("x")],
      "--shard 0/2: only a plan has shards",
    ],
    [
      "a plan of no members",
      ["plan", "today", "--members", "0", "--out", at("x")],
      "--members 0: a whole number from 1",
    ],
    [
      "a plan of a day",
      ["plan", "today", "--at", "2030-01-02", "--out", at("x")],
      "--at 2030-01-02: the first of a month",
    ],
    [
      "an unknown option",
      ["plan", "today", "--shards", "4", "--out", at("x")],
      "no option is called --shards",
    ],
    ["a check of no plan", ["check", at("one.manifest.json"), at("one")], "one.manifest.json: format: "],
    [
      "a merge of no folder",
      ["merge", PLAN, at("none"), "--out", at("x")],
      "none: not a folder that can be read",
    ],
  ])("%s: exit status 2 and a message", async (_, typed, message) => {
    const { status, stderr } = await chokepoint(...typed);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
  });

  it("a plan of another version, or one that was edited, is refused", async () => {
    const plan = JSON.parse(textOf(PLAN));
    writeFileSync(at("edited.json"), JSON.stringify({ ...plan, members: 61 }));
    const edited = await shard("0/1", "x", at("edited.json"));
    expect(edited).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("a plan is not edited but made anew"),
    });
    const { format: _, sha256: __, ...content } = plan;
    writeFileSync(at("later.json"), JSON.stringify(makePlan({ ...content, chokepoint: "9.9.9" })));
    const later = await shard("0/1", "x", at("later.json"));
    expect(later).toMatchObject({ status: 2, stderr: expect.stringContaining("made for version 9.9.9") });
    writeFileSync(at("unknown.json"), JSON.stringify(makePlan({ ...content, outputs: ["sovereignLga"] })));
    const unknown = await shard("0/1", "x", at("unknown.json"));
    expect(unknown).toMatchObject({ status: 2, stderr: expect.stringContaining("nearest: sovereignLag") });
  });
});

it("shards killed at random times and resumed make the same table", () => {
  const trial = ["bin/kill-trial.mjs", "--kills", "3", "--members", "120", "--shards", "3"];
  const { status, stdout, stderr } = spawnSync(process.execPath, trial, { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/^3 kills, .* 0 left at the end\n/);
  expect(stdout).toMatch(/\nthe same\n$/);
}, 240_000);
