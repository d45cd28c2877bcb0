/** Builds the comparison with expected outputs and runs it over a folder of XMILE models. */
import { build } from "vite";

const [outDir, entry] = ["node_modules/.cache/compliance", "tests/compliance/main.ts"];
await build({
  configFile: "scenarios/cli/vite.config.ts",
  logLevel: "error",
  build: { outDir: `${process.cwd()}/${outDir}`, rollupOptions: { input: { main: entry } } },
});
await import(new URL(`../${outDir}/main.js`, import.meta.url).href);
