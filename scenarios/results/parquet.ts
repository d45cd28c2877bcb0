/** Tidy tables as Parquet: the same columns, rows and numbers as the comma-separated ones. */
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { Cell } from "./csv.ts";

const GROUP = 65_536;

/**
 * A table in pieces to be written one after another, which follow from the rows and notes alone. Columns are text
 * unless `types` names them; an empty cell of a column of doubles is NaN.
 */
export function* parquetParts(
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
  types: ReadonlyMap<string, "INT32" | "DOUBLE">,
  notes: Readonly<Record<string, string>>,
): Generator<Uint8Array> {
  const bytes = new ByteWriter();
  const taken = (): Uint8Array => {
    const piece = bytes.getBytes().slice();
    bytes.index = 0;
    return piece;
  };
  const required = { repetition_type: "REQUIRED" } as const;
  const parquet = new ParquetWriter({
    writer: bytes,
    createdBy: "chokepoint",
    schema: [
      { name: "root", num_children: header.length },
      ...header.map((name) => {
        const type = types.get(name);
        return type === undefined
          ? ({ name, type: "BYTE_ARRAY", converted_type: "UTF8", ...required } as const)
          : ({ name, type, ...required } as const);
      }),
    ],
    kvMetadata: Object.entries(notes).map(([key, value]) => ({ key, value })),
  });
  const write = (group: readonly (readonly Cell[])[]): void => {
    parquet.write({
      columnData: header.map((name, i) => columnOf(name, group, i, types.get(name))),
      rowGroupSize: GROUP,
    });
  };
  let group: (readonly Cell[])[] = [];
  for (const row of rows) {
    group.push(row);
    if (group.length < GROUP) continue;
    write(group);
    yield taken();
    group = [];
  }
  if (group.length > 0) write(group);
  parquet.finish();
  yield taken();
}

function columnOf(
  name: string,
  rows: readonly (readonly Cell[])[],
  i: number,
  type: "INT32" | "DOUBLE" | undefined,
) {
  const cells = rows.map((row) => row[i] ?? "");
  if (type === undefined) return { name, data: cells.map(String) };
  if (type === "INT32") return { name, data: Int32Array.from(cells, Number) };
  const data = Float64Array.from(cells, (cell) => (cell === "" ? Number.NaN : Number(cell)));
  // Plain: a dictionary would make 0 of -0. Without least and largest value: they leave NaN out.
  return { name, data, encoding: "PLAIN" as const, statistics: false };
}
