/** A run beside its expected output, by the collection's own thresholds. A column that is missing is a failure. */
import type { Table } from "./read-table.ts";

export interface Comparison {
  /** Columns that agree in every row. */
  readonly agreed: number;
  /** Expected columns, the clock's own left out. */
  readonly expected: number;
  readonly missing: readonly string[];
  /** The worst place of each column that does not agree, a sentence each. */
  readonly wrong: readonly string[];
}

/** What every tool calls its clock, and prints or not as it likes. */
const CONTROL = ["saveper", "initial_time", "final_time", "time_step", "time", "months"];

/** Case, quotes, kinds of blanks and blanks beside brackets make no difference. */
export const columnKey = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll('"', "")
    .replace(/[\s_\u00a0]+/g, "_")
    .replace(/_*([[\],.])_*/g, "$1");

/** |a - b| <= 1e-4 of the larger, or both near zero. NaN agrees with nothing. */
export const agrees = (expected: number, found: number): boolean =>
  (Math.abs(expected) <= 3e-6 && Math.abs(found) <= 1e-6) ||
  Math.abs(expected - found) <= 1e-4 * Math.max(Math.abs(expected), Math.abs(found));

export function compareTables(expected: Table, found: Table): Comparison {
  const places = new Map(found.header.map((name, column) => [columnKey(name), column]));
  const columns = expected.header
    .map((name, column) => ({ name, column, key: columnKey(name) }))
    .filter(({ column, key }) => column > 0 && key !== "" && !CONTROL.includes(key));
  const missing = columns.filter(({ key }) => !places.has(key)).map(({ name }) => name);
  const clock = clockProblem(expected, found);
  const wrong = columns.flatMap(({ name, column, key }) => {
    const place = places.get(key);
    const problem = place === undefined ? undefined : columnProblem(expected, found, column, place);
    return problem === undefined ? [] : [`${name}: ${problem}`];
  });
  return {
    expected: columns.length,
    agreed: columns.length - missing.length - wrong.length,
    missing,
    wrong: clock === undefined ? wrong : [clock, ...wrong],
  };
}

/** Rows are put beside each other by number, since some tools print times with few digits. */
function clockProblem(expected: Table, found: Table): string | undefined {
  if (expected.rows.length !== found.rows.length)
    return `${expected.rows.length} rows expected, ${found.rows.length} found`;
  const step = (found.rows[1]?.[0] ?? 1) - (found.rows[0]?.[0] ?? 0);
  const shifted = expected.rows.findIndex(
    ([time = Number.NaN], row) => !(Math.abs(time - (found.rows[row]?.[0] ?? Number.NaN)) < step / 2),
  );
  return shifted < 0
    ? undefined
    : `row ${shifted + 1} is expected at ${expected.rows[shifted]?.[0]}, found at ${found.rows[shifted]?.[0]}`;
}

function columnProblem(expected: Table, found: Table, column: number, place: number): string | undefined {
  let compared = 0;
  for (const [row, cells] of expected.rows.entries()) {
    const [a = Number.NaN, b = Number.NaN] = [cells[column], found.rows[row]?.[place]];
    // Blank before the first value: nothing is expected there.
    if (Number.isNaN(a)) continue;
    compared += 1;
    if (!agrees(a, b)) return `${a} expected at ${cells[0]}, found ${b}`;
  }
  return compared === 0 ? "no value is given to compare with" : undefined;
}
