/** Builds and serves the page, and runs the tests. */
import { defineConfig } from "vitest/config";
import { programPlugin } from "./model/vite-plugin.ts";
import project from "./package.json" with { type: "json" };
import { specPlugin } from "./ui/charts/vite-plugin.ts";
import { scorePlugin } from "./ui/evidence-screen/vite-plugin.ts";
import { contentSecurityPolicy, policyPlugin } from "./ui/policy.ts";

export default defineConfig({
  root: "ui",
  // Relative addresses, so that the page works from any folder of any static host.
  base: "./",
  plugins: [programPlugin(), specPlugin(), scorePlugin(), policyPlugin()],
  define: { __VERSION__: JSON.stringify(project.version) },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../dist/page",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  worker: { format: "es", plugins: () => [programPlugin()] },
  server: { host: "127.0.0.1" },
  preview: {
    host: "127.0.0.1",
    headers: { "Content-Security-Policy": contentSecurityPolicy, "X-Content-Type-Options": "nosniff" },
  },
  test: {
    root: ".",
    include: ["tests/**/*.test.{ts,tsx}"],
    testTimeout: 60_000,
  },
});
