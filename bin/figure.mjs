/**
 * Makes the figure of docs/tutorial.md from nothing: two runs, their tables, the chart's specification, a picture; and
 * tells whether it is the published one. --publish puts it in that one's place, after a change of the model.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parse, View } from "vega";
import { compile } from "vega-lite";

const { values } = parseArgs({
  options: { out: { type: "string", default: "results" }, publish: { type: "boolean", default: false } },
});
const PUBLISHED = "docs/tutorial.svg";
const run = "run today tight-coalition --seed 7 --members 200 --outputs sovereignLag --charts --out".split(
  " ",
);
const { status } = spawnSync(process.execPath, ["bin/chokepoint.mjs", ...run, values.out], {
  stdio: "inherit",
});
if (status !== 0) process.exit(status ?? 1);

const spec = JSON.parse(readFileSync(join(values.out, "fan-sovereignLag.vl.json"), "utf8"));
const view = new View(parse(compile(spec).spec), { renderer: "none" });
const svg = `${await view.toSVG()}\n`;
writeFileSync(join(values.out, "figure.svg"), svg);
if (values.publish) writeFileSync(PUBLISHED, svg);
const same = readFileSync(PUBLISHED, "utf8") === svg;
process.stdout.write(
  `figure.svg written to ${values.out}: ${same ? "the same as" : "NOT the same as"} ${PUBLISHED}, byte for byte\n`,
);
process.exitCode = same ? 0 : 1;
