/** The evidence: found by keyboard, saved, and left again without losing anything. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Visit, visit } from "../helpers/page.ts";

let site: Visit;
beforeAll(async () => {
  site = await visit();
});
afterAll(() => site.close());

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function open(hash: string, size = { width: 1440, height: 1000 }) {
  const { page, faults } = await site.open("", size);
  await page.goto(`${site.address}${hash}`);
  await page.waitForSelector(".evidence-rows tbody tr", { timeout: 30_000 });
  await page.waitForSelector(".calibration canvas");
  return { page, faults };
}

test("rows are found by keyboard alone: words, sector, confidence, observations", async () => {
  const { page, faults } = await open("#/1/evidence");
  const count = (): Promise<number> => page.$$eval(".evidence-rows tbody tr", (rows) => rows.length);
  const all = await count();
  expect(all).toBeGreaterThan(200);
  await page.focus(".filters input[type=search]");
  await page.keyboard.type("failure");
  await page.waitForFunction(
    (before) => document.querySelectorAll(".evidence-rows tbody tr").length < before,
    {},
    all,
  );
  expect(await page.$eval(".count", (text) => text.textContent)).toBe(
    `${await count()} of ${all} parameters`,
  );
  await page.keyboard.press("Tab");
  await page.keyboard.type("fleet");
  await page.keyboard.press("Tab");
  await page.keyboard.type("assum");
  const cells = await page.$$eval(".evidence-rows tbody tr", (rows) =>
    rows.map((row) => [row.children[5]?.textContent, row.children[6]?.textContent]),
  );
  for (const [sector, confidence] of cells) {
    expect(sector).toBe("fleet");
    expect(confidence).toContain("assumption");
  }
  await page.focus(".filters input[type=radio]");
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.querySelector(".count")?.textContent?.includes("observations"));
  expect(faults).toEqual([]);
});

test("going to the charts and back loses neither the scenario nor the filters", async () => {
  const { page } = await open("#/1/evidence?directSupply=0.5&seed=7");
  await page.type(".filters input[type=search]", "price");
  const rows = await page.$eval(".count", (text) => text.textContent);
  const links = await page.$$("nav a");
  await links[0]?.click();
  await page.waitForSelector(".panel canvas");
  expect(new URL(page.url()).hash).toMatch(/^#\/1\/\?directSupply=0\.5&model=[0-9a-f-]+&seed=7$/);
  await page.goBack();
  await page.waitForSelector(".evidence-rows");
  expect(new URL(page.url()).hash).toContain("#/1/evidence?directSupply=0.5");
  expect(await page.$eval(".count", (text) => text.textContent)).toBe(rows);
});

test("axe finds nothing, and nothing is wider than a small phone", async () => {
  const { page } = await open("#/1/evidence", { width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe: tool } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await tool.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
  });
  expect(violations).toEqual([]);
});
