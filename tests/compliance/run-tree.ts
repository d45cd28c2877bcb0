/** Every model below a folder run and compared with the output beside it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { readModel } from "../../scenarios/cli/read-model.ts";
import { tableOf } from "../../scenarios/cli/simulate-table.ts";
import { simulateXmile } from "../../scenarios/xmile/index.ts";
import { type Comparison, columnKey, compareTables } from "./compare.ts";
import { BROKEN, isBrokenConversion, KNOWN } from "./known.ts";
import { decoded, readTable } from "./read-table.ts";

export type Verdict = "whole" | "in part" | "not sound" | "FAILED";
export interface Judged {
  readonly file: string;
  readonly verdict: Verdict;
  /** Columns that agree, of those expected. */
  readonly columns: string;
  readonly remark: string;
}

export const EXTENSIONS = ["xmile", "stmx", "xml"] as const;
export type Extension = (typeof EXTENSIONS)[number];

/** Output files in the order they are looked for: the tool the collection takes as the measure comes first. */
const OUTPUTS = ["output.csv", "output.tab", "output_stella.csv"];

/**
 * Models with an expected output beside them, in order of their path. Without an extension the first that any has: beside
 * a model, the same as another tool saved it, is another matter.
 */
export function modelsBelow(folder: string, extension?: Extension): string[] {
  if (extension === undefined) {
    const found = EXTENSIONS.map((one) => modelsBelow(folder, one));
    return found.find((models) => models.length > 0) ?? [];
  }
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith(`.${extension}`))
    .map((entry) => join(entry.parentPath, entry.name));
  return files.filter((file) => outputOf(file) !== undefined).sort();
}

const outputOf = (file: string): string | undefined =>
  OUTPUTS.map((name) => join(dirname(file), name)).find((path) => existsSync(path));

export function judge(folder: string, path: string): Judged {
  const file = relative(folder, path) || basename(path);
  const text = readModel(path);
  const broken = isBrokenConversion(text);
  const known = KNOWN.find(
    (one) => one.path.test(path.replaceAll("\\", "/")) && one.without?.test(text) !== true,
  );
  const excuse = broken ? BROKEN : known?.missing === undefined ? known?.reason : undefined;
  try {
    const result = compare(path);
    const columns = `${result.agreed} of ${result.expected}`;
    const allowed = new Set((known?.missing ?? []).map(columnKey));
    const whole = result.wrong.length === 0 && result.missing.length === 0;
    const inPart = result.wrong.length === 0 && result.missing.every((name) => allowed.has(columnKey(name)));
    const remark = remarkOf(result);
    if (whole && (excuse !== undefined || known !== undefined))
      return {
        file,
        columns,
        verdict: "FAILED",
        remark: `agrees, though listed as: ${excuse ?? known?.reason}`,
      };
    if (whole) return { file, columns, verdict: "whole", remark: "" };
    if (inPart && known) return { file, columns, verdict: "in part", remark: known.reason };
    return {
      file,
      columns,
      verdict: excuse === undefined ? "FAILED" : "not sound",
      remark: excuse ?? remark,
    };
  } catch (error) {
    const [remark = ""] = (error as Error).message.split("\n");
    return {
      file,
      columns: "",
      verdict: excuse === undefined ? "FAILED" : "not sound",
      remark: excuse ?? remark,
    };
  }
}

/** The table is compared as it is printed, so that names and numbers are those a user gets. */
function compare(path: string): Comparison {
  const output = outputOf(path);
  if (output === undefined) throw new Error("there is no expected output beside it");
  const printed = [...tableOf(simulateXmile(readModel(path), "1"))].join("");
  return compareTables(readTable(decoded(readFileSync(output))), readTable(printed));
}

const remarkOf = ({ missing, wrong }: Comparison): string =>
  [...(missing.length > 0 ? [`missing: ${missing.join(", ")}`] : []), ...wrong.slice(0, 2)].join("; ");
