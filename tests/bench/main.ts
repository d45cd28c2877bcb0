/** Runs per second of the engine beside a hand-written loop of the same model; compare ratios within one run only. */
import { compiled } from "../../model/compiled.ts";
import { begin, compile, link, noiseGrid, parameterRow, run } from "../../model/engine/index.ts";
import { rootKey, runMembers } from "../../scenarios/index.ts";
import { handWritten } from "./hand-written.ts";
import { OUTPUTS, referenceModel } from "./reference-model.ts";

interface Figure {
  readonly model: string;
  readonly backend: string;
  readonly runsPerSecond: number;
  readonly nsPerEquationStep: number;
}

const BATCHES = 5;

/** Median over batches of half a second each, after as long a warm-up. */
function runsPerSecond(once: (i: number) => void): number {
  const batch = (): number => {
    const start = performance.now();
    let runs = 0;
    while (performance.now() - start < 500) once(runs++);
    return (1000 * runs) / (performance.now() - start);
  };
  batch();
  return Array.from({ length: BATCHES }, batch).sort((a, b) => a - b)[Math.floor(BATCHES / 2)] as number;
}

const program = compile(referenceModel);
const engine = link(program);
const rows = Array.from({ length: 100 }, (_, i) => ({
  importRate: 0.5 + i / 500,
  failureRate: 0.06 + i / 2500,
  elasticity: 0.3 + i / 1000,
}));
const engineRows = rows.map((row) => parameterRow(program, row));
const none = new Float64Array(0);
const out = new Float64Array(OUTPUTS.length);
const options = { outputs: OUTPUTS, saveInterval: 1 / 8 };

const [first] = rows;
if (first === undefined) throw new Error("no rows");
handWritten(first.importRate, first.failureRate, first.elasticity, out);
const last = begin(engine, engineRows[0] as Float64Array, none, options);
last.advance();
OUTPUTS.forEach((id, i) => {
  const [ours, theirs] = [last.value(id), out[i] as number];
  if (Math.abs(ours - theirs) > 1e-12 * Math.abs(theirs))
    throw new Error(`${id}: engine ${ours}, hand-written ${theirs}`);
});

const size = (equations: number, steps: number, model: string, backend: string, speed: number): Figure => ({
  model,
  backend,
  runsPerSecond: speed,
  nsPerEquationStep: 1e9 / (speed * equations * steps),
});
const equations = program.states.length + program.auxiliaries.length;
const engineRun = (i: number) => void run(engine, engineRows[i % rows.length] as Float64Array, none, options);
const figures: Figure[] = [
  size(
    equations,
    640,
    "reference",
    "hand-written",
    runsPerSecond((i) => {
      const row = rows[i % rows.length] as (typeof rows)[number];
      handWritten(row.importRate, row.failureRate, row.elasticity, out);
    }),
  ),
  size(equations, 640, "reference", "js", runsPerSecond(engineRun)),
  // The null control: the same again, to show what this machine's noise is.
  size(equations, 640, "reference", "null", runsPerSecond(engineRun)),
];

const shipped = compiled.program;
const steps = Math.round((shipped.clock.stop - shipped.clock.start) / shipped.clock.dt);
const central = parameterRow(shipped);
const draws = new Float64Array(noiseGrid(shipped, shipped.clock).size).fill(0.5);
const shippedOptions = { outputs: ["sovereignLag"], saveInterval: 1 };
const shippedEquations = shipped.states.length + shipped.auxiliaries.length;
figures.push(
  size(
    shippedEquations,
    steps,
    "chokepoint",
    "js",
    runsPerSecond(() => void run(compiled, central, draws, shippedOptions)),
  ),
);
const job = { settings: { fixed: {}, centred: {} }, key: rootKey("1"), options: shippedOptions };
figures.push(
  size(
    shippedEquations,
    steps,
    "chokepoint",
    "js with draws",
    runsPerSecond((i) => void runMembers(compiled, { ...job, from: i, to: i + 1 })),
  ),
);

if (process.argv.includes("--json")) {
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
} else {
  const base = figures[0]?.runsPerSecond ?? 1;
  process.stdout.write(
    `reference: ${equations} states and auxiliaries, 640 steps; chokepoint: ${shippedEquations}, ${steps} steps, ${shipped.parameters.length} parameters\n`,
  );
  for (const { model, backend, runsPerSecond: speed, nsPerEquationStep } of figures) {
    const ratio = model === "reference" ? `, ${(speed / base).toFixed(2)} of hand-written` : "";
    process.stdout.write(
      `${model.padEnd(11)}${backend.padEnd(15)}${speed.toFixed(0).padStart(7)} runs/s ${nsPerEquationStep.toFixed(2).padStart(7)} ns per equation and step${ratio}\n`,
    );
  }
}
