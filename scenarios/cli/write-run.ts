/** Runs scenarios and writes their tables with a manifest. */
import { compiled, modelHash } from "../../model/compiled.ts";
import {
  dateOf,
  type Ensemble,
  fitHash,
  hashOf,
  type Manifest,
  memberCsv,
  presets,
  quantileCsv,
  runEnsemble,
  type Scenario,
  scenarioRecord,
  settingsOf,
} from "../index.ts";
import { UsageError } from "./failures.ts";
import { prepareFolder, writeWhole } from "./files.ts";
import { nodePool } from "./node-pool.ts";
import type { readShared } from "./options.ts";
import { progressBar } from "./progress.ts";
import { version } from "./version.ts";

type Options = ReturnType<typeof readShared>;

interface Wish {
  readonly scenarios: readonly Scenario[];
  readonly shared: Options;
  /** First date written, in months. */
  readonly first: number;
  readonly out: string;
  readonly saveMembers: boolean;
}

/** The manifest, and the names of the files written to the folder `out`. */
export async function writeRun({ scenarios, shared, first, out, saveMembers }: Wish) {
  const twice = scenarios.find(({ id }, i) => scenarios.findIndex((other) => other.id === id) !== i);
  if (twice) throw new UsageError(`two scenarios are called "${twice.id}": give each its own id`);
  const names = ["quantiles.csv", ...(saveMembers ? ["members.csv"] : []), "manifest.json"];
  prepareFolder(out, names);
  const ensembles = await runAll(scenarios, shared);
  const written = ensembles.map(([id, ensemble]) => [id, since(ensemble, first)] as const);
  const tables: Record<string, string | Iterable<string>> = {
    "quantiles.csv": quantileCsv(compiled.program, written),
  };
  if (saveMembers) tables["members.csv"] = memberCsv(compiled.program, written);
  const manifest: Manifest = {
    format: "chokepoint-manifest/1",
    chokepoint: version,
    runtime: `node ${process.versions.node}`,
    model: { name: compiled.program.name, sha256: modelHash },
    fit: fitHash,
    profile:
      shared.profile === undefined
        ? "russia"
        : { id: shared.profile.id, sha256: hashOf(JSON.stringify(shared.profile)) },
    scenarios: scenarios.map((scenario) => scenarioRecord(scenario, presets)),
    seed: shared.seed,
    members: shared.members,
    failed: Object.fromEntries(ensembles.map(([id, { failures }]) => [id, failures])),
    method: shared.options.method,
    dt: shared.dt,
    from: dateOf(first),
    to: dateOf(shared.stop),
    outputs: shared.options.outputs,
    quantiles: "type 7, linear interpolation between order statistics",
    files: Object.fromEntries(Object.entries(tables).map(([name, text]) => [name, hashOf(text)])),
  };
  writeWhole(out, { ...tables, "manifest.json": `${JSON.stringify(manifest, null, 2)}\n` });
  const failed = ensembles.reduce((sum, [, { failures }]) => sum + failures.length, 0);
  if (failed > 0)
    process.stderr.write(
      `${failed} members failed and are left out of the quantiles; see "failed" in manifest.json\n`,
    );
  return { manifest, names };
}

type Runs = (readonly [string, Ensemble])[];

/** Runs scenarios one after another over one pool. */
export const runAll = (scenarios: readonly Scenario[], options: Options): Promise<Runs> =>
  overOnePool(options, (run) => run(scenarios));

/** For work that runs scenarios again and again: threads cost their start once. */
export async function overOnePool<Result>(
  { members, workers, key, times, options, profile, backend }: Options,
  work: (run: (scenarios: readonly Scenario[]) => Promise<Runs>) => Promise<Result>,
): Promise<Result> {
  const pool = nodePool(workers);
  let reason: string | undefined;
  const run = async (scenario: Scenario): Promise<Runs[0]> => {
    const bar = progressBar(scenario.id, process.stderr);
    const settings = settingsOf(scenario, presets);
    try {
      const ensemble = await runEnsemble(pool, {
        settings,
        ...(profile === undefined ? {} : { profile }),
        ...(backend === "js" ? { backend } : {}),
        key,
        times,
        options,
        members,
        onProgress: bar.update,
      });
      const ran = ensemble.backend;
      // Whoever chose Runge-Kutta chose JavaScript with it; all else that keeps vectors from running is told.
      const isExpected = backend === "js" || (backend === undefined && options.method !== "euler");
      if (ran.name === "js" && !isExpected) reason = ran.reason;
      return [scenario.id, ensemble];
    } finally {
      bar.end();
    }
  };
  try {
    const result = await work(async (scenarios) => {
      const done: Runs = [];
      for (const scenario of scenarios) done.push(await run(scenario));
      return done;
    });
    if (reason !== undefined) process.stderr.write(`Run by the JavaScript back end: ${reason}\n`);
    return result;
  } finally {
    pool.close();
  }
}

/** The part of an ensemble from a date on. */
function since(ensemble: Ensemble, first: number): Ensemble {
  const skipped = ensemble.times.findIndex((time) => time >= first);
  if (skipped <= 0) return ensemble;
  const columns = ensemble.outputs.length;
  const width = ensemble.times.length * columns;
  const kept = (ensemble.times.length - skipped) * columns;
  const values = new Float64Array(ensemble.members * kept);
  for (let member = 0; member < ensemble.members; member++)
    values.set(
      ensemble.values.subarray(member * width + skipped * columns, (member + 1) * width),
      member * kept,
    );
  return { ...ensemble, times: ensemble.times.slice(skipped), values };
}
