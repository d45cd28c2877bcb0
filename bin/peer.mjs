/** Builds the comparison with another engine and runs it. */
import { build } from "vite";

const [outDir, entry] = ["node_modules/.cache/peer", "tests/peer/main.ts"];
await build({
  configFile: "scenarios/cli/vite.config.ts",
  logLevel: "error",
  build: { outDir: `${process.cwd()}/${outDir}`, rollupOptions: { input: { main: entry } } },
});
await import(new URL(`../${outDir}/main.js`, import.meta.url).href);
