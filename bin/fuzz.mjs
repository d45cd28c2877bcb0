/** Builds the generator of damaged XMILE models and runs it. */
import { build } from "vite";

const [outDir, entry] = ["node_modules/.cache/fuzz", "tests/fuzz/main.ts"];
await build({
  configFile: "scenarios/cli/vite.config.ts",
  logLevel: "error",
  build: { outDir: `${process.cwd()}/${outDir}`, rollupOptions: { input: { main: entry } } },
});
await import(new URL(`../${outDir}/main.js`, import.meta.url).href);
