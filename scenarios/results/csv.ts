/** Comma-separated text: RFC 4180 quoting, lines ended by LF, numbers in their shortest exact form. */

export type Cell = string | number;

/** A table as one text. */
export const csv = (
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
  separator = ",",
  decimal = ".",
): string => [...csvParts(header, rows, separator, decimal)].join("");

const ROWS_A_PART = 2000;

/** A table in parts to be written one after another: all in one, it may be longer than a text can be. */
export function* csvParts(
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
  separator = ",",
  decimal = ".",
): Generator<string> {
  const text = (cell: Cell): string =>
    typeof cell === "number" ? String(cell).replace(".", decimal) : String(cell);
  const line = (cells: readonly Cell[]): string =>
    `${cells.map((cell) => quoted(text(cell), separator)).join(separator)}\n`;
  let lines = [line(header)];
  for (const row of rows) {
    lines.push(line(row));
    if (lines.length < ROWS_A_PART) continue;
    yield lines.join("");
    lines = [];
  }
  yield lines.join("");
}

const quoted = (text: string, separator: string): string =>
  text.includes(separator) || /["\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
