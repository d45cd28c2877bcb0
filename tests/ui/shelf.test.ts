/** The shelf of named scenarios: what storage holds is read whole or refused, one record at a time. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Entry, freeName, readShelf } from "../../ui/shelf/entry.ts";

const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  name: `Plan ${id}`,
  link: "#/1/?preset=leaky-controls&directSupply=0.5@2028-01",
  saved: "2026-11-23T10:00:00.000Z",
  ...more,
});

describe("a shelf read from storage", () => {
  it("keeps every record that is right, newest first", () => {
    const [old, young] = [entry("a"), entry("b", { saved: "2026-11-24T10:00:00.000Z" })];
    expect(readShelf([old, young])).toEqual({ entries: [young, old], refused: [] });
  });

  it.each([
    ["a link with a lever that does not exist", { link: "#/1/?warpDrive=1" }, /warpDrive/],
    ["a link of another version", { link: "#/9/?seed=1" }, /version 9/],
    ["no name", { name: "  " }, /a name of 1 to 80 characters/],
    ["a name that is too long", { name: "x".repeat(81) }, /a name of 1 to 80 characters/],
    ["a date that is none", { saved: "yesterday" }, /datetime/],
    ["a key that nobody wrote", { colour: "red" }, /colour/],
  ])("leaves out one with %s, says why, and keeps the others", (_, wrong, reason) => {
    const { entries, refused } = readShelf([entry("a"), { ...entry("b"), ...wrong }, entry("c")]);
    expect(entries.map(({ id }) => id)).toEqual(["a", "c"]);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatch(reason);
  });

  it("never fails, whatever it is given, and loses no good record beside bad ones", () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (records) => {
        const { entries, refused } = readShelf([...records, entry("good")]);
        expect(entries.map(({ id }) => id)).toContain("good");
        expect(entries.length + refused.length).toBe(records.length + 1);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});

describe("a name", () => {
  it("gets a number where it is taken", () => {
    const shelf = [entry("a", { name: "Plan" }), entry("b", { name: "Plan 2" })];
    expect(freeName("Plan", shelf)).toBe("Plan 3");
    expect(freeName("Other", shelf)).toBe("Other");
  });
});
