/** The data dictionary: what each variable and column of the tables is. */
import { evidence, type Program } from "../../model/index.ts";
import { type Cell, csv } from "./csv.ts";

export interface DictionaryEntry {
  readonly variable: string;
  readonly unit: string;
  readonly kind: string;
  readonly definition: string;
  readonly source: string;
}

/** Entries of saved cells, in the order given. @throws Error on a cell the model does not have. */
export function dictionaryOf(program: Program, cells: readonly string[]): DictionaryEntry[] {
  return cells.map((cell) => {
    const entry = program.catalogue.find((one) => one.cells.includes(cell));
    if (entry === undefined) throw new Error(`the model has no "${cell}"`);
    const { quantity, causes } = entry;
    return {
      variable: cell,
      unit: quantity.unit,
      kind: quantity.kind,
      definition: quantity.about,
      source:
        quantity.source === undefined ? `computed from ${causes.join(", ")}` : sourceText(quantity.source),
    };
  });
}

const ITS_VARIABLE = "that of the variable";
const COLUMNS: readonly DictionaryEntry[] = [
  ["scenario", "", "Id of the scenario; its levers are written out in manifest.json"],
  ["member", "1", "Number of the ensemble member; the same number has the same draws in every scenario"],
  [
    "status",
    "",
    "ran, or failed where a value was not finite; a failed member keeps its rows, without a value",
  ],
  ["variable", "", "Name of the quantity, one of those in this file"],
  ["unit", "", "Unit of the values in the row"],
  ["date", "", "Day of the value, YYYY-MM-DD"],
  ["value", ITS_VARIABLE, "Value in one member at the date"],
  ...[5, 10, 25, 50, 75, 90, 95].map(
    (percent) =>
      [
        `q${String(percent).padStart(2, "0")}`,
        ITS_VARIABLE,
        `Value below which ${percent} % of the members that ran lie (quantile of type 7)`,
      ] as const,
  ),
].map(
  ([variable, unit, definition]) =>
    ({ variable, unit, kind: "column", definition, source: "" }) as DictionaryEntry,
);

/** variable, unit, kind, definition, source: the variables of a table, then its columns. */
export function dictionaryCsv(program: Program, cells: readonly string[]): string {
  const rows = [...dictionaryOf(program, cells), ...COLUMNS].map(
    ({ variable, unit, kind, definition, source }): Cell[] => [variable, unit, kind, definition, source],
  );
  return csv(["variable", "unit", "kind", "definition", "source"], rows);
}

function sourceText(id: string): string {
  const row = evidence.find((one) => one.id === id);
  return row === undefined ? id : `${row.id}: ${row.title}${row.url === null ? "" : `, ${row.url}`}`;
}
