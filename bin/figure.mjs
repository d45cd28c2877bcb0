/** Makes the figure of docs/tutorial.md from nothing: two runs, their tables, the chart's specification, a picture. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parse, View } from "vega";
import { compile } from "vega-lite";

const { values } = parseArgs({ options: { out: { type: "string", default: "results" } } });
const run = "run today tight-coalition --seed 7 --members 200 --outputs sovereignLag --charts --out".split(
  " ",
);
const { status } = spawnSync(process.execPath, ["bin/chokepoint.mjs", ...run, values.out], {
  stdio: "inherit",
});
if (status !== 0) process.exit(status ?? 1);

const spec = JSON.parse(readFileSync(join(values.out, "fan-sovereignLag.vl.json"), "utf8"));
const view = new View(parse(compile(spec).spec), { renderer: "none" });
writeFileSync(join(values.out, "figure.svg"), `${await view.toSVG()}\n`);
process.stdout.write(`figure.svg written to ${values.out}\n`);
