/** The content security policy, in the header and in the page, and the page in a folder of a plain static host. */

import { once } from "node:events";
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { settled, type Visit, visit } from "../helpers/page.ts";

const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'";

let site: Visit;
beforeAll(async () => {
  site = await visit();
});
afterAll(() => site.close());

test("the server sends the policy and the page carries it", async () => {
  const answer = await fetch(site.address);
  expect(answer.headers.get("content-security-policy")).toBe(POLICY);
  expect(await answer.text()).toContain(`content="${POLICY.replaceAll("'", "&#39;")}"`);
});

test("code made from text does not run in the page", async () => {
  const { page } = await site.open();
  // From a timer, since what the test itself evaluates is let through by the browser.
  await page.evaluate(() => {
    setTimeout("document.body.dataset.ran = 'yes'" as unknown as () => void);
    const script = document.createElement("script");
    script.textContent = "document.body.dataset.inline = 'yes'";
    document.body.append(script);
  });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  expect(await page.evaluate(() => ({ ...document.body.dataset }))).toEqual({});
});

test("the page works from a subfolder of a host that sends no headers of ours", async () => {
  const types: Record<string, string> = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
  };
  const server = createServer((request, response) => {
    const path = join(
      "dist/page",
      (request.url ?? "").replace(/^\/some\/folder\//, "").replace(/[?#].*$/, "") || "index.html",
    );
    if (!request.url?.startsWith("/some/folder/") || !existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" });
    createReadStream(path).pipe(response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const page = await site.browser.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push((error as Error).message));
  page.on("response", (response) => response.status() >= 400 && faults.push(response.url()));
  await page.goto(`http://127.0.0.1:${port}/some/folder/`);
  await settled(page);
  expect(faults).toEqual([]);
  server.close();
});

test("the built page names no other origin to load from", () => {
  const html = readFileSync("dist/page/index.html", "utf8");
  expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
});
