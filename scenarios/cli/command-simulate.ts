/** `chokepoint simulate FILE`: a model in XMILE, run once, as a table. */
import { basename, dirname } from "node:path";
import type { CommandModule } from "yargs";
import { canonicalSeed } from "../seeds/index.ts";
import { examples } from "./examples.ts";
import { UsageError, usage } from "./failures.ts";
import { writeWhole } from "./files.ts";
import { sharedOptions } from "./options.ts";
import { readModel } from "./read-model.ts";
import { tableOf } from "./simulate-table.ts";

interface SimulateArguments {
  file: string;
  out?: string | undefined;
  seed: string;
}

export const simulateCommand: CommandModule<object, SimulateArguments> = {
  command: "simulate <file>",
  describe: "run any model in XMILE (.xmile, .stmx, .xml) and print a table, a column a variable",
  builder: (yargs) =>
    yargs
      .positional("file", { type: "string", demandOption: true, describe: "model in XMILE 1.0" })
      .option("out", {
        type: "string",
        requiresArg: true,
        describe: "file for the table; printed where left out",
      })
      .option("seed", {
        ...sharedOptions.seed,
        describe: "any text or number, for the model's random functions",
      })
      .epilog(
        examples([
          ["simulate teacup.xmile", "every variable at every step"],
          ["simulate market.stmx --seed 7 --out market.csv", "to a file, with other random numbers"],
        ]),
      ) as never,
  async handler({ file, out, seed }) {
    usage(() => canonicalSeed(seed));
    const text = readModel(file);
    // Loaded here: reader and compiler are large, and no other command needs them.
    const { simulateXmile, ModelError } = await import("../xmile/index.ts");
    const simulated = refused(file, ModelError, () => simulateXmile(text, seed));
    for (const note of simulated.notes) process.stderr.write(`${file}: ${note}\n`);
    const parts = tableOf(simulated);
    if (out !== undefined) writeWhole(dirname(out), { [basename(out)]: parts });
    else for (const part of parts) process.stdout.write(part);
  },
};

/** A model that is not understood is wrong usage, and the file stands before each problem; a run that fails is not. */
function refused<Result>(
  file: string,
  kind: new (problems: string[]) => Error & { readonly problems: readonly string[] },
  work: () => Result,
): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof kind)) throw error;
    throw new UsageError(error.problems.map((problem) => `${file}: ${problem}`).join("\n"));
  }
}
