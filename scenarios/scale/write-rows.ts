/** Rows to the bytes of a Parquet file, in row groups of one size: the bytes follow from the rows and the notes alone. */
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { type Rows, rowsHash } from "./rows.ts";

type Schema = ConstructorParameters<typeof ParquetWriter>[0]["schema"];

/** Rows of one group: a few megabytes of ten columns, the most that is held in memory. */
export const GROUP = 65_536;

export interface RowsWriter {
  /** Rows of the members that follow on those before. */
  append(rows: Rows): void;
  /** Ends the file with the notes that `notes` makes of what was written. */
  end(notes: (written: Written) => Readonly<Record<string, string>>): void;
}
export interface Written {
  readonly rows: number;
  readonly failed: number;
  readonly sha256: string;
}

/**
 * Writes member, status, message and the columns named to `sink`, a piece at a time.
 * @throws Error when rows do not follow on one another.
 */
export function rowsWriter(
  names: readonly string[],
  first: number,
  createdBy: string,
  sink: (bytes: Uint8Array) => void,
): RowsWriter {
  const bytes = new ByteWriter();
  const flush = (): void => {
    sink(bytes.getBytes());
    bytes.index = 0;
  };
  const parquet = new ParquetWriter({
    writer: Object.assign(bytes, { flush }),
    schema: schemaOf(names),
    createdBy,
  });
  const hash = rowsHash();
  const empty = (from: number): Held => ({
    from,
    count: 0,
    columns: names.map(() => new Float64Array(GROUP)),
    failures: [],
  });
  let held = empty(first);
  let failed = 0;

  const writeGroup = (): void => {
    const { from, count } = held;
    const group = { ...held, columns: held.columns.map((column) => column.subarray(0, count)) };
    hash.add(group);
    failed += group.failures.length;
    parquet.write({ columnData: columnsOf(names, group), rowGroupSize: GROUP });
    held = { ...held, from: from + count, count: 0, failures: [] };
  };

  return {
    append(rows) {
      if (rows.from !== held.from + held.count)
        throw new Error(`members from ${rows.from} were to follow on member ${held.from + held.count - 1}`);
      for (let done = 0; done < rows.count; ) {
        const taken = Math.min(rows.count - done, GROUP - held.count);
        held.columns.forEach((column, i) => {
          column.set((rows.columns[i] as Float64Array).subarray(done, done + taken), held.count);
        });
        const [from, to] = [rows.from + done, rows.from + done + taken];
        held.failures.push(...rows.failures.filter(({ member }) => member >= from && member < to));
        held.count += taken;
        done += taken;
        if (held.count === GROUP) writeGroup();
      }
    },
    end(notes) {
      if (held.count > 0) writeGroup();
      const written = { rows: held.from - first, failed, sha256: hash.text() };
      parquet.kvMetadata = Object.entries(notes(written)).map(([key, value]) => ({ key, value }));
      parquet.finish();
      flush();
    },
  };
}

type Held = { -readonly [Key in keyof Rows]: Rows[Key] } & { failures: Rows["failures"][number][] };

const schemaOf = (names: readonly string[]): Schema => [
  { name: "root", num_children: names.length + 3 },
  { name: "member", type: "INT32", repetition_type: "REQUIRED" },
  { name: "status", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
  { name: "message", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" },
  ...names.map((name) => ({ name, type: "DOUBLE", repetition_type: "REQUIRED" }) as const),
];

function columnsOf(names: readonly string[], { from, count, columns, failures }: Rows) {
  const messages = new Map(failures.map(({ member, message }) => [member, message]));
  const members = Int32Array.from({ length: count }, (_, i) => from + i);
  const status = Array.from(members, (member) => (messages.has(member) ? "failed" : "ran"));
  const message = Array.from(members, (member) => messages.get(member) ?? null);
  return [
    { name: "member", data: members, encoding: "DELTA_BINARY_PACKED" as const },
    { name: "status", data: status },
    { name: "message", data: message },
    // Plain: a dictionary would make 0 of -0. Without least and largest value: they leave NaN out, and a reader that
    // skips row groups by them would leave out failed members. Uncompressed: Snappy finds nothing in them.
    ...names.map((name, i) => ({
      name,
      data: columns[i] as Float64Array,
      encoding: "PLAIN" as const,
      codec: "UNCOMPRESSED" as const,
      statistics: false,
    })),
  ];
}
