/** Reading scenarios: every refusal names the place, the value and what is allowed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { levers, parseScenario } from "../../scenarios/index.ts";

const plain = { id: "mine", title: "Mine", story: "A story.", changes: {} };
const withChange = (id: string, change: unknown) => ({ ...plain, changes: { [id]: change } });

function problem(input: unknown): string {
  try {
    parseScenario(input, "mine.json");
  } catch (error) {
    expect((error as Error).name).toBe("Error");
    return (error as Error).message;
  }
  throw new Error("it was read without a complaint");
}

describe("a scenario", () => {
  it("is read with what it says, and no sources where it names none", () => {
    const change = { level: 0.5, unit: "share", start: "2028-01", ramp: 12 };
    expect(parseScenario(withChange("directSupply", change), "mine.json")).toEqual({
      ...plain,
      changes: { directSupply: change },
      sources: [],
    });
  });

  it("may move any lever to either of its bounds", () => {
    for (const { id, min, max, unit } of levers) {
      for (const level of [min, max]) parseScenario(withChange(id, { level, unit }), "mine.json");
      expect(problem(withChange(id, { level: max + 1e-9 }))).toContain(`from ${min} to ${max}, in ${unit}`);
      expect(problem(withChange(id, { level: min - 1e-9 }))).toContain(`changes.${id}.level`);
    }
  });

  it.each([
    ["an unknown key", { ...plain, storry: "" }, 'mine.json: unknown key "storry"; nearest known: story'],
    [
      "an unknown lever",
      withChange("directSuply", { level: 0 }),
      'mine.json: changes: unknown lever "directSuply"; nearest known: directSupply',
    ],
    [
      "an unknown key of a change",
      withChange("directSupply", { level: 0, strat: "2028-01" }),
      'mine.json: changes.directSupply: unknown key "strat"; nearest known: start',
    ],
    [
      "an unknown lever like no other",
      withChange("zzzzzzzz", { level: 0 }),
      'unknown lever "zzzzzzzz"; known: directSupply, thirdCountryEnforcement',
    ],
    [
      "a wrong unit",
      withChange("directSupply", { level: 0, unit: "percent" }),
      'changes.directSupply.unit: the unit of this lever is "share", found "percent"',
    ],
    [
      "a level out of bounds",
      withChange("directSupply", { level: 1.5 }),
      "changes.directSupply.level: a number from 0 to 1, in share, found 1.5",
    ],
    [
      "a level that is no number",
      withChange("directSupply", { level: "half" }),
      'changes.directSupply.level: a number from 0 to 1, in share, found "half"',
    ],
    [
      "a level that is NaN",
      withChange("directSupply", { level: Number.NaN }),
      "changes.directSupply.level: a number from 0 to 1, in share",
    ],
    [
      "a change without a level",
      withChange("directSupply", {}),
      "changes.directSupply.level: a number from 0 to 1, in share, found nothing",
    ],
    [
      "a date out of range",
      withChange("directSupply", { level: 0, start: "2035-02" }),
      'changes.directSupply.start: a change begins between 2020-01-01 and 2035-01-01, found "2035-02"',
    ],
    [
      "a date before the model",
      withChange("directSupply", { level: 0, start: "2019-12-31" }),
      'between 2020-01-01 and 2035-01-01, found "2019-12-31"',
    ],
    [
      "a day that does not exist",
      withChange("directSupply", { level: 0, start: "2027-02-29" }),
      'changes.directSupply.start: no such day, found "2027-02-29"',
    ],
    [
      "a date that is none",
      withChange("directSupply", { level: 0, start: "next year" }),
      'a date is written YYYY-MM or YYYY-MM-DD, as in 2027-01-01, found "next year"',
    ],
    [
      "a ramp below zero",
      withChange("directSupply", { level: 0, ramp: -1 }),
      "changes.directSupply.ramp: a ramp is 0 to 180 months, found -1",
    ],
    [
      "a date for the world",
      withChange("slowGrowth", { level: 2, start: "2028-01" }),
      '"start" is not for a lever of group C',
    ],
    [
      "a ramp for the world",
      withChange("slowGrowth", { level: 2, ramp: 1 }),
      '"ramp" is not for a lever of group C',
    ],
    [
      "an id with a capital",
      { ...plain, id: "Mine" },
      'mine.json: id: an id is kebab-case, such as everything-at-once, found "Mine"',
    ],
    ["no title", { ...plain, title: "" }, 'title: 1 to 80 characters, found ""'],
    ["a list in place of an object", [], "mine.json: Invalid input: expected object"],
    ["nothing at all", null, "expected object, received null"],
  ])("is refused with %s", (_, input, message) => {
    expect(problem(input)).toContain(message);
  });

  it("is refused with all its faults at once, a line each", () => {
    const lines = problem({ ...withChange("directSupply", { level: 2, unit: "x" }), id: "" }).split("\n");
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^mine\.json: .*found/);
  });

  it.each([
    '{"__proto__": {"level": 1}}',
    '{"constructor": {"level": 1}}',
    '{"directSupply": {"level": 1, "__proto__": {"unit": "x"}}}',
  ])("is refused with the changes %s, and no prototype is touched", (changes) => {
    const input = JSON.parse(`{"id": "mine", "title": "Mine", "story": "A story.", "changes": ${changes}}`);
    expect(problem(input)).toMatch(/unknown (key|lever) "(__proto__|constructor)"/);
    expect(
      ({} as Record<string, unknown>)["level"] ?? ({} as Record<string, unknown>)["unit"],
    ).toBeUndefined();
  });

  it("is never refused unclearly, whatever the JSON", () => {
    const json = fc.jsonValue({ maxDepth: 2 });
    const ids = fc.constantFrom(...levers.map(({ id }) => id), "__proto__", "toString", "");
    const change = fc.oneof(
      json,
      fc.record({ level: fc.oneof(fc.double(), json), start: json, ramp: json }, { requiredKeys: [] }),
    );
    const near = fc.record(
      {
        id: json,
        title: json,
        story: fc.string(),
        from: json,
        changes: fc.dictionary(ids, change),
        sources: json,
      },
      { requiredKeys: [] },
    );
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    fc.assert(
      fc.property(fc.oneof(json, near), (input) => {
        try {
          parseScenario(JSON.parse(JSON.stringify(input)), "mine.json");
        } catch (error) {
          expect((error as Error).constructor).toBe(Error);
          for (const line of (error as Error).message.split("\n")) expect(line).toMatch(/^mine\.json: \S/);
        }
      }),
      { seed: 4, numRuns: 20_000 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
  });
});
