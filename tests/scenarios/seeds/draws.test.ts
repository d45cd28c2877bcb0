/** Keyed draws: in range, a function of their four keys alone, and uniform. */
import { describe, expect, it } from "vitest";
import { rootKey, sourceId, sourceIds, uniform, uniformOf } from "../../../scenarios/seeds/index.ts";

describe("uniform", () => {
  it("stays strictly between 0 and 1 at both ends of the words, symmetrically", () => {
    const [first, last] = [uniformOf(0, 0), uniformOf(0xffffffff, 0xffffffff)];
    expect([first, last]).toEqual([2 ** -53, 1 - 2 ** -53]);
    expect(1 - first).toBe(last);
  });

  // Words 6627e8d5 and e169c58d are the known answer for zeros; 0.39904647231489565 is their published 53-bit uniform.
  it("is the published number for the first block, to the width of a cell", () => {
    expect(Math.abs(uniform([0, 0], 0, 0, 0) - 0.39904647231489565)).toBeLessThanOrEqual(2 ** -52);
  });

  it("changes with each of its keys, also above 32 bits of the member", () => {
    const key = rootKey(7);
    const draws = [
      uniform(key, 0, 0, 0),
      uniform(key, 1, 0, 0),
      uniform(key, 0, 1, 0),
      uniform(key, 0, 0, 1),
      uniform(key, 2 ** 32, 0, 0),
      uniform(rootKey(8), 0, 0, 0),
    ];
    expect(new Set(draws).size).toBe(draws.length);
    expect(uniform(key, 3, 4, 5)).toBe(uniform(key, 3, 4, 5));
  });

  // The mean of 20,000 uniforms has a standard error of 1/sqrt(12 * 20,000) = 0.00204; neighbours' correlation of 0.0071.
  it("has mean 1/2, variance 1/12 and no correlation between neighbours in any direction", () => {
    const key = rootKey("uniformity");
    const count = 20000;
    for (const draw of [
      (i: number) => uniform(key, i, 9, 0),
      (i: number) => uniform(key, 0, 9, i),
      (i: number) => uniform(key, 0, i, 0),
    ]) {
      const values = Array.from({ length: count }, (_, i) => draw(i) - 0.5);
      const mean = values.reduce((sum, value) => sum + value, 0) / count;
      const variance = values.reduce((sum, value) => sum + value * value, 0) / count;
      const product =
        values.reduce((sum, value, i) => sum + value * (values[(i + 1) % count] as number), 0) / count;
      expect(Math.abs(mean)).toBeLessThan(4 * 0.00204);
      expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.003);
      expect(Math.abs(product * 12)).toBeLessThan(4 * 0.0071);
    }
  });
});

describe("sources", () => {
  // FNV-1a of the bytes "a", 0 by hand: ((0x811c9dc5 ^ 0x61) * p) * p modulo 2^32 with p = 0x01000193.
  it("are numbered by FNV-1a of their name", () => {
    const prime = 0x01000193n;
    const expected = ((((0x811c9dc5n ^ 0x61n) * prime) & 0xffffffffn) * prime) & 0xffffffffn;
    expect(sourceId("")).toBe(0x811c9dc5);
    expect(sourceId("a")).toBe(Number(expected));
  });

  it("are listed by name, and refused where two are the same", () => {
    expect(sourceIds(["seizures", "failures"]).get("failures")).toBe(sourceId("failures"));
    expect(() => sourceIds(["seizures", "seizures"])).toThrow(/"seizures" is listed twice/);
  });

  it("are refused by both names where these collide", () => {
    const seen = new Map<number, string>();
    let pair: string[] = [];
    for (let i = 0; pair.length === 0; i += 1) {
      const name = `source${i}`;
      const owner = seen.get(sourceId(name));
      if (owner !== undefined) pair = [owner, name];
      seen.set(sourceId(name), name);
    }
    expect(() => sourceIds(pair)).toThrow(`Sources "${pair[0]}" and "${pair[1]}" hash to the same number`);
  });
});
