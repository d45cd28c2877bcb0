/** A first visit, as a policy student makes it. */
import { readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SCREENSHOTS, settled, type Visit, visit } from "../helpers/page.ts";

let site: Visit;
beforeAll(async () => {
  site = await visit();
});
afterAll(() => site.close());

const sentence = (page: Page, panel = 0): Promise<string> =>
  page.$$eval(".sentence", (all, at) => all[at]?.textContent ?? "", panel);
const label = (text: string): string => `[aria-label="${text}"]`;

describe("the page on a first visit", () => {
  test("shows two charts, their reading and a sentence with a range, and nothing is amiss", async () => {
    const { page, faults } = await site.open();
    expect(await page.$$eval(".panel canvas", (all) => all.length)).toBe(2);
    expect(await sentence(page)).toMatch(
      /^In January 2030: [\d.]+ months, 90 % of runs between [\d.]+ and [\d.]+\./,
    );
    expect(await page.$eval(".caution", (element) => element.textContent)).toContain("Not a forecast");
    expect(faults).toEqual([]);
  });

  test("draws on its canvases: more than a few colours are there", async () => {
    const { page } = await site.open();
    const colours = await page.$$eval(".panel canvas", (all) =>
      all.map((canvas) => {
        const { data } = (canvas as HTMLCanvasElement)
          .getContext("2d")
          ?.getImageData(0, 0, (canvas as HTMLCanvasElement).width, (canvas as HTMLCanvasElement).height) ?? {
          data: [] as number[],
        };
        const seen = new Set<number>();
        for (let i = 0; i < data.length; i += 4)
          seen.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
        return seen.size;
      }),
    );
    for (const count of colours) expect(count).toBeGreaterThan(4);
  });

  test("puts canvases inside their panels", async () => {
    const { page } = await site.open();
    const inside = await page.$$eval(".panel", (panels) =>
      panels.map((panel) => {
        const outer = panel.getBoundingClientRect();
        const inner = panel.querySelector("canvas")?.getBoundingClientRect();
        return (
          inner !== undefined &&
          inner.top >= outer.top &&
          inner.bottom <= outer.bottom &&
          inner.left >= outer.left &&
          inner.right <= outer.right + 1
        );
      }),
    );
    expect(inside).toEqual([true, true]);
  });

  test("runs on with a lever moved by keyboard, says the paired change, and the address opens the same state elsewhere", async () => {
    const { page, faults } = await site.open();
    const before = await sentence(page);
    await page.focus('input[type="range"]');
    for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowRight");
    await page.waitForFunction(
      () => document.querySelector(".sentence")?.textContent?.includes("Same draws compared"),
      { timeout: 30_000 },
    );
    await settled(page);
    const after = await sentence(page);
    expect(after).not.toBe(before);
    expect(after).toMatch(/Today [\d.]+\. Same draws compared: .+ Monte Carlo error of the median/);
    const hash = new URL(page.url()).hash;
    expect(hash).toContain("directSupply=");
    const elsewhere = await site.open(hash);
    expect(await sentence(elsewhere.page)).toBe(after);
    expect(faults).toEqual([]);
  });

  test("takes a typed number, plus and minus, and the reset of a lever", async () => {
    const { page } = await site.open();
    const number = label("Third-country enforcement, scale 0 to 1");
    await page.$eval(number, (element) => {
      (element as HTMLInputElement).value = "0.8";
      element.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await page.waitForFunction(() => location.hash.includes("thirdCountryEnforcement=0.8"));
    await page.click(label("More: Third-country enforcement"));
    await page.waitForFunction(() => /thirdCountryEnforcement=0\.8\d/.test(location.hash));
    await page.click(label("Less: Third-country enforcement"));
    await page.waitForFunction(() => /thirdCountryEnforcement=0\.8$/.test(location.hash));
    await page.click(label("Reset Third-country enforcement"));
    await page.waitForFunction(() => !location.hash.includes("thirdCountryEnforcement"));
  });

  test("a preset sets its levers, inherited ones too, and one of them moved keeps the preset's date", async () => {
    const { page } = await site.open("#/1/?preset=tight-coalition");
    const number = label("Third-country enforcement, scale 0 to 1");
    const set = await page.$eval(number, (element) => Number((element as HTMLInputElement).value));
    expect(set).toBeGreaterThan(0.5);
    expect(await page.$(label("Reset Third-country enforcement"))).toBeNull();
    await page.click(label("Less: Third-country enforcement"));
    await page.waitForSelector(label("Reset Third-country enforcement"));
    expect(new URL(page.url()).hash).toMatch(/thirdCountryEnforcement=[\d.]+@\d{4}-\d{2}/);
    await page.click(label("Reset Third-country enforcement"));
    await page.waitForFunction(() => !location.hash.includes("thirdCountryEnforcement"));
    expect(await page.$eval(number, (element) => Number((element as HTMLInputElement).value))).toBe(set);
  });

  test("refuses a broken link whole, says what is wrong and shows Today", async () => {
    const { page } = await site.open("#/1/?seed=9&directSupply=7");
    const said = await page.$eval(".notice", (element) => element.textContent);
    expect(said).toContain("directSupply");
    expect(said).toContain("a number from 0 to 1, in share, found 7");
    expect(await page.$eval(".run-controls input", (element) => (element as HTMLInputElement).value)).toBe(
      "1",
    );
  });

  test("changes the draws with the seed, and gives them back with the seed", async () => {
    const { page } = await site.open("#/1/?seed=autumn");
    const autumn = await sentence(page);
    const { page: other } = await site.open("#/1/?seed=0");
    expect(await sentence(other)).not.toBe(autumn);
    const { page: again } = await site.open("#/1/?seed=autumn");
    expect(await sentence(again)).toBe(autumn);
  });

  test("shows each chart as a table with every month, and as flows of the stock", async () => {
    const { page, faults } = await site.open("#/1/?view=flows");
    await page.evaluate(() =>
      (document.querySelectorAll(".panel-tools button")[0] as HTMLButtonElement).click(),
    );
    await page.waitForSelector(".table tbody tr");
    expect(await page.$$eval(".table tbody tr", (rows) => rows.length)).toBe(181);
    expect(await sentence(page, 1)).toMatch(
      /^In January 2030 the stock (gains|loses) [\d,]+ accelerators per year\./,
    );
    expect(await page.$$eval(".legend li", (items) => items.length)).toBe(6);
    expect(faults).toEqual([]);
  });

  test("opens a chart with its exact specification and data", async () => {
    const { page, faults } = await site.open();
    await page.evaluate(() =>
      (document.querySelectorAll(".panel-tools button")[2] as HTMLButtonElement).click(),
    );
    await page.waitForSelector("dialog[open] svg", { timeout: 30_000 });
    const spec = JSON.parse(
      await page.$eval("dialog textarea", (element) => (element as HTMLTextAreaElement).value),
    ) as { $schema: string; datasets: { fan: unknown[] } };
    expect(spec.$schema).toContain("vega-lite");
    expect(spec.datasets.fan).toHaveLength(181);
    expect(faults).toEqual([]);
  });

  test("gives the numbers that the command line gives for the same seed", async () => {
    const { page } = await site.open("#/1/?seed=7");
    await page.evaluate(() =>
      (document.querySelectorAll(".panel-tools button")[0] as HTMLButtonElement).click(),
    );
    await page.waitForSelector(".table tbody tr");
    const shown = await page.$$eval(".table tbody tr", (rows) =>
      Array.from(rows[120]?.children ?? [], (cell) => cell.textContent),
    );
    const { execFileSync } = await import("node:child_process");
    const { mkdtempSync, rmSync } = await import("node:fs");
    const { tmpdir } = await import("node:os");
    const { join } = await import("node:path");
    const out = mkdtempSync(join(tmpdir(), "chokepoint-"));
    execFileSync(process.execPath, [
      "bin/chokepoint.mjs",
      "run",
      "today",
      "--seed",
      "7",
      "--members",
      "200",
      "--out",
      out,
    ]);
    const row = readFileSync(join(out, "quantiles.csv"), "utf8")
      .split("\n")
      .find((line) => line.startsWith("today,sovereignLag,month,2030-01-01"));
    rmSync(out, { recursive: true });
    const [, , , date, q05, , q25, q50, q75, , q95] = row?.split(",") ?? [];
    const four = (text: string | undefined): string => String(Number(Number(text).toPrecision(4)));
    expect(shown[0]).toBe(date);
    expect([shown[1], shown[3], shown[5], shown[7], shown[9]]).toEqual([q05, q25, q50, q75, q95].map(four));
  });
});

describe("the page on screens of both sizes and in both themes", () => {
  test.each([
    [1440, 1000, false],
    [1440, 1000, true],
    [390, 844, false],
    [390, 844, true],
  ])("fits %i pixels without a horizontal scroll bar (dark: %s %s)", async (width, height, dark) => {
    const { page, faults } = await site.open("#/1/?directSupply=0.5@2027-01-01", { width, height }, dark);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.screenshot({
      path: `${SCREENSHOTS}/explore-${width}-${dark ? "dark" : "light"}.png`,
      fullPage: true,
    });
    expect(faults).toEqual([]);
  });
});
