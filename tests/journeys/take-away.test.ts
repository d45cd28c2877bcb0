/** What a reader takes away: files that say what they are, and a run that the command line makes again. */
import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chokepoint, scratch } from "../helpers/command-line.ts";
import { settled, type Visit, visit } from "../helpers/page.ts";
import { readCsv } from "../helpers/read-csv.ts";

let site: Visit;
const path = scratch();
beforeAll(async () => {
  site = await visit();
});
afterAll(() => site.close());

const LAG = "Months behind the frontier, own models";

/** Presses what saves a file, and waits until the file is whole. */
async function saved(page: Page, title: string, view: string): Promise<Buffer> {
  const session = await page.createCDPSession();
  const { id } = page.browserContext();
  await session.send("Browser.setDownloadBehavior", {
    behavior: "allowAndName",
    downloadPath: path(),
    eventsEnabled: true,
    ...(id === undefined ? {} : { browserContextId: id }),
  });
  const whole = new Promise<string>((resolve) =>
    session.on("Browser.downloadProgress", ({ state, guid }) => state === "completed" && resolve(guid)),
  );
  const item = `[aria-label="${title}: ${view}"]`;
  if (!(await page.$(item))) await openMenu(page, view);
  await page.$eval(item, (button) => (button as HTMLButtonElement).click());
  const file = path(await whole);
  await session.detach();
  return readFileSync(file);
}

async function openMenu(page: Page, view: string): Promise<void> {
  await page.evaluate((wanted) => {
    const panels = [...document.querySelectorAll<HTMLElement>(".panel")];
    const panel = panels.find(
      (each) => each.getAttribute("aria-label") === wanted || each.textContent?.includes(wanted),
    );
    panel?.querySelector<HTMLButtonElement>(".chart-menu > button")?.click();
  }, view);
  await page.waitForSelector(".chart-menu-items");
}

test("a student's assignment: from a preset over a lever to a link and a manifest, the same numbers everywhere", async () => {
  const { page, faults } = await site.open();
  await page.select(".choices select", "leaky-controls");
  const number = '[aria-label="Third-country enforcement, scale 0 to 1"]';
  await page.$eval(number, (element) => {
    (element as HTMLInputElement).value = "0.3";
    element.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await page.waitForFunction(() => location.hash.includes("thirdCountryEnforcement=0.3"));
  await settled(page);
  const manifest = await saved(page, "Run manifest", LAG);
  const table = readCsv((await saved(page, "CSV", LAG)).toString("utf8"));

  const context = await site.browser.createBrowserContext();
  const fresh = await context.newPage();
  await fresh.goto(page.url());
  await settled(fresh);
  const said = (each: Page): Promise<string> =>
    each.$eval(".sentence", (element) => element.textContent ?? "");
  expect(await said(fresh)).toBe(await said(page));
  expect((await saved(fresh, "Run manifest", LAG)).toString()).toBe(manifest.toString());
  await context.close();

  writeFileSync(path("page.json"), manifest);
  const ended = await chokepoint("reproduce", path("page.json"), "--out", path("again"));
  expect(ended.stderr).toBe("");
  expect(ended.stdout).toMatch(/^quantiles\.csv: the same as recorded/);
  const again = readCsv(readFileSync(path("again", "quantiles.csv"), "utf8"));
  const lag = again.filter(([, variable]) => variable === "sovereignLag");
  expect(lag).toHaveLength(2 * 181);
  expect(table.slice(1).map((row) => row.slice(0, -1))).toEqual(lag);
  expect(new Set(table.slice(1).map(([scenario]) => scenario))).toEqual(
    new Set(["today", "leaky-controls-changed"]),
  );
  expect(faults).toEqual([]);
});

test("tables say their unit and run, in the reader's dialect", async () => {
  const { page } = await site.open("#/1/?view=flows");
  const plain = readCsv((await saved(page, "CSV", LAG)).toString("utf8"));
  expect(plain[0]).toEqual([
    ...["scenario", "variable", "unit", "date"],
    ...["q05", "q10", "q25", "q50", "q75", "q90", "q95", "run"],
  ]);
  expect(plain[1]?.slice(0, 4)).toEqual(["today", "sovereignLag", "month", "2020-01-01"]);
  expect(plain[1]?.at(-1)).toMatch(/^[0-9a-f]{12}$/);
  await page.select(".chart-menu-items select", "semicolon");
  const other = readCsv((await saved(page, "CSV", LAG)).toString("utf8"), ";");
  expect(other).toEqual(plain.map((row) => row.map((cell) => cell.replace(/^(-?\d+)\.(\d+)/, "$1,$2"))));
});

test("an SVG holds title, reading, sentence, source and run; a PNG has ink above and below the chart", async () => {
  const { page, faults } = await site.open("#/1/?directSupply=0.5&view=flows");
  const run = readCsv((await saved(page, "CSV", LAG)).toString("utf8"))[1]?.at(-1) ?? "";
  const svg = (await saved(page, "SVG", LAG)).toString("utf8");
  const words = svg.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
  for (const part of [LAG, "90 %", "In January 2030", "Chokepoint", "Seed 1", `run ${run}`, "not a forecast"])
    expect(words).toContain(part);
  const png = await saved(page, "PNG", LAG);
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  const ink = await page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    const dark = (top: number, height: number): number => {
      const { data: pixels } = context?.getImageData(0, top, bitmap.width, height) ?? { data: [] };
      let count = 0;
      for (let i = 0; i < pixels.length; i += 4) if ((pixels[i] ?? 255) < 90) count += 1;
      return count;
    };
    return { width: bitmap.width, title: dark(10, 50), source: dark(bitmap.height - 80, 70) };
  }, png.toString("base64"));
  expect(ink.width).toBe(1600);
  expect(ink.title).toBeGreaterThan(300);
  expect(ink.source).toBeGreaterThan(300);
  const flows = (await saved(page, "SVG", "Working AI cards: flows")).toString("utf8");
  for (const label of ["direct arrivals", "retirements"]) expect(flows).toContain(label);
  expect(faults).toEqual([]);
});

test("a view is cited in BibTeX, with the link that opens it", async () => {
  const { page } = await site.open("#/1/?seed=7");
  const entry = (await saved(page, "BibTeX", LAG)).toString("utf8");
  expect(entry).toMatch(/^@software\{chokepoint-[0-9a-f]{12},/);
  expect(entry).toContain(`url     = {${page.url()}}`);
});
