/** `chokepoint run`: scenarios as ensembles, written as tables with a manifest. */
import type { CommandModule } from "yargs";
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
import { examples } from "./examples.ts";
import { UsageError } from "./failures.ts";
import { prepareFolder, writeWhole } from "./files.ts";
import { nodePool } from "./node-pool.ts";
import { monthOption, readShared, type Shared, sharedOptions } from "./options.ts";
import { progressBar } from "./progress.ts";
import { readScenario } from "./read-scenario.ts";
import { version } from "./version.ts";

interface RunArguments extends Shared {
  scenario: string[];
  out: string;
  from?: string | undefined;
  saveMembers: boolean;
}

export const runCommand: CommandModule<object, RunArguments> = {
  command: "run <scenario..>",
  describe: "run presets or scenario files as ensembles; write quantiles.csv and manifest.json",
  builder: (yargs) =>
    yargs
      .positional("scenario", {
        type: "string",
        array: true,
        demandOption: true,
        // An empty list is what the parser would show as the default.
        defaultDescription: "",
        describe: "preset ids (`chokepoint scenarios` lists them) or scenario files",
      })
      .option("out", {
        type: "string",
        requiresArg: true,
        demandOption: true,
        describe: "folder for the results; made where it does not exist",
      })
      .option("from", {
        type: "string",
        requiresArg: true,
        defaultDescription: dateOf(compiled.program.clock.start),
        describe: "first date written; the run itself always begins in January 2020",
      })
      .option("save-members", {
        type: "boolean",
        default: false,
        describe: "write members.csv too, a row for each member, variable and date",
      })
      .options(sharedOptions)
      .epilog(
        examples([
          ["run today --seed 7 --members 200 --out results", "one preset"],
          ["run today chips-only --seed 7 --out results", "two presets with the same draws"],
          [
            "run today --set thirdCountryEnforcement=0.8@2028-01~12 --out results",
            "a preset with one lever moved",
          ],
          ["run today --profile china --out results", "the same equations for another country"],
          ["run mine.json --to 2030-01-01 --dt 1/16 --out results", "a scenario file, a finer step"],
        ]),
      ) as never,
  async handler(args) {
    const shared = readShared(args);
    const { start } = compiled.program.clock;
    const first = args.from === undefined ? start : monthOption("from", args.from);
    if (!(first >= start && first <= shared.stop))
      throw new UsageError(`--from ${args.from}: a date from ${dateOf(start)} to ${dateOf(shared.stop)}`);
    const scenarios = args.scenario.map((text) => readScenario(text, args.set));
    const twice = scenarios.find(({ id }, i) => scenarios.findIndex((other) => other.id === id) !== i);
    if (twice) throw new UsageError(`two scenarios are called "${twice.id}": give each its own id`);
    const names = ["quantiles.csv", ...(args.saveMembers ? ["members.csv"] : []), "manifest.json"];
    prepareFolder(args.out, names);
    const ensembles = await runAll(scenarios, shared);
    const written = ensembles.map(([id, ensemble]) => [id, since(ensemble, first)] as const);
    const tables: Record<string, string | Iterable<string>> = {
      "quantiles.csv": quantileCsv(compiled.program, written),
    };
    if (args.saveMembers) tables["members.csv"] = memberCsv(compiled.program, written);
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
      method: args.method,
      dt: shared.dt,
      from: dateOf(first),
      to: dateOf(shared.stop),
      outputs: shared.options.outputs,
      quantiles: "type 7, linear interpolation between order statistics",
      files: Object.fromEntries(Object.entries(tables).map(([name, text]) => [name, hashOf(text)])),
    };
    writeWhole(args.out, { ...tables, "manifest.json": `${JSON.stringify(manifest, null, 2)}\n` });
    const failed = ensembles.reduce((sum, [, { failures }]) => sum + failures.length, 0);
    if (failed > 0)
      process.stderr.write(
        `${failed} members failed and are left out of the quantiles; see "failed" in manifest.json\n`,
      );
    process.stdout.write(
      args.json
        ? `${JSON.stringify({ out: args.out, files: names, manifest }, null, 2)}\n`
        : `${names.join(", ")} written to ${args.out}\n`,
    );
  },
};

/** Runs scenarios one after another over one pool. */
export async function runAll(
  scenarios: readonly Scenario[],
  { members, workers, key, times, options, profile, backend }: ReturnType<typeof readShared>,
): Promise<(readonly [string, Ensemble])[]> {
  const pool = nodePool(workers);
  let reason: string | undefined;
  try {
    const done: (readonly [string, Ensemble])[] = [];
    for (const scenario of scenarios) {
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
        done.push([scenario.id, ensemble]);
        const ran = ensemble.backend;
        // Whoever chose Runge-Kutta chose JavaScript with it; all else that keeps vectors from running is told.
        const isExpected = backend === "js" || (backend === undefined && options.method !== "euler");
        if (ran.name === "js" && !isExpected) reason = ran.reason;
      } finally {
        bar.end();
      }
    }
    if (reason !== undefined) process.stderr.write(`Run by the JavaScript back end: ${reason}\n`);
    return done;
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
