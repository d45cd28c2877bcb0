/** The axis under a moving lever: an observation, whose value is fixed, shows where the axis has gone. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { settled, type Visit, visit } from "../helpers/page.ts";

let site: Visit;
beforeAll(async () => {
  site = await visit();
});
afterAll(() => site.close());

/** Height of the last observation above the foot of its chart, in pixels: lower as the axis grows. */
const height = (page: Page): Promise<number> =>
  page.$$eval(".main-chart .observation", (all) => {
    const canvas = document.querySelector(".main-chart .canvas")?.getBoundingClientRect();
    return (canvas?.bottom ?? 0) - (all.at(-1)?.getBoundingClientRect().bottom ?? 0);
  });
/** Drags to a share of the track and waits for a picture of what is there. */
async function dragTo(
  page: Page,
  track: { x: number; y: number; width: number },
  share: number,
): Promise<void> {
  const before = await page.$eval(".main-chart .sentence", (sentence) => sentence.textContent);
  await page.mouse.move(track.x + track.width * share, track.y);
  await page.waitForFunction(
    (text) => document.querySelector(".main-chart .sentence")?.textContent !== text,
    { timeout: 30_000 },
    before,
  );
  await settled(page);
}

test("grows but does not shrink while the lever is held, settles once it is let go, and says so", async () => {
  const { page, faults } = await site.open("#/1/?first=gpusInService");
  const slider = await page.$('[data-lever="directSupply"] input[type=range]');
  await slider?.scrollIntoView();
  const box = await slider?.boundingBox();
  if (!box) throw new Error("the slider has no box");
  const track = { x: box.x + 10, y: box.y + box.height / 2, width: box.width - 20 };
  const atRest = await height(page);
  await page.mouse.move(track.x, track.y);
  await page.mouse.down();
  await dragTo(page, track, 0.95);
  const grown = await height(page);
  expect(grown).toBeLessThan(atRest - 2);
  await dragTo(page, track, 0.05);
  expect(await height(page)).toBe(grown);
  await page.mouse.up();
  await expect.poll(() => height(page), { timeout: 30_000 }).toBeGreaterThan(grown + 2);
  await page.waitForSelector(".main-chart .rescaled");
  await page.waitForSelector(".main-chart .rescaled", { hidden: true });
  expect(faults).toEqual([]);
});
