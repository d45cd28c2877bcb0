/** The page on a phone, and on a wide screen at four times the size, which is 320 pixels wide. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violationsOf } from "../helpers/axe.ts";
import { SCREENSHOTS, settled, type Visit, visit } from "../helpers/page.ts";

let site: Visit;
beforeAll(async () => {
  site = await visit();
});
afterAll(() => site.close());

const SIZES = [
  [390, 844],
  [320, 640],
] as const;
const stage = (page: Page) =>
  page.$eval(".main-chart .stage", (element) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    return { top, bottom, height };
  });

describe.each(SIZES)("%i by %i pixels", (width, height) => {
  test("nothing is wider than the screen, details open or shut, and axe finds nothing", async () => {
    const { page, faults } = await site.open("#/1/?directSupply=0.5@2027-01-01", { width, height });
    await page.click(".lever-shut");
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await violationsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("the chart stays in view, two fifths of the screen, while the levers go by under it", async () => {
    const { page } = await site.open("", { width, height });
    await page.evaluate(() => document.querySelector(".group-c")?.scrollIntoView());
    const { top, height: tall } = await stage(page);
    expect(Math.abs(top)).toBeLessThan(1);
    expect(Math.abs(tall - 0.4 * height)).toBeLessThan(2);
    await page.screenshot({ path: `${SCREENSHOTS}/phone-${width}.png` });
  });

  test("what has the focus is never under the chart", async () => {
    const { page } = await site.open("", { width, height });
    await page.focus(".group-c summary");
    for (let i = 0; i < 12; i++) {
      await page.keyboard.down("Shift");
      await page.keyboard.press("Tab");
      await page.keyboard.up("Shift");
      const inLevers = await page.evaluate(() => document.activeElement?.closest(".levers") !== null);
      if (!inLevers) break;
      const top = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0);
      expect(top).toBeGreaterThanOrEqual((await stage(page)).bottom - 1);
    }
  });
});

test("one lever is open at a time, with a thumb and buttons of 44 pixels, and opening it moves the focus to its slider", async () => {
  const { page } = await site.open("", { width: 390, height: 844 });
  const shut = await page.$$eval(".lever-shut", (all) => all.length);
  for (const _ of [1, 2]) {
    await page.click(".lever-shut");
    await page.waitForFunction(() => document.activeElement?.matches("input[type=range]"));
    expect(await page.$$eval(".lever-shut", (all) => all.length)).toBe(shut - 1);
    expect(await page.$$eval(".lever[data-lever]", (all) => all.length)).toBe(1);
  }
  const sizes = await page.$$eval(".lever[data-lever] button, .lever[data-lever] input[type=range]", (all) =>
    all.map((element) =>
      Math.min(element.getBoundingClientRect().width, element.getBoundingClientRect().height),
    ),
  );
  for (const size of sizes) expect(size).toBeGreaterThanOrEqual(44);
});

test("a tap on the chart reads it, and a drawer covers the levers, not the chart", async () => {
  const { page } = await site.open("", { width: 390, height: 844 });
  // The browser loads the page anew when it becomes a touch screen.
  await page.setViewport({ width: 390, height: 844, hasTouch: true, isMobile: true });
  await settled(page);
  await page.evaluate(() => document.querySelector(".levers")?.scrollIntoView());
  const box = await (await page.$(".main-chart .cursor"))?.boundingBox();
  if (!box) throw new Error("the chart has no box");
  await page.touchscreen.tap(box.x + 150, box.y + 150);
  await page.waitForSelector(".main-chart .readout");
  await page.tap(".lever-shut");
  await page.waitForSelector(".explain");
  await page.tap(".explain");
  await page.waitForSelector("dialog.drawer[open]");
  const top = await page.$eval("dialog.drawer", (drawer) => drawer.getBoundingClientRect().top);
  expect(Math.abs(top - 0.4 * 844)).toBeLessThan(2);
  await page.tap("dialog.drawer .close");
  await page.waitForSelector("dialog.drawer", { hidden: true });
});
