/** Runs per second of the back ends, beside C by hand and a peer; compare figures within one run of the bench only. */
import { compiled } from "../../model/compiled.ts";
import {
  begin,
  type Compiled,
  compile,
  generateVector,
  link,
  noiseGrid,
  pairRunner,
  parameterRow,
  type RunOptions,
  run,
} from "../../model/engine/index.ts";
import { type Contestant, here, measure } from "./measure.ts";
import { others } from "./others.ts";
import { OUTPUTS, referenceModel } from "./reference-model.ts";

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** The back ends of the engine on one model, and each a second time as the control. */
function ours(
  model: string,
  engine: Compiled,
  rows: readonly Float64Array[],
  options: RunOptions,
): Contestant[] {
  const { program } = engine;
  const { start, stop, dt } = program.clock;
  const size = {
    model,
    equations: program.states.length + program.auxiliaries.length,
    steps: Math.round((stop - start) / dt),
  };
  const draws = new Float64Array(noiseGrid(program, program.clock).size).fill(0.5);
  const row = (i: number): Float64Array => rows[i % rows.length] as Float64Array;
  const { runPair, backend } = pairRunner(engine, options);
  const member = (i: number) => ({ row: row(i), draws });
  const pairs =
    runPair &&
    here((i) => {
      // Half of the runs asked for, two at a time.
      if (i % 2 === 0) runPair([member(i), member(i + 1)]);
    });
  if (backend.name === "js") say(`simd is left out: ${backend.reason}`);
  const js = here((i) => void run(engine, row(i), draws, options));
  const twice = (name: "simd" | "js", timed: Contestant["timed"]): Contestant[] => [
    { ...size, backend: name, timed },
    { ...size, backend: null, timed },
  ];
  return [...(pairs ? twice("simd", pairs) : []), ...twice("js", js)];
}

const program = compile(referenceModel);
const engine = { ...link(program), vector: generateVector(program) };
const referenceRows = Array.from({ length: 100 }, (_, i) =>
  parameterRow(program, {
    importRate: 0.5 + i / 500,
    failureRate: 0.06 + i / 2500,
    elasticity: 0.3 + i / 1000,
  }),
);
const reference = ours("reference", engine, referenceRows, { outputs: OUTPUTS, saveInterval: 1 / 8 });

const last = begin(engine, referenceRows[0] as Float64Array, new Float64Array(0), { outputs: OUTPUTS });
last.advance();
const rivals = others(say).map(({ backend, outputs, timed }): Contestant => {
  OUTPUTS.forEach((id, i) => {
    const [value, other] = [last.value(id), outputs[i] as number];
    if (!(Math.abs(value - other) <= 1e-9 * Math.abs(other)))
      throw new Error(`${id}: engine ${value}, ${backend} ${other}`);
  });
  const { equations, steps } = reference[0] as Contestant;
  return { model: "reference", backend, equations, steps, timed };
});

const { program: shipped } = compiled;
const shippedRows = Array.from({ length: 10 }, (_, i) =>
  Float64Array.from(shipped.parameters, ({ value, high }) => value + ((high - value) * i) / 100),
);
const own = ours("chokepoint", compiled, shippedRows, { outputs: ["sovereignLag"], saveInterval: 1 });

const figures = measure([...rivals, ...reference, ...own]);
if (process.argv.includes("--json")) {
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
} else {
  for (const { model, backend, runsPerSecond, nsPerEquationStep } of figures) {
    const base = figures.find((other) => other.model === model && other.backend === "simd");
    const ratio = base ? `${(base.runsPerSecond / runsPerSecond).toFixed(2)} x` : "";
    process.stdout.write(
      `${model.padEnd(11)}${(backend ?? "(again)").padEnd(9)}${runsPerSecond.toFixed(0).padStart(7)} runs/s ${nsPerEquationStep.toFixed(2).padStart(7)} ns per equation and step; simd is ${ratio}\n`,
    );
  }
}
