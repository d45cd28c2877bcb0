/** Fits the uncertain parameters to the calibration rows and writes scenarios/analysis/fit.json; --seed and --members. */
import { renameSync, writeFileSync } from "node:fs";
import { build } from "vite";

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const outDir = `${process.cwd()}/node_modules/.cache/calibrate`;
await build({
  configFile: "scenarios/cli/vite.config.ts",
  logLevel: "error",
  build: { outDir, rollupOptions: { input: { calibrate: "scenarios/analysis/shipped.ts" } } },
});
const { calibrateShipped } = await import(`file://${outDir}/calibrate.js`);
const fit = calibrateShipped(option("seed", "1"), Number(option("members", "600")), (text) =>
  process.stderr.write(`${text}\n`),
);
const path = "scenarios/analysis/fit.json";
writeFileSync(`${path}.tmp`, `${JSON.stringify(fit, null, 1)}\n`);
renameSync(`${path}.tmp`, path);
process.stdout.write(
  `${fit.parameters.length} parameters informed by ${fit.rows.length} rows, written to ${path}\n`,
);
