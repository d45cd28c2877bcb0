/** Parts and the table merged from them: every bit of every member, whatever the division. */

import { writeFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import type { AsyncBuffer } from "hyparquet";
import { beforeAll, describe, expect, it } from "vitest";
import {
  checkParts,
  type Folder,
  GROUP,
  makePlan,
  membersOf,
  PART_KEY,
  type Plan,
  partName,
  type Rows,
  rowsOfBlock,
  rowsOfParts,
  rowsWriter,
  shardText,
  valueColumns,
} from "../../../scenarios/scale/index.ts";
import { scratch } from "../../helpers/scratch.ts";

const at = scratch();
const hash = "b".repeat(64);
const planOf = (members: number, seed = "7"): Plan =>
  makePlan({
    chokepoint: "0.1.0",
    model: { name: "Chokepoint", sha256: hash },
    fit: hash,
    profile: "russia",
    scenario: { id: "today", sha256: hash, changes: {} },
    seed,
    members,
    method: "euler",
    dt: 0.125,
    at: ["2030-01-01", "2031-01-01"],
    outputs: ["sovereignLag"],
  });

/** Values that a careless writer changes: zeros of both signs, the least and the largest numbers, and failed members. */
const ODD = [0, -0, Number.MIN_VALUE, -Number.MAX_VALUE, 1 / 3, 1, 1, 2 ** -1022];
const isFailed = (member: number): boolean => member % 7 === 3;
const valueAt = (member: number, column: number): number =>
  isFailed(member) ? Number.NaN : (ODD[(member + column) % ODD.length] as number);
const rowsBetween = (from: number, to: number): Rows => ({
  from,
  count: to - from,
  columns: [0, 1].map((column) =>
    Float64Array.from({ length: to - from }, (_, i) => valueAt(from + i, column)),
  ),
  failures: Array.from({ length: to - from }, (_, i) => from + i)
    .filter(isFailed)
    .map((member) => ({ member, message: `member ${member}: "x" is NaN` })),
});

/** Writes rows in batches of a size. */
function fileOf(
  plan: Plan,
  from: number,
  to: number,
  note: string,
  batch = 1000,
  more: object = {},
): Uint8Array {
  const pieces: Uint8Array[] = [];
  const names = valueColumns(plan).map(({ name }) => name);
  const writer = rowsWriter(names, from, "test", (bytes) => pieces.push(bytes.slice()));
  for (let at = from; at < to; at += batch) writer.append(rowsBetween(at, Math.min(to, at + batch)));
  writer.end((written) => ({
    [PART_KEY]: JSON.stringify({
      format: "chokepoint-part/1",
      plan: plan.sha256,
      chokepoint: "0.1.0",
      runtime: "test",
      shard: note,
      ...written,
      ...more,
    }),
  }));
  return Uint8Array.from(Buffer.concat(pieces));
}

function folderOf(plan: Plan, of: number, batch?: number): Map<string, Uint8Array> {
  return new Map(
    Array.from({ length: of }, (_, index) => {
      const { from, to } = membersOf(plan.members, { index, of });
      return [partName({ index, of }), fileOf(plan, from, to, shardText({ index, of }), batch)];
    }),
  );
}
const asFolder = (files: ReadonlyMap<string, Uint8Array>): Folder => ({
  names: [...files.keys()],
  open: async (name) => {
    const bytes = files.get(name) as Uint8Array;
    return {
      byteLength: bytes.length,
      slice: (from, to) => bytes.slice(from, to).buffer as ArrayBuffer,
    } satisfies AsyncBuffer;
  },
});
async function merged(plan: Plan, files: ReadonlyMap<string, Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const writer = rowsWriter(
    valueColumns(plan).map(({ name }) => name),
    0,
    "test",
    (bytes) => pieces.push(bytes.slice()),
  );
  for await (const rows of rowsOfParts(plan, asFolder(files))) writer.append(rows);
  writer.end(({ rows, failed }) => ({ all: JSON.stringify({ rows, failed }) }));
  return Buffer.concat(pieces);
}

describe("the merged table", () => {
  it("is the same bytes for every division of the plan and every size of batch", async () => {
    const plan = planOf(500);
    const whole = await merged(plan, folderOf(plan, 1));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 700 }),
        async (of, batch) => {
          expect((await merged(plan, folderOf(plan, of, batch))).equals(whole)).toBe(true);
        },
      ),
      { numRuns: 12 },
    );
  });

  it("has every bit of every value, NaN and -0 too, over more than one row group", async () => {
    const plan = planOf(GROUP + 1000);
    let next = 0;
    for await (const { from, count, columns, failures } of rowsOfParts(plan, asFolder(folderOf(plan, 3)))) {
      expect(from).toBe(next);
      next += count;
      const expected = rowsBetween(from, next);
      expect(failures).toEqual(expected.failures);
      columns.forEach((column, i) => {
        // Object.is tells -0 from 0, and holds for NaN.
        expect(column.findIndex((value, row) => !Object.is(value, expected.columns[i]?.[row]))).toBe(-1);
      });
    }
    expect(next).toBe(plan.members);
  });

  it("shows every failed member in DuckDB, by status and by NaN, also to a query that skips row groups", async () => {
    const plan = planOf(GROUP + 1000);
    writeFileSync(at("failed.parquet"), fileOf(plan, 0, plan.members, "0/1"));
    const connection = await (await DuckDBInstance.create()).connect();
    const one = async (query: string) =>
      Number((await connection.runAndReadAll(`${query} '${at("failed.parquet")}'`)).getRows()[0]?.[0]);
    const failed = Array.from({ length: plan.members }, (_, member) => member).filter(isFailed).length;
    expect(
      await one(`SELECT count(*) FILTER (status = 'failed' AND message LIKE 'member % is NaN') FROM`),
    ).toBe(failed);
    expect(await one(`SELECT count(*) FILTER (isnan("sovereignLag@2030-01-01")) FROM`)).toBe(failed);
    // NaN is above every number to DuckDB, and nothing else in this column is above 1.
    const above = `SELECT count(*) FROM '${at("failed.parquet")}' WHERE "sovereignLag@2031-01-01" > 1`;
    expect(Number((await connection.runAndReadAll(above)).getRows()[0]?.[0])).toBe(failed);
  });

  it("is refused rows that do not follow on one another", () => {
    const writer = rowsWriter(["x", "y"], 0, "test", () => {});
    writer.append(rowsBetween(0, 10));
    expect(() => writer.append(rowsBetween(11, 12))).toThrow("members from 11 were to follow on member 9");
  });
});

