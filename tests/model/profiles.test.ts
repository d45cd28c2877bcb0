/** Country profiles as files: what is allowed, and what is said of the rest. */
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { compiled } from "../../model/compiled.ts";
import { applyProfile, evidence, parseProfile, profileSchema, profiles } from "../../model/index.ts";

const plain = { id: "mine", title: "Mine", story: "A story.", parameters: {} };

test("the published JSON Schema is that of the parser", async () => {
  const schema = z.toJSONSchema(profileSchema, { io: "input" });
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    "../../model/profiles/profile.schema.json",
  );
});

describe("a profile that ships", () => {
  test.each(profiles.map((profile) => [profile.id, profile] as const))(
    "%s names parameters and sources that exist",
    (_, profile) => {
      expect(() => applyProfile(compiled.program, profile)).not.toThrow();
      const rows = new Set(evidence.map(({ id }) => id));
      for (const source of profile.sources)
        if (/^[A-Z]+[\d-]+[a-z]?$/.test(source)) expect(rows.has(source), source).toBe(true);
    },
  );
});

describe("a profile of a user's own", () => {
  test.each([
    ["an unknown key", { ...plain, colour: "red" }, "colour"],
    [
      "a word in place of a number",
      { ...plain, parameters: { serviceLife: { value: "seven" } } },
      'found "seven"',
    ],
    [
      "a number that is not finite",
      { ...plain, parameters: { serviceLife: { value: Number.POSITIVE_INFINITY } } },
      "parameters.serviceLife.value",
    ],
    ["an id with blanks", { ...plain, id: "My state" }, "kebab-case"],
    [
      "numbers that do not rise",
      { ...plain, parameters: { serviceLife: { value: 1, low: 2 } } },
      "rising order",
    ],
  ])("with %s is refused with its place", (_, input, message) => {
    expect(() => parseProfile(input, "mine.json")).toThrow(message);
    expect(() => parseProfile(input, "mine.json")).toThrow("mine.json");
  });
  test("leaves the program given as it was", () => {
    const before = JSON.stringify(compiled.program);
    const changed = applyProfile(
      compiled.program,
      parseProfile({ ...plain, parameters: { serviceLife: { value: 3 } } }, "m"),
    );
    expect(JSON.stringify(compiled.program)).toBe(before);
    expect(changed.parameters.find(({ id }) => id === "serviceLife")).toMatchObject({
      shape: "fixed",
      value: 36,
    });
  });
});
