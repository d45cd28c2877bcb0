/** `chokepoint merge`: the parts of a plan as one table, the same bytes however it was cut, killed and resumed. */
import { createHash } from "node:crypto";
import { basename, dirname } from "node:path";
import type { CommandModule } from "yargs";
import { compiled } from "../../model/compiled.ts";
import { dictionaryOf } from "../index.ts";
import { type Plan, rowsOfParts, rowsWriter, valueColumns, type Written } from "../scale/index.ts";
import { examples } from "./examples.ts";
import { openUnfinished, prepareFolder, syncFolder, writeWhole } from "./files.ts";
import { partFolder } from "./part-files.ts";
import { readPlan } from "./read-plan.ts";
import { version } from "./version.ts";

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
  async handler({ plan: path, parts, out, json }) {
    const plan = readPlan(path);
    const [folder, name] = [dirname(out), basename(out)];
    const manifestName = `${name.replace(/\.parquet$/, "")}.manifest.json`;
    prepareFolder(folder, [name, manifestName]);
    const runtimes = new Set<string>();
    const hash = createHash("sha256");
    const file = openUnfinished(folder, name);
    let written: Written = { rows: 0, failed: 0, sha256: "" };
    try {
      const table = rowsWriter(
        valueColumns(plan).map((column) => column.name),
        0,
        `chokepoint ${version}`,
        (bytes) => {
          hash.update(bytes);
          file.write(bytes);
        },
      );
      for await (const rows of rowsOfParts(plan, partFolder(parts), ({ runtime }) => runtimes.add(runtime)))
        table.append(rows);
      table.end((all) => {
        written = all;
        return { chokepoint: JSON.stringify(tableNote(plan, all)) };
      });
      file.sync();
      file.place();
      syncFolder(folder);
    } catch (error) {
      file.abandon();
      throw error;
    }
    const { rows, failed } = written;
    const manifest = {
      format: "chokepoint-merge/1",
      plan: plan.sha256,
      table: { name, sha256: hash.digest("hex"), rows, failed },
      runtimes: [...runtimes].sort(),
    };
    writeWhole(folder, { [manifestName]: `${JSON.stringify(manifest, null, 2)}\n` });
    process.stdout.write(
      json
        ? `${JSON.stringify({ out, ...manifest }, null, 2)}\n`
        : `${rows} members, ${failed} of them failed, written to ${out}\nSHA-256 ${manifest.table.sha256}\n`,
    );
  },
};

/** What the table says of itself: the whole plan, and a dictionary of its columns. */
function tableNote(plan: Plan, { rows, failed }: Written) {
  const entries = new Map(
    dictionaryOf(compiled.program, plan.outputs).map((entry) => [entry.variable, entry]),
  );
  const columns = valueColumns(plan).map((column) => ({ ...column, ...entries.get(column.variable) }));
  return { format: "chokepoint-table/1", rows, failed, plan, columns };
}