describe("a check", () => {
  const plan = planOf(100);
  let files: Map<string, Uint8Array>;
  beforeAll(() => {
    files = folderOf(plan, 4);
  });
  const report = (changes: Record<string, Uint8Array | undefined>) => {
    const changed = new Map(files);
    for (const [name, bytes] of Object.entries(changes))
      if (bytes) changed.set(name, bytes);
      else changed.delete(name);
    return checkParts(plan, asFolder(changed));
  };
  const third = partName({ index: 2, of: 4 });

  it("counts members and failures where all is there", async () => {
    // 3, 10, ..., 94: fourteen of a hundred.
    expect(await report({})).toEqual({ of: 4, members: 100, failed: 14, redo: [], faults: [] });
  });

  it.each<[string, () => Uint8Array | undefined, RegExp]>([
    ["missing", () => undefined, /part-00002-of-00004\.parquet: missing/],
    ["empty", () => new Uint8Array(0), /part-00002-of-00004\.parquet: damaged: /],
    ["cut short", () => files.get(third)?.slice(0, -100), /part-00002-of-00004\.parquet: damaged: /],
    [
      "another shard's under its name",
      () => files.get(partName({ index: 1, of: 4 })),
      /says it is shard 1\/4/,
    ],
    [
      "of another plan",
      () => fileOf(planOf(100, "8"), 50, 75, "2/4"),
      /made by plan .*choose another folder/,
    ],
    ["of other members than it says", () => fileOf(plan, 49, 74, "2/4"), /member 49 stands where 50 should/],
    [
      "with an unknown key in its note",
      () => fileOf(plan, 50, 75, "2/4", 1000, { colour: "red" }),
      /part-00002-of-00004\.parquet: note: Unrecognized key: "colour"/,
    ],
    ["one row short", () => fileOf(plan, 50, 74, "2/4"), /with 24 rows, not 2\/4 with 25/],
  ])("lists a part that is %s", async (_, bytes, message) => {
    const { redo, faults } = await report({ [third]: bytes() });
    expect(redo).toEqual([{ index: 2, of: 4 }]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(message);
  });

  it("finds any one bit of the values that was turned", async () => {
    const whole = files.get(third) as Uint8Array;
    // 1/3 as it stands in the file: a value that was written, and no other byte of the file.
    const third64 = Buffer.from(Float64Array.of(1 / 3).buffer);
    const place = Buffer.from(whole).indexOf(third64);
    expect(place).toBeGreaterThan(0);
    const turned = whole.slice();
    turned[place] = (turned[place] as number) ^ 1;
    expect((await report({ [third]: turned })).faults[0]).toContain(
      "damaged: its rows are not those that were written",
    );
  });

  it("refuses a folder without parts, and one with parts of two divisions", async () => {
    await expect(checkParts(plan, asFolder(new Map()))).rejects.toThrow("there is no part in this folder");
    await expect(report({ [partName({ index: 0, of: 2 })]: new Uint8Array(1) })).rejects.toThrow(
      "holds parts of 2 and of 4 shards",
    );
  });
});

describe("the rows of a block", () => {
  it("are the values at the dates kept, a column for each outcome and date", () => {
    // Two members, three saved dates, two outcomes: value = 100 member + 10 date + outcome.
    const values = Float64Array.from([0, 1, 10, 11, 20, 21, 100, 101, 110, 111, 120, 121]);
    const block = { from: 4, to: 6, values, failures: [], backend: { name: "simd" } as const };
    expect(rowsOfBlock(block, 2, 3, [0, 2]).columns.map((column) => [...column])).toEqual([
      [0, 100],
      [20, 120],
      [1, 101],
      [21, 121],
    ]);
  });

  it("are NaN throughout, never absent, where every member of the block failed", () => {
    const failures = [{ member: 4, message: "x" }];
    const block = {
      from: 4,
      to: 5,
      values: new Float64Array(0),
      failures,
      backend: { name: "simd" } as const,
    };
    expect(rowsOfBlock(block, 1, 3, [2])).toEqual({
      from: 4,
      count: 1,
      columns: [Float64Array.of(Number.NaN)],
      failures,
    });
  });
});
