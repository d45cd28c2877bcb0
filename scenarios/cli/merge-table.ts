/** Makes one table of the parts of a plan, and a manifest beside it. */
import { createHash } from "node:crypto";
import { basename, dirname } from "node:path";
import { compiled } from "../../model/compiled.ts";
import { dictionaryOf } from "../index.ts";
import { type Plan, rowsOfParts, rowsWriter, valueColumns, type Written } from "../scale/index.ts";
import { openUnfinished, prepareFolder, syncFolder, writeWhole } from "./files.ts";
import { partFolder } from "./part-files.ts";
import { readPlan } from "./read-plan.ts";
import { version } from "./version.ts";

export async function mergeTable(path: string, parts: string, out: string) {
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
  return manifest;
}

/** What the table says of itself: the whole plan, and a dictionary of its columns. */
function tableNote(plan: Plan, { rows, failed }: Written) {
  const entries = new Map(
    dictionaryOf(compiled.program, plan.outputs).map((entry) => [entry.variable, entry]),
  );
  const columns = valueColumns(plan).map((column) => ({ ...column, ...entries.get(column.variable) }));
  return { format: "chokepoint-table/1", rows, failed, plan, columns };
}
