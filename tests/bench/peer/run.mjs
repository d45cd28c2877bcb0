/** The reference model compiled by the peer. Prints the last outputs of the first row, then the processor seconds of so many runs. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseAndGenerate } from "@sdeverywhere/compile";
import { createInputValue, createSynchronousModelRunner } from "@sdeverywhere/runtime";

const inputs = ["_import_rate", "_failure_rate", "_elasticity"];
const outputs = ["chips", "people", "knowledge", "capability", "capital", "channel", "lag", "served_share"];
const here = new URL(".", import.meta.url).pathname;
const spec = {
  inputVars: inputs,
  outputVars: outputs.map((name) => `_${name}`),
  outputVarNames: outputs.map((name) => name.replace("_", " ")),
};
const log = console.log;
console.log = () => {};
const text = readFileSync(join(here, "reference.mdl"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "bench-peer-"));
const code = await parseAndGenerate(text, "vensim", spec, ["generateJS"], here, "reference", folder);
const file = join(folder, "reference.mjs");
writeFileSync(file, code);
const { default: load } = await import(pathToFileURL(file).href);
const runner = createSynchronousModelRunner(await load());
console.log = log;
const values = inputs.map((id) => createInputValue(id, 0));
let kept = runner.createOutputs();
const run = (...row) => {
  row.forEach((value, i) => {
    values[i].set(value);
  });
  kept = runner.runModelSync(values, kept);
};
run(0.5, 0.06, 0.3);
for (const series of kept.varSeries.slice(0, outputs.length)) console.log(series.points.at(-1).y);
const runs = Number(process.argv[2] ?? 1);
for (let i = 0; i < 500; i++) run(0.5, 0.06, 0.3);
const before = process.cpuUsage();
for (let i = 0; i < runs; i++) {
  const row = i % 100;
  run(0.5 + row / 500, 0.06 + row / 2500, 0.3 + row / 1000);
}
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1e6);
