/** Measures the built page in headless Chromium: npm run build first, and CHROMIUM names another; --json prints a list. */
import { build } from "vite";

const [outDir, entry] = ["node_modules/.cache/bench-page", "tests/bench/page.ts"];
await build({
  configFile: "scenarios/cli/vite.config.ts",
  logLevel: "error",
  build: { outDir: `${process.cwd()}/${outDir}`, rollupOptions: { input: { main: entry } } },
});
await import(new URL(`../${outDir}/main.js`, import.meta.url).href);
