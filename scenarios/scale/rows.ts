/** Rows of a large table: consecutive members, a column of values for each outcome and date. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Block, Failure } from "../ensemble/index.ts";

export interface Rows {
  /** First member. */
  readonly from: number;
  readonly count: number;
  /** One vector of `count` values a column; a failed member's are NaN. */
  readonly columns: readonly Float64Array[];
  readonly failures: readonly Failure[];
}

/**
 * The values of a block at the saved dates `dates`, counted from 0, out of `saved`. Columns are outcomes first, dates
 * within them.
 */
export function rowsOfBlock(block: Block, outputs: number, saved: number, dates: readonly number[]): Rows {
  const count = block.to - block.from;
  // A block of which every member failed has no values at all.
  const valueAt = (row: number, date: number, output: number): number =>
    block.values[(row * saved + date) * outputs + output] ?? Number.NaN;
  const columns = Array.from({ length: outputs }, (_, output) =>
    dates.map((date) => Float64Array.from({ length: count }, (_, row) => valueAt(row, date, output))),
  ).flat();
  return { from: block.from, count, columns, failures: block.failures };
}

/** SHA-256 of the rows given to it one after another, however Parquet would write them. */
export function rowsHash() {
  const hash = sha256.create();
  return {
    add({ from, count, columns, failures }: Rows): void {
      hash.update(utf8ToBytes(JSON.stringify({ from, count, failures })));
      for (const { buffer, byteOffset, byteLength } of columns)
        hash.update(new Uint8Array(buffer, byteOffset, byteLength));
    },
    text: (): string => bytesToHex(hash.digest()),
  };
}
