/** One run gives the same bytes on three JavaScript engines, with both back ends and any number of workers. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { build, type PreviewServer, preview } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { programPlugin } from "../../model/vite-plugin.ts";
import { chokepoint, scratch, textOf } from "../helpers/command-line.ts";
import { MEMBERS, SCENARIO, SEED, type Which } from "./table.ts";

const CACHE = resolve("node_modules/.cache/engines");
const places = {
  chromium: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  firefox: process.env["FIREFOX"] ?? "/usr/bin/firefox-esr",
  jsc: process.env["JSC"] ?? "/usr/bin/jsc",
};
const at = scratch();
const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const every = (["js", "simd"] as const).flatMap((which) =>
  [1, 2].map((workers) => [which, workers] as const),
);

async function inNode(which: Which, workers: number): Promise<string> {
  const out = at(`${which}-${workers}`);
  const words = [
    "--seed",
    SEED,
    "--members",
    String(MEMBERS),
    "--workers",
    String(workers),
    "--backend",
    which,
  ];
  const { status, stderr } = await chokepoint("run", SCENARIO, ...words, "--out", out);
  expect(status, stderr).toBe(0);
  return textOf(`${out}/quantiles.csv`);
}
let expected = "";
beforeAll(async () => {
  expected = hash(await inNode("js", 1));
}, 60_000);

describe("V8 in Node", () => {
  test.each(every)(
    "with the back end %s and %i workers gives the bytes of one JavaScript thread",
    async (...how) => {
      expect(hash(await inNode(...how))).toBe(expected);
    },
  );
});

describe("browsers", () => {
  let server: PreviewServer;
  const outDir = `${CACHE}/page`;
  beforeAll(async () => {
    await build({
      configFile: false,
      root: "tests/engines",
      base: "./",
      logLevel: "error",
      plugins: [programPlugin()],
      worker: { format: "es", plugins: () => [programPlugin()] },
      build: { outDir, emptyOutDir: true, target: "es2022" },
    });
    server = await preview({
      configFile: false,
      root: "tests/engines",
      logLevel: "error",
      build: { outDir },
      preview: { host: "127.0.0.1", port: 0 },
    });
  }, 120_000);
  afterAll(() => server.close());

  describe.each([
    ["V8 in Chromium", "chrome", places.chromium],
    ["SpiderMonkey in Firefox", "firefox", places.firefox],
  ] as const)("%s", (_, name, executablePath) => {
    const there = existsSync(executablePath);
    let browser: Browser | undefined;
    beforeAll(async () => {
      if (!there) return;
      const args = name === "chrome" ? ["--no-sandbox", "--disable-gpu"] : [];
      browser = await puppeteer.launch({ browser: name, executablePath, headless: true, args });
    }, 120_000);
    afterAll(() => browser?.close());
    test.skipIf(!there).each(every)(
      "with the back end %s and %i workers gives the same bytes",
      async (which, workers) => {
        const page = await (browser as Browser).newPage();
        await page.goto(server.resolvedUrls?.local[0] ?? "");
        const text = await page.evaluate((...how) => window.table(...how), which, workers);
        await page.close();
        expect(hash(text)).toBe(expected);
      },
      120_000,
    );
  });
});

describe("JavaScriptCore", () => {
  const there = existsSync(places.jsc);
  test.skipIf(!there)(
    "in its shell gives the same bytes with both back ends",
    async () => {
      await build({
        configFile: false,
        logLevel: "error",
        plugins: [programPlugin()],
        build: {
          outDir: `${CACHE}/shell`,
          emptyOutDir: true,
          target: "es2022",
          lib: { entry: "tests/engines/shell.ts", formats: ["es"], fileName: "shell" },
          rollupOptions: { output: { codeSplitting: false } },
        },
      });
      const { stdout, stderr, status } = spawnSync(places.jsc, ["-m", `${CACHE}/shell/shell.js`], {
        encoding: "utf8",
        maxBuffer: 1e9,
      });
      expect(status, stderr).toBe(0);
      const [, js = "", simd = ""] = stdout.split(/^=== \w+\n/m);
      for (const text of [js, simd]) expect(hash(text.replace(/\n\n$/, "\n"))).toBe(expected);
    },
    300_000,
  );
});
