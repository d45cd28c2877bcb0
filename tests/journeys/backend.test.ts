/** What runs the members in a browser with 128-bit vectors and in one without: the page says which, and the numbers are the same. */
import puppeteer, { type Browser } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { settled, type Visit, visit } from "../helpers/page.ts";

let site: Visit;
beforeAll(async () => {
  site = await visit();
});
afterAll(() => site.close());

async function seenIn(browser: Browser): Promise<{ backend: string; words: string; sentences: string[] }> {
  const page = await browser.newPage();
  await page.goto(site.address);
  await settled(page);
  const [backend, words] = await page.$eval("[data-backend]", (note) => [
    note.getAttribute("data-backend") ?? "",
    note.textContent ?? "",
  ]);
  return {
    backend: backend ?? "",
    words: words ?? "",
    sentences: await page.$$eval(".sentence", (all) => all.map(({ textContent }) => textContent ?? "")),
  };
}

test("with vectors members run in pairs; without them the page says so and shows the same", async () => {
  const paired = await seenIn(site.browser);
  expect(paired.backend).toBe("simd");
  // Without SSE 4.1 Chromium has no vectors in WebAssembly.
  const plain = await puppeteer.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--js-flags=--no-enable-sse4-1"],
  });
  try {
    const alone = await seenIn(plain);
    expect(alone.backend).toBe("js");
    expect(alone.words).toContain("WebAssembly with 128-bit vectors is missing here");
    expect(alone.sentences).toEqual(paired.sentences);
  } finally {
    await plain.close();
  }
});
