/** Scenarios kept, shared and opened again; browsers that lack something. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { settled, type Visit, visit } from "../helpers/page.ts";

let site: Visit;
beforeAll(async () => {
  site = await visit();
});
afterAll(() => site.close());

const hash = (page: Page): string => new URL(page.url()).hash;
const press = async (page: Page, name: string): Promise<void> => {
  const button = await page.waitForSelector(`button ::-p-text(${name})`);
  await button?.click();
};
const names = (page: Page): Promise<string[]> =>
  page.$$eval(".shelf input", (fields) => fields.map((field) => (field as HTMLInputElement).value));
async function typeOver(page: Page, selector: string, text: string): Promise<void> {
  await page.click(selector, { count: 3 });
  await page.type(selector, text);
}

test("a scenario is saved, found again after a reload, renamed, duplicated, deleted, brought back and loaded", async () => {
  const { page, faults } = await site.open("#/1/?directSupply=0.5@2028-01&seed=7");
  const kept = hash(page);
  await press(page, "Saved (0)");
  await typeOver(page, ".save-form input", "Winter plan");
  await page.click(".save-form button");
  await page.waitForSelector('[aria-label="Load Winter plan"]');

  await page.goto(site.address);
  await settled(page);
  await press(page, "Saved (1)");
  await typeOver(page, '[aria-label="Name of Winter plan"]', "Spring plan");
  await page.keyboard.press("Tab");
  await page.click('[aria-label="Duplicate Spring plan"]');
  await page.waitForSelector('[aria-label="Load Spring plan copy"]');
  expect((await names(page)).sort()).toEqual(["Spring plan", "Spring plan copy"]);
  await page.click('[aria-label="Delete Spring plan"]');
  await press(page, "Undo delete");
  await press(page, "Saved (2)");
  await page.click('[aria-label="Load Spring plan"]');
  await page.waitForFunction((wanted) => location.hash === wanted, {}, kept);
  await press(page, "Undo");
  await page.waitForFunction(() => location.hash === "");

  await page.reload();
  await settled(page);
  await press(page, "Saved (2)");
  expect((await names(page)).sort()).toEqual(["Spring plan", "Spring plan copy"]);
  expect(faults).toEqual([]);
});

test("what was worked on is offered on the next visit without a link, and put in force only when asked for", async () => {
  const { page } = await site.open();
  await page.select(".choices select", "tight-coalition");
  await page.waitForFunction(() => location.hash.includes("tight-coalition"));
  await page.goto("about:blank");
  await page.goto(site.address);
  await settled(page);
  expect(hash(page)).toBe("");
  expect(await page.$eval(".earlier p", (text) => text.textContent)).toContain("Tight coalition");
  await press(page, "Continue there");
  await page.waitForFunction(() => location.hash.includes("tight-coalition"));
  expect(await page.$(".earlier")).toBeNull();
});

test("a link made with another model is followed, and says so; the next change carries this model's name", async () => {
  const { page } = await site.open("#/1/?directSupply=0.5&model=00000000-11111111");
  expect(await page.$eval(".notice", (element) => element.textContent)).toMatch(
    /made with model 00000000-11111111; this page has model [0-9a-f]{8}-[0-9a-f]{8}.*numbers may differ/,
  );
  expect(await page.$eval('input[type="range"]', (track) => (track as HTMLInputElement).value)).toBe("0.5");
  await page.select(".run-controls select", "50");
  await page.waitForFunction(() => location.hash.includes("members=50"));
  expect(hash(page)).not.toContain("00000000");
  const { page: own } = await site.open(hash(page));
  expect(await own.$(".notice")).toBeNull();
});

test("the address is put into its one canonical form", async () => {
  const { page } = await site.open("#/1/?seed=7&directSupply=0.50%402028-01");
  expect(hash(page)).toMatch(/^#\/1\/\?directSupply=0\.5@2028-01&model=[0-9a-f-]{17}&seed=7$/);
});

test("the link is copied with a word on it; without a clipboard it is shown as text", async () => {
  const { page } = await site.open("#/1/?seed=7");
  await site.browser
    .defaultBrowserContext()
    .overridePermissions(new URL(site.address).origin, ["clipboard-read", "clipboard-sanitized-write"]);
  await page.bringToFront();
  await press(page, "Share");
  await page.waitForFunction(() => document.querySelector(".toast")?.textContent?.includes("Link copied"));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());

  const { page: poor } = await without(["navigator.clipboard", "navigator.share"]);
  await press(poor, "Share");
  await poor.waitForSelector("dialog textarea");
  expect(await poor.$eval("dialog textarea", (field) => (field as HTMLTextAreaElement).value)).toMatch(
    /#\/1\/\?model=[0-9a-f-]{17}$/,
  );
});

/** A page in which these names of the browser are missing from the start. */
async function without(missing: readonly string[]): Promise<{ page: Page; faults: string[] }> {
  const page = await site.browser.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push((error as Error).message));
  await page.evaluateOnNewDocument((paths) => {
    for (const path of paths) {
      const name = path.replace("navigator.", "");
      const owner = path.startsWith("navigator.") ? Navigator.prototype : globalThis;
      Object.defineProperty(owner, name, { value: undefined, configurable: true });
    }
  }, missing);
  await page.goto(site.address);
  await settled(page);
  return { page, faults };
}
const lead = (page: Page): Promise<string> =>
  page.$eval(".sentence", (element) => element.textContent?.split(".").slice(0, 3).join(".") ?? "");

test.each([
  [["Worker"], /no workers/],
  [["WebAssembly"], /no WebAssembly/],
  [["Worker", "WebAssembly"], /no workers.*no WebAssembly/],
])("without %s the page says so and gives the same numbers", async (missing, said) => {
  const { page: whole } = await site.open();
  const { page, faults } = await without(missing);
  expect(await page.$eval(".backend", (element) => element.textContent)).toMatch(said);
  expect(await lead(page)).toBe(await lead(whole));
  expect(faults).toEqual([]);
});

test("without storage the shelf works until the page is closed, and says so", async () => {
  const { page, faults } = await without(["indexedDB"]);
  expect(await page.$eval(".backend", (element) => element.textContent)).toContain("keep anything");
  await press(page, "Saved (0)");
  await page.click(".save-form button");
  await page.waitForSelector('[aria-label="Load Today"]');
  expect(await page.$eval("dialog .notice", (element) => element.textContent)).toContain(
    "last until the page is closed",
  );
  expect(faults).toEqual([]);
});
