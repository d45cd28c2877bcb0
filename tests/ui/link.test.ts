/** The address bar: what is encoded comes back, and what is wrong is refused in words. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outcomes } from "../../model/index.ts";
import { type Change, levers, presets } from "../../scenarios/index.ts";
import { decode, defaults, encode, MEMBER_CHOICES, modelOf, SCREENS, type Settings } from "../../ui/link.ts";

const outcome = fc.constantFrom(...outcomes.map(({ id }) => id));
const dates = fc.constantFrom("2020-01", "2022-02-24", "2027-01-01", "2028-02-29", "2035-01-01");
const seeds = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .filter((seed) => seed.trim() !== "");

const changes: fc.Arbitrary<Record<string, Change>> = fc
  .uniqueArray(
    fc.constantFrom(...levers).chain((lever) => {
      const level = fc.double({ min: lever.min, max: lever.max, noNaN: true }).map((value) => value + 0);
      const dated = { start: dates, ramp: fc.integer({ min: 0, max: 180 }) };
      const shape = "central" in lever.parameters ? { level } : { level, ...dated };
      const ends = fc.option(fc.tuple(level, level), { nil: undefined });
      return fc
        .tuple(fc.record(shape, { requiredKeys: ["level"] }), ends)
        .map(([change, range]): [string, Change] => [
          lever.id,
          "central" in lever.parameters && range ? ranged(change, range) : change,
        ]);
    }),
    { selector: ([id]) => id },
  )
  .map((entries) => Object.fromEntries(entries));

const ranged = (change: Change, [one, other]: readonly [number, number]): Change => ({
  ...change,
  range: [Math.min(one, other, change.level), Math.max(one, other, change.level)],
});

const settings: fc.Arbitrary<Settings> = fc.record({
  preset: fc.constantFrom(...presets.map(({ id }) => id)),
  changes,
  seed: seeds,
  members: fc.constantFrom(...MEMBER_CHOICES),
  first: outcome,
  second: outcome,
  view: fc.constantFrom("level" as const, "flows" as const),
  lines: fc.constantFrom("two" as const, "four" as const),
  from: fc.constantFrom("", "2022-02", "2023-10", "2034-12"),
  screen: fc.constantFrom(...SCREENS),
});

describe("an address", () => {
  it("brings back every state of the page", () => {
    fc.assert(
      fc.property(settings, (state) => {
        expect(decode(encode(state))).toEqual(state);
      }),
      { seed: 8, numRuns: 2000 },
    );
  });

  it("is the same for the same state, in whatever order its levers were moved", () => {
    fc.assert(
      fc.property(settings, (state) => {
        const turned = { ...state, changes: Object.fromEntries(Object.entries(state.changes).reverse()) };
        expect(encode(turned)).toBe(encode(state));
        expect(encode(decode(encode(state)))).toBe(encode(state));
      }),
      { seed: 9, numRuns: 500 },
    );
  });

  it("is empty where nothing has been changed, and leaves out what has not", () => {
    expect(encode(defaults)).toBe("");
    for (const hash of ["", "#", "#/1/?"]) expect(decode(hash)).toEqual(defaults);
    const state = { ...defaults, seed: "7", changes: { directSupply: { level: 0.2, start: "2027-01-01" } } };
    expect(encode(state)).toBe("#/1/?directSupply=0.2@2027-01-01&seed=7");
  });

  it("says which model it was made with, where it is told, and brings back the same state", () => {
    fc.assert(
      fc.property(settings, (state) => {
        const link = encode(state, "01234567-89abcdef");
        expect(link).toContain("model=01234567-89abcdef");
        expect(modelOf(link)).toBe("01234567-89abcdef");
        expect(modelOf(encode(state))).toBeUndefined();
        expect(decode(link)).toEqual(state);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it("names the screen before the question mark", () => {
    expect(encode({ ...defaults, screen: "evidence" })).toBe("#/1/evidence");
    expect(encode({ ...defaults, screen: "evidence", seed: "7" })).toBe("#/1/evidence?seed=7");
    expect(decode("#/1/explore?seed=7")).toEqual({ ...defaults, seed: "7" });
  });

  it("gives no lever the name of a setting", () => {
    const names = levers.map(({ id }) => id);
    for (const key of [...Object.keys(defaults), "model"]) expect(names).not.toContain(key);
  });

  it("survives what mail and chat programs do: percent signs for anything, and a plus for a space", () => {
    const state = decode("#/1/?directSupply=0.2%402028-01%7E12&seed=two+words%20and%20more");
    expect(state.seed).toBe("two words and more");
    expect(state.changes).toEqual({ directSupply: { level: 0.2, start: "2028-01", ramp: 12 } });
  });

  it.each([
    ["#/1/?colour=red", /colour/],
    ["#/1/?directSuply=1", /directSuply/],
    ["#/1/?seed=1&seed=2", /seed is given twice/],
    ["#/1/?directSupply=1&directSupply=0", /directSupply is given twice/],
    ["#/1/?__proto__=1", /__proto__/],
    ["#/1/?constructor=1", /constructor/],
    ["#/1/?directSupply=lots", /directSupply=lots: write NUMBER, NUMBER@DATE or NUMBER@DATE~MONTHS/],
    ["#/1/?directSupply=", /directSupply=: write NUMBER/],
    ["#/1/?directSupply=1.2.3", /directSupply=1\.2\.3: write NUMBER/],
    ["#/1/?directSupply=1e999", /directSupply=1e999/],
    ["#/1/?directSupply=1@2028-01~1.2.3", /directSupply/],
    ["#/1/?directSupply=2", /directSupply.*from 0 to 1, in share, found 2/],
    ["#/1/?directSupply=1@2050-01", /directSupply.*between 2020-01-01 and 2035-01-01/],
    ["#/1/?directSupply=1@2027-02-30", /directSupply.*no such day/],
    ["#/1/?directSupply=1~181", /directSupply.*a ramp is 0 to 180 months, found 181/],
    ["#/1/?slowGrowth=3_4_5", /slowGrowth.*a range holds its level, which is 3/],
    ["#/1/?slowGrowth=3_2", /slowGrowth=3_2: write NUMBER/],
    ["#/1/?slowGrowth=3_0_5", /slowGrowth.*from 1.2 to 6/],
    ["#/1/?directSupply=0.5_0_1", /directSupply.*range/],
    ["#/1/?slowGrowth=3@2028-01", /slowGrowth.*not for a lever of group C/],
    ["#/1/?preset=tody", /no preset is called "tody"; nearest: today/],
    ["#/1/?members=3", /members/],
    ["#/1/?members=many", /members/],
    ["#/1/?first=nothing", /first/],
    ["#/1/?view=map", /view/],
    ["#/1/?lines=three", /lines/],
    ["#/1/?from=1999-01", /from is not a month from 2020-01 to 2034-12/],
    ["#/1/?from=", /from is not a month/],
    ["#/1/?model=latest", /model is not the short form/],
    ["#/1/map?seed=1", /no screen is called "map"; screens: explore, evidence/],
    ["#/1/?seed=", /[Ss]eed/],
    ["#/2/?seed=1", /the link is of version 2, this page reads version 1/],
    ["#/1.5/?seed=1", /not a state of this page/],
    ["#top", /not a state of this page/],
  ])("%s is refused with the part that is wrong", (hash, message) => {
    expect(() => decode(hash)).toThrow(message);
  });

  it("never fails unclearly, and never lets through what it could not write itself", () => {
    const keys = fc.constantFrom(
      ...Object.keys(defaults),
      ...levers.map(({ id }) => id),
      "__proto__",
      "toString",
      "",
    );
    const values = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.constantFrom("today", "1@2028-01~3", "0.5", "50", "flows", "%", "%zz"),
    );
    const query = fc
      .array(fc.tuple(keys, values))
      .map((pairs) => `#/1/?${pairs.map(([key, value]) => `${key}=${value}`).join("&")}`);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `#/1/?${text}`),
          query,
        ),
        (hash) => {
          let state: Settings;
          try {
            state = decode(hash);
          } catch (error) {
            expect((error as Error).constructor).toBe(Error);
            expect((error as Error).message).toMatch(/\S+ \S+/);
            expect((error as Error).message).not.toMatch(/undefined|\[object|Cannot read/);
            return;
          }
          expect(decode(encode(state))).toEqual(state);
        },
      ),
      { seed: 10, numRuns: 20_000 },
    );
  });
});
