/** The tables of a run by file name: quantiles and dictionary always, the rest where it was asked for. */
import { compiled } from "../../model/compiled.ts";
import { outcomes } from "../../model/index.ts";
import {
  type Cell,
  chartName,
  dictionaryCsv,
  type Ensemble,
  fanChart,
  MEMBER_HEADER,
  memberCsv,
  memberRows,
  type Named,
  QUANTILE_HEADER,
  QUANTILE_NAMES,
  quantileCsv,
  quantileRows,
} from "../index.ts";
import type { Piece } from "./files.ts";

export interface Tables {
  /** A row for each member, variable and date as well. */
  readonly members: boolean;
  /** Each table as Parquet beside the comma-separated one. */
  readonly parquet: boolean;
  /** The fan chart of each outcome, as a Vega-Lite specification with its data. */
  readonly charts: boolean;
}

const { program } = compiled;

export function tableNames({ members, parquet, charts }: Tables, outputs: readonly string[]): string[] {
  const tables = ["quantiles", ...(members ? ["members"] : [])];
  const endings = ["csv", ...(parquet ? ["parquet"] : [])];
  return [
    ...tables.flatMap((table) => endings.map((ending) => `${table}.${ending}`)),
    "dictionary.csv",
    ...(charts ? outputs.map(chartName) : []),
  ];
}

/** `source` says in one line where the numbers are from. */
export async function tablesOf(
  asked: Tables,
  ensembles: Named,
  source: string,
): Promise<Record<string, string | Iterable<Piece>>> {
  const outputs = ensembles[0]?.[1].outputs ?? [];
  const dictionary = dictionaryCsv(program, outputs);
  const made: Record<string, string | Iterable<Piece>> = {
    "quantiles.csv": quantileCsv(program, ensembles),
    "dictionary.csv": dictionary,
  };
  if (asked.members) made["members.csv"] = memberCsv(program, ensembles);
  if (asked.charts)
    for (const output of outputs) {
      const title = outcomes.find(({ id }) => id === output)?.label ?? output;
      made[chartName(output)] =
        `${JSON.stringify(fanChart(program, ensembles, output, title, source), null, 1)}\n`;
    }
  if (asked.parquet) {
    // Loaded where it is needed: the writer of Parquet takes longer to load than a small run to write.
    const { parquetParts } = await import("../results/parquet.ts");
    const notes = { source, dictionary };
    const types = new Map<string, "INT32" | "DOUBLE">([
      ["member", "INT32"],
      ["value", "DOUBLE"],
      ...QUANTILE_NAMES.map((name) => [name, "DOUBLE"] as const),
    ]);
    // Made anew each time it is read, as it may be larger than memory.
    const table = (header: readonly string[], rows: () => Iterable<readonly Cell[]>): Iterable<Piece> => ({
      [Symbol.iterator]: () => parquetParts(header, rows(), types, notes),
    });
    made["quantiles.parquet"] = table(QUANTILE_HEADER, () => quantileRows(program, ensembles));
    if (asked.members) made["members.parquet"] = table(MEMBER_HEADER, () => memberRows(program, ensembles));
  }
  return Object.fromEntries(tableNames(asked, outputs).map((name) => [name, made[name] ?? ""]));
}

/** The part of an ensemble from a date on. */
export function since(ensemble: Ensemble, first: number): Ensemble {
  const skipped = ensemble.times.findIndex((time) => time >= first);
  if (skipped <= 0) return ensemble;
  const columns = ensemble.outputs.length;
  const times = ensemble.times.slice(skipped);
  if (ensemble.sketches) return { ...ensemble, times, sketches: ensemble.sketches.slice(skipped * columns) };
  const width = ensemble.times.length * columns;
  const kept = (ensemble.times.length - skipped) * columns;
  const values = new Float64Array(ensemble.members * kept);
  for (let member = 0; member < ensemble.members; member++)
    values.set(
      ensemble.values.subarray(member * width + skipped * columns, (member + 1) * width),
      member * kept,
    );
  return { ...ensemble, times, values };
}
