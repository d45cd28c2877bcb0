/** A run made again from its manifest. */
import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { chokepoint, scratch, textOf } from "../../helpers/command-line.ts";

const path = scratch();

test("a manifest makes the same tables again, byte for byte, and says so", async () => {
  const words = ["run", "today", "chips-only", "--set", "directSupply=0.3@2028-01~6", "--seed", "seven"];
  const more = ["--members", "12", "--from", "2026-01-01", "--dt", "1/4", "--save-members"];
  await chokepoint(...words, ...more, "--out", path("one"));
  const { status, stdout } = await chokepoint(
    "reproduce",
    path("one", "manifest.json"),
    "--out",
    path("two"),
  );
  expect(stdout).toMatch(/^quantiles\.csv, members\.csv: the same as recorded/);
  expect(status).toBe(0);
  for (const name of ["quantiles.csv", "members.csv", "manifest.json"])
    expect(textOf(path("two", name))).toBe(textOf(path("one", name)));
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
  expect(ended.stderr).toContain("quantiles.csv: written to");

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
