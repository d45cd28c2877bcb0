/** How far two tables are apart that should be the same. */

/** Cells of a line of comma-separated text without line breaks inside its cells. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = ""]) => cell);

/**
 * The largest relative difference of two numbers in the same place of two tables, with its line; or the first place
 * that is no pair of numbers and not the same, the number of lines included. NaN against a number is no pair.
 */
export function largestDifference(before: string, after: string): string {
  const [old, now] = [before.split("\n"), after.split("\n")];
  if (old.length !== now.length) return `${old.length - 1} lines before, ${now.length - 1} now`;
  let largest = { size: 0, text: "no number differs" };
  for (const [i, line] of old.entries()) {
    if (line === now[i]) continue;
    const [cells, others] = [cellsOf(line), cellsOf(now[i] ?? "")];
    for (const [j, cell] of cells.entries()) {
      const other = others[j] ?? "";
      if (cell === other) continue;
      const [a, b] = [cell, other].map((text) => (text === "" ? Number.NaN : Number(text))) as [
        number,
        number,
      ];
      const size = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
      const text = `line ${i + 1}, column ${j + 1}: ${cell} before, ${other} now`;
      if (Number.isNaN(size)) return text;
      if (size > largest.size) largest = { size, text: `${size.toPrecision(2)} relative, ${text}` };
    }
  }
  return largest.text;
}
