/** `chokepoint plan`: what a large table is made of, for any number of machines to make it. */
import { basename, dirname } from "node:path";
import type { CommandModule } from "yargs";
import { compiled, modelHash } from "../../model/compiled.ts";
import { dateOf, fitHash, presets, scenarioRecord } from "../index.ts";
import { examples } from "./examples.ts";
import { UsageError } from "./failures.ts";
import { writeWhole } from "./files.ts";
import { monthOption, readShared, type Shared, sharedOptions } from "./options.ts";
import { readScenario } from "./read-scenario.ts";
import { version } from "./version.ts";

type PlanArguments = Omit<Shared, "to" | "backend" | "workers"> & {
  scenario: string;
  at: string;
  out: string;
};

const { set, seed, profile, dt, method, outputs, json } = sharedOptions;

export const planCommand: CommandModule<object, PlanArguments> = {
  command: "plan <scenario>",
  describe: "write a plan of many members, to be run in shards on any number of machines",
  builder: (yargs) =>
    yargs
      .positional("scenario", { type: "string", demandOption: true, describe: "preset id or scenario file" })
      .option("out", { type: "string", requiresArg: true, demandOption: true, describe: "file for the plan" })
      .option("at", {
        type: "string",
        requiresArg: true,
        default: "2030-01-01",
        describe: "dates whose values are kept, each the first of a month, with commas",
      })
      .options({
        seed,
        members: { ...sharedOptions.members, default: 200_000 },
        set,
        profile,
        dt,
        method,
        outputs,
        json,
      })
      .epilog(
        examples([
          ["plan today --seed 7 --members 200000 --out plan.json", "one plan for all machines"],
          [
            "run plan.json --shard 0/16 --out parts",
            "one shard of it; 0 to 15 may run anywhere, at any time",
          ],
          ["check plan.json parts", "what is missing or damaged"],
          ["merge plan.json parts --out today.parquet", "one table"],
        ]),
      ) as never,
  async handler(args) {
    const { MOST_MEMBERS, makePlan } = await import("../scale/index.ts");
    const at = datesOf(args.at);
    const { members, profile, options, dt, seed } = readShared({ ...args, to: at.at(-1) }, MOST_MEMBERS);
    const plan = makePlan({
      chokepoint: version,
      model: { name: compiled.program.name, sha256: modelHash },
      fit: fitHash,
      profile: profile ?? "russia",
      scenario: scenarioRecord(readScenario(args.scenario, args.set), presets),
      seed,
      members,
      method: options.method,
      dt,
      at,
      outputs: options.outputs,
    });
    writeWhole(dirname(args.out), { [basename(args.out)]: `${JSON.stringify(plan, null, 2)}\n` });
    process.stdout.write(
      args.json
        ? `${JSON.stringify({ out: args.out, plan: plan.sha256, members }, null, 2)}\n`
        : `plan ${plan.sha256.slice(0, 12)} of ${members} members written to ${args.out}\n`,
    );
  },
};

/** Rising and each once. */
function datesOf(text: string): string[] {
  const { start, stop } = compiled.program.clock;
  const months = text.split(",").map((part) => {
    const month = monthOption("at", part.trim());
    if (Number.isInteger(month) && month > start && month <= stop) return month;
    throw new UsageError(
      `--at ${part.trim()}: the first of a month after ${dateOf(start)}, up to ${dateOf(stop)}`,
    );
  });
  return [...new Set(months)].sort((a, b) => a - b).map(dateOf);
}
