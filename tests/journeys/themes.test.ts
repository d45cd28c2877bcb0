/** The dark theme and forced colours: charts are repainted with the colours of the page, and stay legible. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOf } from "../helpers/axe.ts";
import { SCREENSHOTS, settled, type Visit, visit } from "../helpers/page.ts";

let site: Visit;
beforeAll(async () => {
  site = await visit();
});
afterAll(() => site.close());

const emulate = async (page: Page, features: { name: string; value: string }[]): Promise<void> => {
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", { features });
};
/** Whether a colour, as r,g,b, is painted on the first chart. */
const paints = (page: Page, color: string): Promise<boolean> =>
  page.$eval(
    ".main-chart canvas",
    (element, wanted) => {
      const canvas = element as HTMLCanvasElement;
      const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      };
      for (let i = 0; i < data.length; i += 4)
        if (data[i + 3] === 255 && `${data[i]},${data[i + 1]},${data[i + 2]}` === wanted) return true;
      return false;
    },
    color,
  );
const resolved = (page: Page, name: string): Promise<string> =>
  page.evaluate((color) => {
    const probe = document.createElement("span");
    probe.style.color = color;
    document.body.append(probe);
    const found = getComputedStyle(probe).color.match(/\d+/g)?.join(",") ?? "";
    probe.remove();
    return found;
  }, name);

test("the theme can change while the page is open, and the charts change with it", async () => {
  const { page, faults } = await site.open("#/1/?directSupply=0.5@2027-01-01");
  // The scenario's blue in both themes.
  expect(await paints(page, "0,114,178")).toBe(true);
  await emulate(page, [{ name: "prefers-color-scheme", value: "dark" }]);
  await page.waitForFunction(() => matchMedia("(prefers-color-scheme: dark)").matches);
  await settled(page);
  expect(await paints(page, "86,180,233")).toBe(true);
  expect(await paints(page, "0,114,178")).toBe(false);
  expect(faults).toEqual([]);
});

test("forced colours reach the canvas, the scenario is told by more than colour, and axe finds nothing", async () => {
  const { page, faults } = await site.open("#/1/?directSupply=0.5@2027-01-01");
  await emulate(page, [{ name: "forced-colors", value: "active" }]);
  await page.waitForFunction(() => matchMedia("(forced-colors: active)").matches);
  await settled(page);
  expect(await paints(page, await resolved(page, "LinkText"))).toBe(true);
  expect(await paints(page, await resolved(page, "CanvasText"))).toBe(true);
  expect(await paints(page, "0,114,178")).toBe(false);
  expect(await page.$eval(".main-chart .reading", (reading) => reading.textContent)).toContain(
    "Dashed: Today",
  );
  await page.screenshot({ path: `${SCREENSHOTS}/forced-colors.png` });
  expect(await violationsOf(page)).toEqual([]);
  expect(faults).toEqual([]);
});
