/** Builds the benchmark as it would be shipped and runs it; --json prints a list. */
import { build } from "vite";

const [outDir, entry] = ["node_modules/.cache/bench", "tests/bench/main.ts"];
await build({
  configFile: "scenarios/cli/vite.config.ts",
  logLevel: "error",
  build: { outDir: `${process.cwd()}/${outDir}`, rollupOptions: { input: { main: entry } } },
});
await import(new URL(`../${outDir}/main.js`, import.meta.url).href);
