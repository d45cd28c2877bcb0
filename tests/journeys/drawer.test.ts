/** The drawer of a lever, with the keyboard alone. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOf } from "../helpers/axe.ts";
import { settled, type Visit, visit } from "../helpers/page.ts";

let site: Visit;
beforeAll(async () => {
  site = await visit();
});
afterAll(() => site.close());

const ABOUT = '[aria-label="About Third-country enforcement"]';
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
  );
const open = async (page: Page): Promise<void> => {
  await page.focus(ABOUT);
  await page.keyboard.press("Enter");
  await page.waitForSelector("dialog.drawer[open]");
};

test("opens with Enter, takes the focus, and gives it back when Escape shuts it", async () => {
  const { page, faults } = await site.open();
  await open(page);
  expect(await focused(page)).toBe("Third-country enforcement");
  expect(await page.$eval(ABOUT, (button) => button.getAttribute("aria-expanded"))).toBe("true");
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog.drawer", { hidden: true });
  await page.waitForFunction((about) => document.activeElement?.matches(about), {}, ABOUT);
  expect(faults).toEqual([]);
});

test("tells what the lever means, its evidence and how sure it is, what to watch, and the equations it enters", async () => {
  const { page } = await site.open();
  await open(page);
  const text = await page.$eval("dialog.drawer", (drawer) => drawer.textContent ?? "");
  for (const part of [
    "Effort against re-export",
    "Now 0.5 (as today), default 0.5",
    "Well founded: a primary or reviewed source",
    "2024-05",
    "Gray arrivals and bursts shrink",
    "The sources support 0.25 to 0.75; the lever goes from 0 to 1",
    "third country enforcement",
    "interdictions =",
  ])
    expect(text).toContain(part);
  const links = await page.$$eval("dialog.drawer a", (all) =>
    all.map((link) => link.getAttribute("href") ?? ""),
  );
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(link).toMatch(/^https?:/);
});

test("sets a named band and picks a related chart, and the lever and the second chart follow", async () => {
  const { page } = await site.open();
  await open(page);
  const press = async (name: string): Promise<void> => {
    const found = await page.evaluateHandle(
      (words) =>
        [...document.querySelectorAll<HTMLButtonElement>("dialog.drawer button")].find((button) =>
          button.textContent?.startsWith(words),
        ),
      name,
    );
    await (found as import("puppeteer-core").ElementHandle<HTMLButtonElement>).focus();
    await page.keyboard.press("Enter");
  };
  await press("strongest");
  await page.waitForFunction(() => location.hash.includes("thirdCountryEnforcement=1"));
  expect(
    await page.$eval('[data-lever="thirdCountryEnforcement"] input[type=range]', (slider) => [
      (slider as HTMLInputElement).value,
      slider.getAttribute("aria-valuetext"),
    ]),
  ).toEqual(["1", "1, scale 0 to 1, strongest"]);
  await press("Money lost to seizure");
  await page.waitForFunction(() => location.hash.includes("second=lostSpending"));
  await settled(page);
  expect(await page.$eval(".second h2", (title) => title.textContent)).toBe("Money lost to seizure");
});

test.each([
  [1440, 1000],
  [390, 844],
])("axe finds nothing with it open, %i pixels wide", async (width, height) => {
  const { page } = await site.open("", { width, height });
  if (width === 390) await page.click(".lever-shut");
  await page.click(".explain");
  await page.waitForSelector("dialog.drawer[open]");
  await page.$eval("dialog.drawer details", (details) => {
    (details as HTMLDetailsElement).open = true;
  });
  expect(await violationsOf(page)).toEqual([]);
});
