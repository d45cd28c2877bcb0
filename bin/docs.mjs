/** Writes anew docs/model.md, calibration.md, validation.md, attribution.md, sensitivity.md and their pictures; or one of the two halves. */
import { build } from "vite";

const HALVES = { model: "docs/generate/main.ts", analyses: "docs/analyses/main.ts" };
const asked = process.argv.slice(2);
const strange = asked.find((name) => !Object.hasOwn(HALVES, name));
if (strange !== undefined)
  throw new Error(
    `npm run docs -- ${strange}: choose ${Object.keys(HALVES).join(" or ")}, or name none for both`,
  );

const outDir = `${process.cwd()}/node_modules/.cache/docs`;
await build({
  configFile: "scenarios/cli/vite.config.ts",
  logLevel: "error",
  build: { outDir, rollupOptions: { input: HALVES } },
});
for (const half of asked.length > 0 ? asked : Object.keys(HALVES))
  await import(`file://${outDir}/${half}.js`);
