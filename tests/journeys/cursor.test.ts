/** Reading the charts: the date cursor by keys and pointer, the reading year, the threshold, observations. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Visit, visit } from "../helpers/page.ts";

let site: Visit;
beforeAll(async () => {
  site = await visit();
});
afterAll(() => site.close());

/** From the document's start, with Tab, as a reader comes to it. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab does not come to ${selector}`);
}
const date = (page: Page): Promise<string | null> =>
  page.$eval(".main-chart .cursor", (cursor) => cursor.getAttribute("aria-valuetext"));
const said = (page: Page): Promise<string> =>
  page.$eval(".main-chart .canvas [aria-live]", (region) => region.textContent ?? "");

test("arrow keys move the date, Page keys a year, Home and End to the ends, and the values are said", async () => {
  const { page, faults } = await site.open("#/1/?directSupply=0.5@2027-01-01");
  await tabTo(page, ".main-chart .cursor");
  expect(await date(page)).toBe("January 2030");
  expect(await said(page)).toMatch(
    /^January 2030\. Scenario: [\d.]+ months \(90 % of runs [\d.]+ to [\d.]+\)\. Today: [\d.]+ months/,
  );
  for (const [key, expected] of [
    ["ArrowRight", "February 2030"],
    ["PageUp", "February 2031"],
    ["ArrowLeft", "January 2031"],
    ["End", "January 2035"],
    ["ArrowRight", "January 2035"],
    ["Home", "January 2020"],
    ["PageUp", "January 2021"],
  ] as const) {
    await page.keyboard.press(key);
    expect(await date(page)).toBe(expected);
    expect(await said(page)).toContain(expected);
  }
  expect(await page.$$eval(".readout", (all) => all.length)).toBe(2);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() =>
    document.querySelector(".main-chart .sentence")?.textContent?.startsWith("In January 2021"),
  );
  await page.keyboard.press("Escape");
  expect(await page.$(".readout")).toBeNull();
  expect(faults).toEqual([]);
});

test("the pointer reads the same values as the keys, in both charts at once", async () => {
  const { page } = await site.open();
  await tabTo(page, ".main-chart .cursor");
  const byKeys = await page.$eval(".main-chart .readout", (readout) => readout.textContent);
  const x = await page.$eval(".main-chart .mark line", (line) => line.getBoundingClientRect().x);
  const top = await page.$eval(".main-chart .cursor", (cursor) => cursor.getBoundingClientRect().top);
  await page.keyboard.press("Escape");
  await page.mouse.move(x, top + 150);
  await page.waitForSelector(".second .readout");
  expect(await page.$eval(".main-chart .readout", (readout) => readout.textContent)).toBe(byKeys);
});

test("the reading year and the threshold are chosen, and the chance is a count of runs", async () => {
  const { page } = await site.open();
  await page.select('[aria-label="Year that the sentences read"]', "2026");
  expect(await page.$eval(".main-chart .sentence", (sentence) => sentence.textContent)).toMatch(
    /^In January 2026:/,
  );
  const type = (value: string) =>
    page.$eval(
      '[aria-label="Threshold, months"]',
      (field, text) => {
        (field as HTMLInputElement).value = text;
        field.dispatchEvent(new Event("change", { bubbles: true }));
      },
      value,
    );
  const chance = () => page.$eval(".threshold", (row) => row.textContent ?? "");
  await type("-1");
  expect(await chance()).toContain("200 of 200 runs, about 50 in 50");
  await type("500");
  expect(await chance()).toContain("0 of 200 runs, about 0 in 50");
  await page.select('[aria-label="Side of the threshold"]', "below");
  expect(await chance()).toContain("200 of 200 runs");
});

test("an observation shows its value, range and source on focus, and Escape hides them", async () => {
  const { page } = await site.open("#/1/?first=gpusInService");
  await page.focus(".main-chart .observation button");
  const note = await page.$eval(".note", (element) => element.textContent ?? "");
  expect(note).toMatch(/^Observation, February 2022: 9,000 accelerators/);
  expect(note).toContain("Range 6,500 to 14,000 accelerators");
  expect(note).toContain("Weakly founded");
  await page.keyboard.press("Escape");
  expect(await page.$(".note")).toBeNull();
});

test("a logarithmic scale is offered where all values are above zero, and opens as one", async () => {
  const { page, faults } = await site.open("#/1/?first=effectiveTrainingCompute");
  await page.click(".main-chart .panel-head .chip");
  await page.waitForFunction(() =>
    document.querySelector(".main-chart .reading")?.textContent?.includes("logarithmic scale"),
  );
  await page.evaluate(() =>
    (document.querySelectorAll(".panel-tools button")[2] as HTMLButtonElement).click(),
  );
  await page.waitForSelector("dialog[open] svg", { timeout: 30_000 });
  const spec = JSON.parse(
    await page.$eval("dialog textarea", (element) => (element as HTMLTextAreaElement).value),
  ) as { encoding: { y: { scale: { type: string } } } };
  expect(spec.encoding.y.scale.type).toBe("log");
  const { page: other } = await site.open("#/1/?first=sovereignLag");
  expect(await other.$(".main-chart .panel-head .chip")).toBeNull();
  expect(faults).toEqual([]);
});
