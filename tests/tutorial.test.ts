/** The one command of docs/tutorial.md makes the figure that is printed there, and the figure shows the table's numbers. */
import { spawnSync } from "node:child_process";
import { beforeAll, expect, test } from "vitest";
import { scratch, textOf } from "./helpers/command-line.ts";
import { readCsv } from "./helpers/read-csv.ts";

const at = scratch();
let ended: { status: number | null; stdout: string };
beforeAll(() => {
  const words = ["bin/figure.mjs", "--out", at("results")];
  // Elsewhere on the globe the dates are the same.
  const env = { ...process.env, TZ: "America/New_York" };
  ended = spawnSync(process.execPath, words, { encoding: "utf8", env });
}, 120_000);

test("the figure is the published one, byte for byte (after a change of the model: npm run figure -- --publish)", () => {
  expect(ended.stdout).toContain("the same as docs/tutorial.svg");
  expect(ended.status).toBe(0);
});

test("the lines of the picture stand where the table says, on the picture's own axis", () => {
  const svg = textOf(at("results", "figure.svg"));
  const rows = readCsv(textOf(at("results", "quantiles.csv")));
  const column = rows[0]?.indexOf("q50") ?? -1;
  for (const scenario of ["today", "tight-coalition"]) {
    const medians = rows.filter(([name]) => name === scenario).map((row) => Number(row[column]));
    const heights = [...svg.matchAll(/aria-roledescription="line mark"[^>]* d="([^"]+)"/g)]
      .map(([, path = ""]) => [...path.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, , y]) => Number(y)))
      .find((line) => line.length === 181 && fits(line, medians));
    expect(heights, scenario).toBeDefined();
  }
});

/** Whether heights follow from values by one straight line, to a hundredth of a pixel. */
function fits(heights: readonly number[], values: readonly number[]): boolean {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [first, last] = [heights[values.indexOf(low)] ?? 0, heights[values.indexOf(high)] ?? 0];
  const expected = values.map((value) => first + ((value - low) / (high - low)) * (last - first));
  return first > last && heights.every((height, i) => Math.abs(height - (expected[i] ?? 0)) < 0.01);
}
