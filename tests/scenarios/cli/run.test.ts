/** `chokepoint run`: what it writes, and that it writes the same again. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, describe, expect, it } from "vitest";
import { outcomes } from "../../../model/index.ts";
import { hashOf } from "../../../scenarios/index.ts";
import { chokepoint, type Ended, scratch, textOf } from "../../helpers/command-line.ts";
import { readCsv } from "../../helpers/read-csv.ts";

const at = scratch();
const run = (out: string, ...words: string[]): Promise<Ended> =>
  chokepoint("run", ...words, "--out", at(out));
const fine = ({ status, stderr }: Ended): void =>
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
const small = ["--members", "3", "--to", "2021-01-01", "--outputs", "gpusInService"];

describe("run today --seed 7 --members 40", () => {
  let first: Ended;
  beforeAll(async () => {
    first = await run("first", "today", "--seed", "7", "--members", "40");
  });

  it("writes three files, says so, and nothing on the error stream: no progress bar in a pipe", () => {
    fine(first);
    expect(first.stdout).toBe(`quantiles.csv, dictionary.csv, manifest.json written to ${at("first")}\n`);
    expect(readdirSync(at("first")).sort()).toEqual(["dictionary.csv", "manifest.json", "quantiles.csv"]);
  });

  it.each([[], ["--workers", "1"], ["--workers", "2"], ["--backend", "js"]])(
    "gives equal bytes again with %s %s",
    async (...words) => {
      fine(await run("again", "today", "--seed", "7", "--members", "40", ...words));
      for (const file of ["quantiles.csv", "manifest.json"])
        expect(textOf(at("again", file)) === textOf(at("first", file)), file).toBe(true);
    },
  );

  it("says so where vector code was asked for and cannot run", async () => {
    const asked = ["--members", "2", "--to", "2021-01-01", "--method", "rk4", "--backend", "simd"];
    const { status, stderr } = await run("asked", "today", ...asked);
    expect(status).toBe(0);
    expect(stderr).toBe("Run by the JavaScript back end: rk4 runs in JavaScript only\n");
  });

  it("has every public outcome on the first of every month from January 2020 to January 2035", () => {
    const [header, ...rows] = readCsv(textOf(at("first", "quantiles.csv")));
    expect(header).toEqual([
      "scenario",
      "variable",
      "unit",
      "date",
      "q05",
      "q10",
      "q25",
      "q50",
      "q75",
      "q90",
      "q95",
    ]);
    expect(rows).toHaveLength(outcomes.length * 181);
    expect(new Set(rows.map(([, variable]) => variable))).toEqual(new Set(outcomes.map(({ id }) => id)));
    expect([rows[0]?.[3], rows[1]?.[3], rows[180]?.[3]]).toEqual(["2020-01-01", "2020-02-01", "2035-01-01"]);
    for (const row of rows) {
      const values = row.slice(4).map(Number);
      expect(values).toEqual([...values].sort((a, b) => a - b));
    }
  });

  it("has a manifest that names versions, hashes, seed, step and method", () => {
    const manifest = JSON.parse(textOf(at("first", "manifest.json")));
    expect(manifest).toMatchObject({
      format: "chokepoint-manifest/1",
      chokepoint: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      runtime: `node ${process.versions.node}`,
      model: { name: "Chokepoint", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      scenarios: [{ id: "today", changes: {} }],
      seed: "7",
      members: 40,
      failed: { today: [] },
      method: "euler",
      dt: 0.125,
      from: "2020-01-01",
      to: "2035-01-01",
    });
    expect(manifest.files["quantiles.csv"]).toBe(hashOf(textOf(at("first", "quantiles.csv"))));
  });

  it("is other numbers with another seed", async () => {
    fine(await run("other", "today", "--seed", "8", "--members", "40"));
    expect(textOf(at("other", "quantiles.csv"))).not.toBe(textOf(at("first", "quantiles.csv")));
  });
});

describe("run", () => {
  it("writes the members where asked to, and records the file", async () => {
    fine(await run("members", "today", ...small, "--save-members"));
    const [header, ...rows] = readCsv(textOf(at("members", "members.csv")));
    expect(header).toEqual(["scenario", "member", "status", "variable", "unit", "date", "value"]);
    expect(rows).toHaveLength(3 * 13);
    expect(JSON.parse(textOf(at("members", "manifest.json"))).files["members.csv"]).toBe(
      hashOf(textOf(at("members", "members.csv"))),
    );
  });

  it("writes from a date to a date, in finer steps and by another method", async () => {
    const words = [
      "--members",
      "3",
      "--from",
      "2021-06-15",
      "--to",
      "2022-01-01",
      "--dt",
      "1/16",
      "--method",
      "rk4",
      "--outputs",
      "gpusInService",
    ];
    fine(await run("part", "today", ...words));
    const dates = readCsv(textOf(at("part", "quantiles.csv")))
      .slice(1)
      .map(([, , , date]) => date);
    expect(dates).toEqual([
      "2021-07-01",
      "2021-08-01",
      "2021-09-01",
      "2021-10-01",
      "2021-11-01",
      "2021-12-01",
      "2022-01-01",
    ]);
    expect(JSON.parse(textOf(at("part", "manifest.json")))).toMatchObject({
      dt: 0.0625,
      method: "rk4",
      from: "2021-06-15",
      to: "2022-01-01",
    });
  });

  it("reads a scenario file, byte order mark or not, and runs it beside presets with the same draws", async () => {
    const mine = { id: "mine", title: "Mine", story: "A story.", from: "no-controls", changes: {} };
    writeFileSync(at("mine.json"), `\uFEFF${JSON.stringify(mine)}`);
    fine(await run("three", at("mine.json"), "today", "no-controls", ...small));
    const rows = readCsv(textOf(at("three", "quantiles.csv"))).slice(1);
    const of = (id: string) => rows.filter(([scenario]) => scenario === id).map(([, ...rest]) => rest);
    expect(of("mine")).toHaveLength(13);
    expect(of("mine")).toEqual(of("no-controls"));
    // Nothing tells these scenarios apart before 2022.
    expect(of("today")).toEqual(of("no-controls"));
  });

  it("moves levers, and keeps the date of a change it moves further", async () => {
    const words = [
      "--set",
      "directSupply=0.25",
      "--set",
      "slowGrowth=2",
      "--set",
      "cloudControl=1@2024-01~6",
    ];
    fine(await run("set", ...words, "no-controls", ...small));
    const { changes } = JSON.parse(textOf(at("set", "manifest.json"))).scenarios[0];
    expect(changes.directSupply).toEqual({ level: 0.25, start: "2022-02-01", ramp: 0 });
    expect(changes.cloudControl).toEqual({ level: 1, start: "2024-01-01", ramp: 6 });
    expect(changes.slowGrowth).toEqual({ level: 2 });
  });

  it("saves single cells and arrays by name, each once", async () => {
    fine(
      await run(
        "cells",
        "today",
        "--members",
        "2",
        "--to",
        "2020-02-01",
        "--outputs",
        "fleet[hopper, young], builders,builders",
      ),
    );
    const names = readCsv(textOf(at("cells", "quantiles.csv")))
      .slice(1)
      .map(([, variable]) => variable);
    expect([...new Set(names)]).toEqual([
      "fleet[hopper,young]",
      "builders[junior]",
      "builders[senior]",
      "builders[elite]",
    ]);
    expect(names).toHaveLength(8);
  });

  it("writes each table as Parquet beside it, and the charts, where asked to, each with its hash in the manifest", async () => {
    fine(await run("parquet", "today", ...small, "--save-members", "--format", "parquet", "--charts"));
    const names = readdirSync(at("parquet")).sort();
    expect(names).toEqual([
      ...["dictionary.csv", "fan-gpusInService.vl.json", "manifest.json", "members.csv", "members.parquet"],
      ...["quantiles.csv", "quantiles.parquet"],
    ]);
    const { files } = JSON.parse(textOf(at("parquet", "manifest.json")));
    for (const name of names.filter((one) => one !== "manifest.json")) {
      const hash = createHash("sha256")
        .update(readFileSync(at("parquet", name)))
        .digest("hex");
      expect(files[name], name).toBe(hash);
    }
    const connection = await (await DuckDBInstance.create()).connect();
    for (const table of ["quantiles", "members"]) {
      const rows = (await connection.runAndReadAll(`FROM '${at("parquet", table)}.parquet'`)).getRows();
      const expected = readCsv(textOf(at("parquet", `${table}.csv`))).slice(1);
      expect(rows.map((row) => row.map(String))).toEqual(expected);
    }
  });

  it("prints its manifest as JSON", async () => {
    const ended = await run("json", "today", ...small, "--json");
    fine(ended);
    const answer = JSON.parse(ended.stdout);
    expect(answer.files).toEqual(["quantiles.csv", "dictionary.csv", "manifest.json"]);
    expect(answer.manifest).toEqual(JSON.parse(textOf(at("json", "manifest.json"))));
  });
});

describe("a seed", () => {
  const seeds = {
    "007": "7",
    "1e3": "1000",
    a: "a",
    aa: "aa",
    "0": "0",
    "-0.0": "0",
    "12345678901234567890": "1234567890123456789e1",
    "0x10": "0x10",
    true: "true",
  };

  it("is the text as typed, in its one spelling, and each gives its own draws", async () => {
    const tables = await Promise.all(
      Object.entries(seeds).map(async ([seed, canonical]) => {
        fine(await run(`seed ${seed}`, "today", ...small, "--workers", "1", `--seed=${seed}`));
        expect(JSON.parse(textOf(at(`seed ${seed}`, "manifest.json"))).seed).toBe(canonical);
        return textOf(at(`seed ${seed}`, "quantiles.csv"));
      }),
    );
    expect(new Set(tables).size).toBe(new Set(Object.values(seeds)).size);
  });
});
