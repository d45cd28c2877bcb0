/** Levers and what follows them: the second chart, the warning beyond the evidence, what is said, words explained. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { settled, type Visit, visit } from "../helpers/page.ts";

let site: Visit;
beforeAll(async () => {
  site = await visit();
});
afterAll(() => site.close());

const label = (text: string): string => `[aria-label="${text}"]`;

test("eight levers are shown at first, the others a step down", async () => {
  const { page } = await site.open();
  const shown = await page.$$eval(".lever", (all) => all.filter((lever) => lever.checkVisibility()).length);
  expect(shown).toBe(8);
  expect(await page.$$eval(".lever", (all) => all.length)).toBe(30);
});

test("the second chart follows the lever touched until it is kept, and the link holds it", async () => {
  const { page } = await site.open();
  const title = () => page.$eval(".second h2", (element) => element.textContent);
  expect(await title()).toBe("Working AI cards");
  await page.click(label("More: Retention effort"));
  await page.waitForFunction(() => location.hash.includes("second=departures"));
  await settled(page);
  expect(await title()).toBe("Departures of IT specialists");
  await page.click(".follow input");
  await page.click(label("Less: Third-country enforcement"));
  await page.waitForFunction(() => location.hash.includes("thirdCountryEnforcement="));
  expect(await title()).toBe("Departures of IT specialists");
});

test("a value beyond the evidence is named at the lever and above the levers", async () => {
  const { page } = await site.open("#/1/?thirdCountryEnforcement=0.9&slowGrowth=2");
  expect(await page.$eval(".outside", (line) => line.textContent)).toMatch(
    /^Outside the evidence: (Third-country enforcement 0\.9, Growth of the world's largest run 2|Growth of the world's largest run 2, Third-country enforcement 0\.9)\./,
  );
  expect(
    await page.$eval('[data-lever="thirdCountryEnforcement"] .lever-note', (note) => note.textContent),
  ).toContain("outside the evidence");
  await page.click(label("Reset Third-country enforcement"));
  await page.waitForFunction(
    () => !document.querySelector(".outside")?.textContent?.includes("Third-country enforcement"),
  );
});

test("a button that moves a lever says the new value, with unit and band", async () => {
  const { page } = await site.open();
  for (const _ of Array(10).keys()) await page.click(label("More: Third-country enforcement"));
  await page.waitForFunction(
    () =>
      document.querySelector("[data-spoken]")?.textContent ===
      "Third-country enforcement: 1, scale 0 to 1, strongest",
  );
});

test("the distribution over a lever of the world moves with it", async () => {
  const { page } = await site.open();
  await page.click(".group-c summary");
  const path = () =>
    page.$eval('[data-lever="slowGrowth"] .density path', (element) => element.getAttribute("d"));
  const before = await path();
  expect(before).toMatch(/^M/);
  await page.click(label("More: Growth of the world's largest run"));
  await page.waitForFunction(() => location.hash.includes("slowGrowth="));
  expect(await path()).not.toBe(before);
});

test("handles set the range that the runs draw a number of the world from, and the bands follow", async () => {
  const { page, faults } = await site.open("#/1/?seed=3");
  const sentence = () => page.$eval(".main-chart .sentence", (element) => element.textContent);
  await page.click(".group-c summary");
  const upper = label("Growth of the world's largest run, upper end of 90 % of runs");
  await page.focus(upper);
  await page.keyboard.press("End");
  await page.waitForFunction(() => /slowGrowth=3_[\d.]+_6/.test(location.hash));
  await settled(page);
  expect(await page.$eval('[data-lever="slowGrowth"] .lever-note', (note) => note.textContent)).toMatch(
    /90 % of runs [\d.]+ to 6/,
  );
  const wide = await sentence();
  const { hash } = new URL(page.url());
  await page.click(label("Reset Growth of the world's largest run"));
  await page.waitForFunction(() => !location.hash.includes("slowGrowth"));
  await settled(page);
  expect(await sentence()).not.toBe(wide);
  const elsewhere = await site.open(hash);
  expect(await elsewhere.page.$eval(".main-chart .sentence", (element) => element.textContent)).toBe(wide);
  expect(faults).toEqual([]);
});

test("a word is explained by a press, and shut by Escape", async () => {
  const { page } = await site.open();
  await page.focus(".main-chart .reading .term button");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".main-chart .meaning");
  expect(await page.$eval(".main-chart .meaning", (note) => note.textContent)).toContain("Half of the runs");
  await page.keyboard.press("Escape");
  expect(await page.$(".main-chart .meaning")).toBeNull();
});

test("a chart says itself in words: how it is made, its statistics and its trends", async () => {
  const { page } = await site.open("#/1/?directSupply=1@2027-01-01");
  await page.click(".main-chart .in-words summary");
  const words = await page.$$eval(".main-chart .in-words p", (all) =>
    all.map((each) => each.textContent ?? ""),
  );
  expect(words[0]).toContain(
    "Months behind the frontier, own models, months, from January 2020 to January 2035",
  );
  expect(words[1]).toMatch(/^The median of the scenario begins at [\d.]+ months and ends at [\d.]+ months/);
  expect(words[2]).toMatch(/leaves Today in .+ 20\d\d and lies furthest below it/);
});
