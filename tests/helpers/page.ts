/** The built page in a real Chromium, served from this machine with the policy's headers. */
import { existsSync, mkdirSync } from "node:fs";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { preview } from "vite";

export interface Visit {
  readonly address: string;
  readonly browser: Browser;
  /** A fresh page that fails the test on errors of scripts, of the policy, and on requests to elsewhere. */
  open(
    hash?: string,
    size?: { width: number; height: number },
    dark?: boolean,
  ): Promise<{ page: Page; faults: string[] }>;
  close(): Promise<void>;
}

export const SCREENSHOTS = "tests/journeys/screenshots";

export async function visit(): Promise<Visit> {
  const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
  if (!existsSync(executablePath))
    throw new Error(`no browser at ${executablePath}: run npm test, or set CHROMIUM`);
  if (!existsSync("dist/page/index.html")) throw new Error("the page is not built: run npm run build");
  mkdirSync(SCREENSHOTS, { recursive: true });
  const server = await preview({
    configFile: "vite.config.ts",
    preview: { port: 0, open: false },
    logLevel: "warn",
  });
  const address = server.resolvedUrls?.local[0] ?? "";
  const browser = await puppeteer.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  return {
    address,
    browser,
    async open(hash = "", size = { width: 1440, height: 1000 }, dark = false) {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(`error: ${(error as Error).message}`));
      page.on(
        "console",
        (message) => message.type() === "error" && faults.push(`console: ${message.text()}`),
      );
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(address) && !url.startsWith("blob:") && !url.startsWith("data:"))
          faults.push(`request: ${url}`);
      });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
      await page.setViewport(size);
      await page.goto(`${address}${hash}`);
      await settled(page);
      return { page, faults };
    },
    async close() {
      await browser.close();
      await new Promise<void>((resolve) => server.httpServer.close(() => resolve()));
    },
  };
}

/** Waits until charts are drawn and no run is under way. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector(".panel canvas", { timeout: 30_000 });
  await page.waitForSelector("progress.idle", { timeout: 30_000 });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
