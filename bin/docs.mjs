/** Writes docs/model.md, docs/calibration.md, docs/validation.md and the pictures in docs/pictures anew. */
import { build } from "vite";

const outDir = `${process.cwd()}/node_modules/.cache/docs`;
await build({
  configFile: "scenarios/cli/vite.config.ts",
  logLevel: "error",
  build: { outDir, rollupOptions: { input: { docs: "docs/generate/main.ts" } } },
});
await import(`file://${outDir}/docs.js`);
