/** Undo, redo, reset, the date at which course changes, and the bar that tells the last change. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { settled, type Visit, visit } from "../helpers/page.ts";

let site: Visit;
beforeAll(async () => {
  site = await visit();
});
afterAll(() => site.close());

const hash = (page: Page): string => new URL(page.url()).hash;
const ENFORCEMENT = '[aria-label="Third-country enforcement, scale 0 to 1"]';
async function type(page: Page, selector: string, value: string): Promise<void> {
  await page.$eval(
    selector,
    (element, text) => {
      (element as HTMLInputElement).value = text;
      element.dispatchEvent(new Event("change", { bubbles: true }));
    },
    value,
  );
}
const press = async (page: Page, name: string): Promise<void> => {
  const button = await page.waitForSelector(`button ::-p-text(${name})`);
  await button?.click();
};
const barSays = (page: Page, pattern: RegExp): Promise<unknown> =>
  page.waitForFunction(
    (source) => new RegExp(source).test(document.querySelector(".change-bar > p")?.textContent ?? ""),
    { timeout: 30_000 },
    pattern.source,
  );

test("a lever moved by many keys is many steps, dragged it is one; keys and buttons undo and redo them all", async () => {
  const { page, faults } = await site.open();
  await type(page, ENFORCEMENT, "0.8");
  await page.select(".choices select", "leaky-controls");
  await type(page, ".run-controls input", "seven");
  await settled(page);
  const last = hash(page);
  expect(last).toMatch(/preset=leaky-controls.*seed=seven/);
  await page.focus("h1 ~ nav a");
  await page.keyboard.down("Control");
  await page.keyboard.press("z");
  await page.keyboard.press("z");
  await page.keyboard.up("Control");
  await page.waitForFunction(() => location.hash.includes("thirdCountryEnforcement=0.8"));
  expect(hash(page)).not.toMatch(/preset|seed/);
  await press(page, "Undo");
  await page.waitForFunction(() => location.hash === "");
  await page.keyboard.down("Control");
  await page.keyboard.press("y");
  await page.keyboard.down("Shift");
  await page.keyboard.press("Z");
  await page.keyboard.up("Shift");
  await page.keyboard.up("Control");
  await press(page, "Redo");
  await page.waitForFunction((wanted) => location.hash === wanted, {}, last);

  const track = await page.$('input[type="range"]');
  await track?.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const box = await track?.boundingBox();
  if (!box) throw new Error("no slider");
  await page.mouse.move(box.x + 12, box.y + box.height / 2);
  await page.mouse.down();
  for (let x = 20; x < 90; x += 5) await page.mouse.move(box.x + x, box.y + box.height / 2);
  await page.mouse.up();
  await page.waitForFunction(() => location.hash.includes("directSupply"));
  await press(page, "Undo");
  await page.waitForFunction((wanted) => location.hash === wanted, {}, last);
  expect(faults).toEqual([]);
});

test("levers are reset by group and all together, each a step that can be undone", async () => {
  const { page } = await site.open(
    "#/1/?directSupply=0.5&thirdCountryEnforcement=0.9&roubleWeakness=2&partnerCooperation=1",
  );
  await press(page, "Reset Sanctions (2)");
  await page.waitForFunction(() => !/directSupply|thirdCountry/.test(location.hash));
  expect(hash(page)).toMatch(/partnerCooperation.*roubleWeakness/);
  await press(page, "Reset all levers (2)");
  await page.waitForFunction(() => location.hash === "");
  await page.click('[aria-label="Undo last change"]');
  await page.click('[aria-label="Undo last change"]');
  await page.waitForFunction(() => /directSupply=0\.5.*thirdCountryEnforcement=0\.9/.test(location.hash));
});

test("policies moved after a date was chosen begin then; the scenario's own dates stay where none was", async () => {
  const { page } = await site.open();
  await page.select(".divergence select", "2023-10");
  await type(page, ENFORCEMENT, "0.9");
  await page.waitForFunction(() => /from=2023-10.*thirdCountryEnforcement=0\.9@2023-10$/.test(location.hash));
  await page.select(".divergence select", "custom");
  await type(page, ".divergence input", "2024-05");
  await press(page, "Begin the policy moved before then, too");
  await page.waitForFunction(() => /from=2024-05.*thirdCountryEnforcement=0\.9@2024-05$/.test(location.hash));
});

test("the bar tells the change, its paired effect with range and error, to the eye and to the ear", async () => {
  const { page } = await site.open();
  await type(page, ENFORCEMENT, "0.8");
  await barSays(
    page,
    /^Third-country enforcement 0\.5 → 0\.8 from January 2027\. Months behind the frontier, own models in January 2030: [+−][\d.]+ months, 90 % of runs between [+−]?[\d.]+ and [+−]?[\d.]+, Monte Carlo error [\d.]+\.$/,
  );
  const text = (selector: string): Promise<string> =>
    page.$eval(selector, (element) => element.textContent ?? "");
  const seen = await text(".change-bar > p");
  const chart = await text(".sentence");
  // From Today on, the change is the whole difference: the chart's own sentence says the same median.
  const median = /: ([+−-]?[\d.]+) months, 90/.exec(seen)?.[1]?.replace("−", "-");
  expect(chart).toContain(`Same draws compared: ${median} `);
  await page.waitForFunction(
    (text) => document.querySelector('.change-bar [role="status"]')?.textContent === text,
    { timeout: 10_000 },
    seen,
  );
  await type(page, ".run-controls input", "2");
  await barSays(page, /^Seed 1 → 2: other draws\. Other draws: no paired effect to tell\.$/);
});

test("a locked seed stays; unlocked it is re-rolled to one that can be typed again", async () => {
  const { page } = await site.open();
  await press(page, "Lock seed");
  const reroll = await page.waitForSelector("button ::-p-text(Re-roll)");
  expect(await reroll?.evaluate((button) => (button as HTMLButtonElement).disabled)).toBe(true);
  await press(page, "Lock seed");
  await press(page, "Re-roll");
  await page.waitForFunction(() => /seed=\d+/.test(location.hash));
  const shown = await page.$eval(".run-controls input", (field) => (field as HTMLInputElement).value);
  expect(hash(page)).toContain(`seed=${shown}`);
});

test("every preset tells its story and its sources, and is chosen from its story", async () => {
  const { page, faults } = await site.open();
  await press(page, "All stories");
  await page.waitForSelector("dialog[open]");
  const stories = await page.$$eval("dialog .stories > li", (items) =>
    items.map((item) => ({
      words: item.querySelector("p")?.textContent?.length ?? 0,
      sources: item.querySelectorAll(".sources li").length,
    })),
  );
  expect(stories.length).toBe(15);
  for (const { words, sources } of stories) {
    expect(words).toBeGreaterThan(60);
    expect(sources).toBeGreaterThan(0);
  }
  await page.click('[aria-label="Choose Tight coalition"]');
  await page.waitForFunction(() => location.hash.includes("preset=tight-coalition"));
  expect(await page.$("dialog[open]")).toBeNull();
  expect(faults).toEqual([]);
});

test("policies and assumptions are told apart, in parts that sum to the gap", async () => {
  const { page, faults } = await site.open("#/1/?lines=four&thirdCountryEnforcement=0.9&slowGrowth=3");
  await page.waitForSelector(".gap", { timeout: 30_000 });
  const words = await page.$eval(".gap", (element) => element.textContent ?? "");
  const [, total, policies, assumptions, both] =
    /lies ([+−]?[\d.]+) months from Today's: ([+−]?[\d.]+) come from policies, ([+−]?[\d.]+) from assumptions, ([+−]?[\d.]+) from both/.exec(
      words,
    ) ?? [];
  const number = (text = "none"): number => Number(text.replace("−", "-"));
  expect(number(policies) + number(assumptions) + number(both)).toBeCloseTo(number(total), 6);
  expect(number(policies)).not.toBe(0);
  expect(faults).toEqual([]);
});

test("the last change is replayed back and forth, stopped by space, or flipped by hand where motion is unwanted", async () => {
  const { page, faults } = await site.open();
  await type(page, ENFORCEMENT, "1");
  await barSays(page, /Monte Carlo error/);
  const sentence = (): Promise<string> => page.$eval(".sentence", (element) => element.textContent ?? "");
  const after = await sentence();
  await press(page, "Replay");
  await page.waitForFunction((text) => document.querySelector(".sentence")?.textContent !== text, {}, after);
  await page.keyboard.press("Space");
  await page.waitForFunction((text) => document.querySelector(".sentence")?.textContent === text, {}, after);
  expect(await page.$(".side")).toBeNull();

  await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  await type(page, ENFORCEMENT, "0.9");
  await barSays(page, /1 → 0\.9.*Monte Carlo error/);
  await press(page, "Show before");
  await page.waitForFunction((text) => document.querySelector(".sentence")?.textContent === text, {}, after);
  await press(page, "Show after");
  await page.waitForFunction((text) => document.querySelector(".sentence")?.textContent !== text, {}, after);
  expect(faults).toEqual([]);
});
