/** Runs scenarios and writes their tables with a manifest. */
import { compiled, modelHash } from "../../model/compiled.ts";
import type { Backend } from "../../model/index.ts";
import {
  dateOf,
  type Ensemble,
  fitHash,
  hashOf,
  type Manifest,
  MOST_KEPT,
  presets,
  QUANTILES,
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
import { since, type Tables, tableNames, tablesOf } from "./tables-of-run.ts";
import { tellBackend } from "./tell-backend.ts";
import { version } from "./version.ts";

type Options = ReturnType<typeof readShared>;

interface Wish {
  readonly scenarios: readonly Scenario[];
  readonly shared: Options;
  /** First date written, in months. */
  readonly first: number;
  readonly out: string;
  readonly tables: Tables;
}

/** The manifest, and the names of the files written to the folder `out`. */
export async function writeRun({ scenarios, shared, first, out, tables: asked }: Wish) {
  const twice = scenarios.find(({ id }, i) => scenarios.findIndex((other) => other.id === id) !== i);
  if (twice) throw new UsageError(`two scenarios are called "${twice.id}": give each its own id`);
  if (asked.members && shared.members > MOST_KEPT)
    throw new UsageError(
      `--save-members with ${shared.members} members: at most ${MOST_KEPT} are kept; chokepoint plan and run --shard write larger tables`,
    );
  const names = [...tableNames(asked, shared.options.outputs), "manifest.json"];
  prepareFolder(out, names);
  const ensembles = await runAll(scenarios, shared);
  const written = ensembles.map(([id, ensemble]) => [id, since(ensemble, first)] as const);
  const source = `Chokepoint ${version}, model ${modelHash.slice(0, 12)}, seed ${shared.seed}, ${shared.members} members`;
  const tables = await tablesOf(asked, written, source);
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
    quantiles: shared.members > MOST_KEPT ? QUANTILES.sketched : QUANTILES.exact,
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
  let ran: Backend | undefined;
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
      if (ran?.name !== "js") ran = ensemble.backend;
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
    if (ran !== undefined) tellBackend(ran, backend, options.method);
    return result;
  } finally {
    pool.close();
  }
}
