/** Tables as Parquet, read back by DuckDB: the same cells as the comma-separated ones. */
import { writeFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import type { Cell } from "../../../scenarios/index.ts";
import { parquetParts } from "../../../scenarios/results/parquet.ts";
import { scratch } from "../../helpers/scratch.ts";

const at = scratch();
const HEADER = ["name", "member", "value"];
const TYPES = new Map([
  ["member", "INT32"],
  ["value", "DOUBLE"],
] as const);
const write = (name: string, rows: Iterable<readonly Cell[]>): Buffer => {
  const bytes = Buffer.concat([...parquetParts(HEADER, rows, TYPES, { source: "a test – é" })]);
  writeFileSync(at(name), bytes);
  return bytes;
};
const query = async (text: string): Promise<unknown[][]> => {
  const connection = await (await DuckDBInstance.create()).connect();
  return (await connection.runAndReadAll(text)).getRows();
};

test("text, whole numbers and doubles come back as they were, an empty cell as NaN, 0 and -0 apart", async () => {
  write("odd.parquet", [
    ['a "b", c', 0, 0],
    ["é", 1, -0],
    ["", 2, ""],
    ["x", 3, Number.MIN_VALUE],
  ]);
  const [types] = await query(
    `SELECT typeof(name), typeof(member), typeof(value) FROM '${at("odd.parquet")}'`,
  );
  expect(types).toEqual(["VARCHAR", "INTEGER", "DOUBLE"]);
  const rows = await query(`SELECT * FROM '${at("odd.parquet")}'`);
  // toEqual tells -0 from 0.
  expect(rows).toEqual([
    ['a "b", c', 0, 0],
    ["é", 1, -0],
    ["", 2, Number.NaN],
    ["x", 3, Number.MIN_VALUE],
  ]);
  const notes = await query(
    `SELECT decode(key), decode(value) FROM parquet_kv_metadata('${at("odd.parquet")}')`,
  );
  expect(notes).toEqual([["source", "a test – é"]]);
});

test("more rows than one group holds are all there, in order, in the same bytes each time, and none is valid too", async () => {
  const count = 150_000;
  function* rows(): Generator<Cell[]> {
    for (let i = 0; i < count; i++) yield [`row ${i % 7}`, i, i / 3];
  }
  const once = write("many.parquet", rows());
  expect(write("many.parquet", rows()).equals(once)).toBe(true);
  const check = `SELECT count(*)::INT, sum((member = file_row_number AND value = member / 3.0)::INT)::INT FROM read_parquet('${at("many.parquet")}', file_row_number = true)`;
  expect(await query(check)).toEqual([[count, count]]);
  write("none.parquet", []);
  expect(await query(`SELECT count(*)::INT FROM '${at("none.parquet")}'`)).toEqual([[0]]);
});
