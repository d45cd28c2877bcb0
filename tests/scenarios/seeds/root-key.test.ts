/** Seeds: one spelling each, no collisions, the same key for ever. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalSeed, keyMaterial, rootKey } from "../../../scenarios/seeds/index.ts";

describe("canonical spelling", () => {
  it.each([
    [7, "7"],
    ["7", "7"],
    [" 7 ", "7"],
    ["7.0", "7"],
    ["+007.", "7"],
    ["70e-1", "7"],
    ["1e3", "1000"],
    [".5", "0.5"],
    [-0, "0"],
    ["-0.0", "0"],
    [0, "0"],
    ["-7", "-7"],
    [1e21, "1e+21"],
    ["1000000000000000000000", "1e+21"],
    ["seven", "seven"],
    ["7a", "7a"],
    ["0x10", "0x10"],
    ["1e400", "1e400"],
    [".", "."],
    ["NaN", "NaN"],
    ["e\u0301", "\u00e9"],
  ])("of %j is %j", (seed, expected) => {
    expect(canonicalSeed(seed)).toBe(expected);
  });

  it("keeps long numbers apart that are the same double", () => {
    expect(canonicalSeed("9007199254740993")).not.toBe(canonicalSeed("9007199254740992"));
    expect(canonicalSeed("1e-400")).not.toBe(canonicalSeed("0"));
    expect(canonicalSeed("12345678901234567890.0")).toBe(canonicalSeed("12345678901234567890"));
  });

  it("is its own canonical spelling, and a number's is its text's", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 30 }), fc.double().map(String)), (seed) => {
        fc.pre(seed.trim() !== "");
        expect(canonicalSeed(canonicalSeed(seed))).toBe(canonicalSeed(seed));
      }),
      { seed: 1 },
    );
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (seed) => {
        expect(canonicalSeed(seed)).toBe(canonicalSeed(String(seed)));
        expect(Number(canonicalSeed(seed))).toBe(seed + 0);
      }),
      { seed: 1 },
    );
  });

  it("refuses what is no seed, naming it", () => {
    expect(() => rootKey("")).toThrow(/empty/);
    expect(() => rootKey(" \n")).toThrow(/empty/);
    expect(() => rootKey(Number.NaN)).toThrow(/NaN/);
    expect(() => rootKey("x".repeat(251))).toThrow(/251 bytes; at most 250/);
    expect(() => rootKey("x".repeat(250))).not.toThrow();
  });
});

describe("root key", () => {
  it("is distinct for 0 to 99999 and for texts that ARC4 takes for one another", () => {
    const seeds = [
      ...Array(100000).keys(),
      "a",
      "aa",
      "aaa",
      "abab",
      "ab",
      "\u0101",
      "\u0001",
      "run-0",
      "run-1",
    ];
    expect(new Set(seeds.map((seed) => rootKey(seed).join())).size).toBe(seeds.length);
    const repeated = [11, 111, 12, 1212].map((seed) => rootKey(seed).join());
    expect(new Set(repeated).size).toBe(4);
  });

  it("comes from material in which no seed is a repetition or the beginning of another", () => {
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        fc.pre(one.trim() !== "" && other.trim() !== "" && canonicalSeed(one) !== canonicalSeed(other));
        const [a, b] = [keyMaterial(one), keyMaterial(other)];
        expect(a.startsWith(b) || b.startsWith(a)).toBe(false);
        expect([...a].every((character) => character.charCodeAt(0) < 256)).toBe(true);
      }),
      { seed: 1 },
    );
  });

  it("is the same for every spelling and does not touch Math.random", () => {
    const before = Math.random;
    expect(rootKey(" 7.0 ")).toEqual(rootKey(7));
    expect(Math.random).toBe(before);
  });

  it("never changes", () => {
    expect([rootKey(0), rootKey(7), rootKey("hello.")]).toEqual(FROZEN);
  });
});

const FROZEN = [
  [874361186, 4071944955],
  [2030202623, 86279479],
  [1313773594, 3521657707],
];
