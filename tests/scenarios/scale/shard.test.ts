/** Shards: every member in one of them, by number alone. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { membersOf, parseShard, partName, shardOfName, shardText } from "../../../scenarios/scale/index.ts";

const division = fc
  .integer({ min: 1, max: 1e9 })
  .chain((members) => fc.tuple(fc.constant(members), fc.integer({ min: 1, max: Math.min(members, 300) })));

test("the shards of a plan hold every member once, in order, and as many each but for one", () => {
  fc.assert(
    fc.property(division, ([members, of]) => {
      const ranges = Array.from({ length: of }, (_, index) => membersOf(members, { index, of }));
      expect(ranges[0]?.from).toBe(0);
      expect(ranges.at(-1)?.to).toBe(members);
      expect(ranges.slice(1).map(({ from }) => from)).toEqual(ranges.slice(0, -1).map(({ to }) => to));
      const counts = ranges.map(({ from, to }) => to - from);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
    }),
  );
});

test("a shard's text and the name of its part are read back as the shard", () => {
  fc.assert(
    fc.property(division, fc.nat(), ([members, of], any) => {
      const shard = { index: any % of, of };
      expect(parseShard(shardText(shard), members)).toEqual(shard);
      expect(shardOfName(partName(shard))).toEqual(shard);
    }),
  );
  expect(partName({ index: 5, of: 16 })).toBe("part-00005-of-00016.parquet");
});

test("other files of a folder are no parts", () => {
  const names = [
    "plan.json",
    ".part-00000-of-00002.parquet.7.tmp",
    "part-0-of-2.parquet",
    "part-00002-of-00002.parquet",
  ];
  expect(names.map(shardOfName)).toEqual([undefined, undefined, undefined, undefined]);
});

test.each(["16/16", "-1/4", "1", "1/0", "a/b", "0/1001", "1/4/2", "0.5/2", ""])(
  "%s is no shard of 1000 members",
  (text) => {
    expect(() => parseShard(text, 1000)).toThrow(`"${text}" is not a shard of 1000 members: write I/N`);
  },
);
