/**
 * `npm run peer -- FOLDER`: the exported model's central run beside that of SDEverywhere, an engine by other people, which
 * has to be installed in that folder as docs/xmile.md says.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { compile, link, noiseGrid, parameterRow, run } from "../../model/engine/index.ts";
import { exportXmile } from "../../model/engine/xmile/index.ts";
import { chokepoint } from "../../model/index.ts";
import { plainer, subsetOf } from "./subset.ts";

const [folder = "."] = process.argv.slice(2);
const { start, stop, dt } = chokepoint.clock;

/** Draws at their middle, as the file gives the noises. */
const central = (model: typeof chokepoint) => {
  const program = compile(model);
  const grid = noiseGrid(program, program.clock);
  const draws = new Float64Array(grid.size);
  for (const slot of grid.slots)
    draws.fill(slot.variate === "uniform" ? 0.5 : 0, slot.at, slot.at + slot.count);
  return { program, result: run(link(program), parameterRow(program), draws) };
};
const whole = central(chokepoint);
const { outputs, series, times } = whole.result;
const factors = new Map(
  whole.program.catalogue.flatMap(({ cells, factor }) => cells.map((cell) => [cell, factor] as const)),
);
const reported = (cell: string): number[] => {
  const column = outputs.indexOf(cell);
  return Array.from(times, (_, row) => series[row * outputs.length + column] as number);
};
/** In base units, as the file has them. */
const inBaseUnits = (cell: string): number[] =>
  reported(cell).map((value) => value * (factors.get(cell) ?? 1));
const { model, given } = subsetOf(chokepoint, [...times], reported);
const text = plainer(exportXmile(model, { version: "0" }));

const built = resolve(folder, "build");
mkdirSync(built, { recursive: true });
writeFileSync(join(built, "model.xmile"), text);
const load = (name: string) =>
  import(pathToFileURL(resolve(folder, "node_modules/@sdeverywhere", name)).href);
const { parseAndGenerate } = await load("compile/src/index.js");
const names = outputs.filter((cell) => !given.includes(cell.split("[")[0] ?? ""));
const spec = { inputVars: [], outputVars: names.map((name) => cName(name)) };
await parseAndGenerate(text, "xmile", spec, ["generateJS", "printVarList"], built, "model", built);
writeFileSync(join(built, "package.json"), '{"type":"module"}');
const { createSynchronousModelRunner } = await load("runtime/dist/index.js");
const generated = await import(pathToFileURL(join(built, "model.js")).href);
const runner = createSynchronousModelRunner(await generated.default());
const result = runner.runModelSync([], runner.createOutputs());

let [worst, where, agreeing] = [0, "", 0];
for (const name of names) {
  const expected = inBaseUnits(name);
  const found = result.getSeriesForVar(cName(name))?.points.map((point: { y: number }) => point.y) ?? [];
  const scale = Math.max(...expected.map(Math.abs), 1e-300);
  const gap =
    Math.max(...expected.map((value, row) => Math.abs(value - (found[row] ?? Number.NaN))), 0) / scale;
  if (!(gap <= 1e-9)) process.stdout.write(`${name}: ${gap}\n`);
  else agreeing += 1;
  if (!(gap <= worst)) [worst, where] = [gap, name];
}
process.stdout.write(
  `${agreeing} of ${names.length} cells agree within 1e-9 of their largest value, ${times.length} steps from ${start} to ${stop} by ${dt}; the worst is ${worst} (${where}). From tables: ${given.join(", ")}\n`,
);
process.exitCode = agreeing === names.length ? 0 : 1;

/** A cell as SDEverywhere calls it. */
function cName(cell: string): string {
  return `_${cell.toLowerCase().replace("[", "[_").replaceAll(",", ",_")}`;
}
