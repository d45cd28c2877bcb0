/** A run made again from its manifest. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { outcomes } from "../../../model/index.ts";
import { hashOf } from "../../../scenarios/index.ts";
import { chokepoint, scratch, textOf } from "../../helpers/command-line.ts";

const path = scratch();

test("a manifest makes the same tables again, byte for byte, and says so", async () => {
  const words = ["run", "today", "chips-only", "--set", "directSupply=0.3@2028-01~6", "--seed", "seven"];
  const more = [
    "--members",
    "12",
    "--from",
    "2026-01-01",
    "--dt",
    "1/4",
    "--save-members",
    "--format",
    "parquet",
    "--charts",
  ];
  await chokepoint(...words, ...more, "--out", path("one"));
  const { status, stdout } = await chokepoint(
    "reproduce",
    path("one", "manifest.json"),
    "--out",
    path("two"),
  );
  expect(stdout).toContain(
    "quantiles.csv, quantiles.parquet, members.csv, members.parquet, dictionary.csv, fan-",
  );
  expect(stdout).toContain(".vl.json: the same as recorded, byte for byte; written to ");
  expect(status).toBe(0);
  const names = readdirSync(path("one"));
  expect(names).toHaveLength(6 + outcomes.length);
  for (const name of names)
    expect(readFileSync(path("two", name)).equals(readFileSync(path("one", name))), name).toBe(true);
});

test("a table that differs from what is recorded is told by the exit status", async () => {
  await chokepoint("run", "today", "--members", "4", "--out", path("three"));
  const manifest = JSON.parse(textOf(path("three", "manifest.json"))) as Record<string, unknown>;
  const write = (name: string, more: object): string => {
    writeFileSync(path(name), JSON.stringify({ ...manifest, ...more }));
    return path(name);
  };
  const wrong = write("wrong.json", { files: { "quantiles.csv": "0".repeat(64) } });
  const ended = await chokepoint("reproduce", wrong, "--out", path("four"));
  expect(ended).toMatchObject({ status: 1 });
  expect(ended.stderr).toContain(`not the same as recorded; written to ${path("four")}`);
  expect(ended.stderr).toContain("quantiles.csv: other bytes; the recorded table is not beside the manifest");

  const model = { name: "Chokepoint", sha256: "0".repeat(64) };
  const other = await chokepoint("reproduce", write("other.json", { model }), "--out", path("five"));
  expect(other).toMatchObject({ status: 2 });
  expect(other.stderr).toMatch(
    /other\.json: made with model 000000000000 of version .*, this is [0-9a-f]{12}/,
  );

  const unread = await chokepoint("reproduce", write("unread.json", { colour: "red" }), "--out", path("six"));
  expect(unread).toMatchObject({ status: 2 });
  expect(unread.stderr).toContain("colour");
});

test("without a folder a run is compared and leaves nothing behind, and a difference is told by its size", async () => {
  const words = [
    "--members",
    "4",
    "--to",
    "2021-01-01",
    "--outputs",
    "gpusInService",
    "--out",
    path("seven"),
  ];
  await chokepoint("run", "today", ...words);
  const before = readdirSync(path("seven"));
  const same = await chokepoint("reproduce", path("seven", "manifest.json"));
  expect(same).toMatchObject({
    status: 0,
    stdout: "quantiles.csv, dictionary.csv: the same as recorded, byte for byte\n",
  });
  expect(readdirSync(path("seven"))).toEqual(before);

  // The last number of the table, its last quantile in January 2021, half as large as it was.
  const table = textOf(path("seven", "quantiles.csv"));
  const moved = table.replace(/([\d.]+)\n$/, (_, last: string) => `${Number(last) / 2}\n`);
  const manifest = JSON.parse(textOf(path("seven", "manifest.json")));
  writeFileSync(path("seven", "quantiles.csv"), moved);
  const files = { ...manifest.files, "quantiles.csv": hashOf(moved) };
  writeFileSync(path("seven", "manifest.json"), JSON.stringify({ ...manifest, files }));
  const differs = await chokepoint("reproduce", path("seven", "manifest.json"));
  expect(differs.status).toBe(1);
  expect(differs.stderr).toContain("quantiles.csv: largest difference 0.50 relative, line 14, column 11: ");

  const over = await chokepoint("reproduce", path("seven", "manifest.json"), "--out", path("seven"));
  expect(over).toMatchObject({ status: 2, stderr: expect.stringContaining("choose another folder") });
});

test("a run with a profile of one's own is made again with that file, and refused with another", async () => {
  const profile = { id: "mine", title: "Mine", story: "A story.", parameters: {} };
  writeFileSync(path("mine.json"), JSON.stringify(profile));
  copyFileSync(path("mine.json"), path("kept.json"));
  writeFileSync(path("theirs.json"), JSON.stringify({ ...profile, title: "Theirs" }));
  const words = [
    "--members",
    "2",
    "--to",
    "2021-01-01",
    "--profile",
    path("mine.json"),
    "--out",
    path("eight"),
  ];
  await chokepoint("run", "today", ...words);
  const again = (name: string) =>
    chokepoint("reproduce", path("eight", "manifest.json"), "--profile", path(name));
  expect(await again("kept.json")).toMatchObject({ status: 0 });
  expect(await again("theirs.json")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("made with profile mine"),
  });
});
