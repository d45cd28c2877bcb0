/** `chokepoint run`: scenarios as ensembles, written as tables with a manifest. */
import type { CommandModule } from "yargs";
import { compiled } from "../../model/compiled.ts";
import { dateOf } from "../index.ts";
import { examples } from "./examples.ts";
import { UsageError } from "./failures.ts";
import { monthOption, readShared, type Shared, sharedOptions } from "./options.ts";
import { readScenario } from "./read-scenario.ts";
import { writeRun } from "./write-run.ts";

interface RunArguments extends Shared {
  scenario: string[];
  out: string;
  from?: string | undefined;
  saveMembers: boolean;
  format: "csv" | "parquet";
  charts: boolean;
  shard?: string | undefined;
}

export const runCommand: CommandModule<object, RunArguments> = {
  command: "run <scenario..>",
  describe: "run presets or scenario files as ensembles; write quantiles.csv, dictionary.csv, manifest.json",
  builder: (yargs) =>
    yargs
      .positional("scenario", {
        type: "string",
        array: true,
        demandOption: true,
        // An empty list is what the parser would show as the default.
        defaultDescription: "",
        describe: "preset ids (`chokepoint scenarios` lists them) or scenario files; or one plan",
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
      .option("format", {
        choices: ["csv", "parquet"] as const,
        requiresArg: true,
        default: "csv",
        describe: "parquet: each table as Parquet too, beside the comma-separated one",
      })
      .option("charts", {
        type: "boolean",
        default: false,
        describe: "write the fan chart of each outcome too, as Vega-Lite with its data (.vl.json)",
      })
      .option("shard", {
        type: "string",
        requiresArg: true,
        defaultDescription: "0/1",
        describe: "of a plan: which of how many shards, I/N with I from 0",
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
          ["run plan.json --shard 3/16 --out parts", "one shard of a plan (`chokepoint plan`)"],
        ]),
      ) as never,
  async handler(args) {
    const { scenario, shard, out, workers, backend, json } = args;
    const [path, ...more] = scenario;
    if (path !== undefined && more.length === 0 && path.endsWith(".json")) {
      // Loaded where it may be needed, as it brings the reader of Parquet with it.
      const { namesPlan, runPlan } = await import("./run-plan.ts");
      if (namesPlan(path)) return runPlan(path, { shard, out, workers, backend, json });
    }
    if (shard !== undefined)
      throw new UsageError(`--shard ${shard}: only a plan has shards; make one with chokepoint plan`);
    return runScenarios(args);
  },
};

async function runScenarios(args: RunArguments): Promise<void> {
  const shared = readShared(args);
  const { start } = compiled.program.clock;
  const first = args.from === undefined ? start : monthOption("from", args.from);
  if (!(first >= start && first <= shared.stop))
    throw new UsageError(`--from ${args.from}: a date from ${dateOf(start)} to ${dateOf(shared.stop)}`);
  const scenarios = args.scenario.map((text) => readScenario(text, args.set));
  const { manifest, names } = await writeRun({
    scenarios,
    shared,
    first,
    out: args.out,
    tables: { members: args.saveMembers, parquet: args.format === "parquet", charts: args.charts },
  });
  process.stdout.write(
    args.json
      ? `${JSON.stringify({ out: args.out, files: names, manifest }, null, 2)}\n`
      : `${names.join(", ")} written to ${args.out}\n`,
  );
}
