/** Keyboard and assistive technology. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOf } from "../helpers/axe.ts";
import { type Visit, visit } from "../helpers/page.ts";

let site: Visit;
beforeAll(async () => {
  site = await visit();
});
afterAll(() => site.close());

test.each([false, true])("axe finds nothing, tables and details open (dark: %s)", async (dark) => {
  const { page } = await site.open("#/1/?directSupply=0.5", { width: 1440, height: 1000 }, dark);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    for (const button of document.querySelectorAll<HTMLButtonElement>(".panel-tools button[aria-expanded]"))
      button.click();
  });
  expect(await violationsOf(page)).toEqual([]);
});

test("every control is reached with Tab, each with a visible focus", async () => {
  const { page } = await site.open();
  const controls = await page.$$eval(
    "button:not(:disabled), input, select, summary, a[href]",
    (all) => all.filter((element) => element.checkVisibility()).length,
  );
  const seen = new Set<string>();
  for (let i = 0; i < controls + 5; i++) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return "";
      const { outlineStyle } = getComputedStyle(element);
      const all = [...document.querySelectorAll("*")];
      return `${all.indexOf(element)} ${outlineStyle}`;
    });
    if (focus !== "") {
      expect(focus).not.toContain("none");
      seen.add(focus);
    }
  }
  // Radio buttons of one group are a single stop.
  expect(seen.size).toBeGreaterThanOrEqual(controls - 1);
});

test("works with the keyboard alone: a preset chosen, a lever moved, a table opened", async () => {
  const { page } = await site.open();
  await page.focus(".choices select");
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => location.hash.includes("preset="));
  await page.focus('input[type="range"]');
  await page.keyboard.press("End");
  await page.waitForFunction(() => location.hash.includes("directSupply="));
  await page.focus(".panel-tools button");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".table");
});
