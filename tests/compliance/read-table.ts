/** Expected output of other tools, with what they get wrong: any line ends, ragged rows, blanks for "as before". */

export interface Table {
  readonly header: readonly string[];
  /** A number for each column of each row; NaN where none was ever given. */
  readonly rows: readonly (readonly number[])[];
}

/** Text of a file that is UTF-8 as a rule, and Latin-1 where it is not. */
export function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}

/** @throws Error on a cell that is neither a number nor blank. */
export function readTable(text: string): Table {
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const lines = cellsOf(text, firstLine.includes("\t") ? "\t" : ",").filter((cells) =>
    cells.some((cell) => cell.trim() !== ""),
  );
  const [header = [], ...body] = lines;
  let before = header.map(() => Number.NaN);
  const rows = body.map((cells, row) => {
    before = header.map((name, column) => {
      const cell = (cells[column] ?? "").trim();
      // Constants are printed in the first row alone.
      if (cell === "") return before[column] ?? Number.NaN;
      const value = Number(cell);
      if (Number.isNaN(value)) throw new Error(`row ${row + 1}, ${name}: "${cell}" is no number`);
      return value;
    });
    return before;
  });
  return { header: header.map((name) => name.trim()), rows };
}

/** Cells of each line; a line ends by CR, LF or both, and a quoted cell may hold anything. */
function cellsOf(text: string, separator: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  const end = (): void => {
    lines.push([...cells, cell]);
    [cells, cell] = [[], ""];
  };
  for (let at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length; at++) {
    const letter = text[at] as string;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell.trim() === "") quoted = true;
    else if (letter === separator) {
      cells.push(cell);
      cell = "";
    } else if (letter === "\r" || letter === "\n") {
      end();
      if (letter === "\r" && text[at + 1] === "\n") at += 1;
    } else cell += letter;
  }
  if (cell !== "" || cells.length > 0) end();
  return lines;
}
