/** `chokepoint merge`: the parts of a plan as one table, the same bytes however it was cut, killed and resumed. */
import type { CommandModule } from "yargs";
import { examples } from "./examples.ts";

interface MergeArguments {
  plan: string;
  parts: string;
  out: string;
  json: boolean;
}

export const mergeCommand: CommandModule<object, MergeArguments> = {
  command: "merge <plan> <parts>",
  describe:
    "make one Parquet table of the parts of a plan, in the order of members, with a manifest beside it",
  builder: (yargs) =>
    yargs
      .positional("plan", { type: "string", demandOption: true, describe: "file of `chokepoint plan`" })
      .positional("parts", { type: "string", demandOption: true, describe: "folder of the parts" })
      .option("out", {
        type: "string",
        requiresArg: true,
        demandOption: true,
        describe: "file for the table",
      })
      .option("json", { type: "boolean", default: false, describe: "print the answer as JSON" })
      .epilog(examples([["merge plan.json parts --out today.parquet", "one table of all members"]])) as never,
  async handler({ plan, parts, out, json }) {
    const { mergeTable } = await import("./merge-table.ts");
    const manifest = await mergeTable(plan, parts, out);
    const { rows, failed, sha256 } = manifest.table;
    process.stdout.write(
      json
        ? `${JSON.stringify({ out, ...manifest }, null, 2)}\n`
        : `${rows} members, ${failed} of them failed, written to ${out}\nSHA-256 ${sha256}\n`,
    );
  },
};
