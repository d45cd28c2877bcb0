/** `chokepoint lint` on the shipped model and on a file. */
import { mkdirSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { chokepoint, scratch } from "../../helpers/command-line.ts";

const at = scratch();

test("finds no wrong unit, no unused number and no loop without delay in the shipped model", async () => {
  const { stdout, status } = await chokepoint("lint", "--json");
  expect(status).toBe(0);
  const checks = new Set((JSON.parse(stdout) as { check: string }[]).map(({ check }) => check));
  for (const check of ["units", "unused", "lookup range", "loop without delay"])
    expect(checks).not.toContain(check);
});
test("names each check, also those that found nothing", async () => {
  const { stdout } = await chokepoint("lint");
  expect(stdout).toContain("units: nothing found");
  expect(stdout).toMatch(/^unsourced: \d+$/m);
});
test("refuses a file that is no model with the reader's own words", async () => {
  mkdirSync(at(), { recursive: true });
  writeFileSync(at("no.xmile"), "<html></html>");
  const { stderr, status } = await chokepoint("lint", at("no.xmile"));
  expect(status).toBe(2);
  expect(stderr).toContain("it is no XMILE file");
});
