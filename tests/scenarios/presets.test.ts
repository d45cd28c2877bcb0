/** The presets as shipped, and the schema published beside them. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { compiled } from "../../model/compiled.ts";
import { evidence, outcomes } from "../../model/index.ts";
import {
  changesOf,
  parseScenario,
  presets,
  rootKey,
  runMembers,
  scenarioSchema,
  settingsOf,
} from "../../scenarios/index.ts";

const rows = new Set(evidence.map(({ id }) => id));

describe("the presets", () => {
  it("are the fifteen that ship, in the order they are offered", () => {
    expect(presets.map(({ title }) => title)).toEqual([
      "No controls at all",
      "Controls of February 2022",
      "Today",
      "As the article tells it",
      "Leaky controls",
      "Tight coalition",
      "Partner lifeline",
      "Talent only",
      "Chips only",
      "Ideas only",
      "Everything at once",
      "Relief in 2028",
      "Second mobilisation",
      "Location-verified chips",
      "Efficiency shock",
    ]);
    for (const { id, title } of presets)
      expect(id).toBe(title.toLowerCase().replace(" at all", "").replaceAll(" ", "-"));
  });

  it.each(presets.map((preset) => [preset.id, preset] as const))(
    "%s has a story of two sentences and its sources",
    (_, preset) => {
      expect(preset.story.match(/[.?!](?= |$)/g)).toHaveLength(2);
      expect(preset.sources.length).toBeGreaterThan(0);
      for (const source of preset.sources) {
        if (/^[A-Z]+[\d-]+[a-z]?$/.test(source)) expect(rows).toContain(source);
      }
    },
  );

  it.each(presets.map((preset) => [preset.id, preset] as const))("%s runs", (_, preset) => {
    const outputs = outcomes.map(({ id }) => id);
    const job = { settings: settingsOf(preset, presets), key: rootKey("presets"), from: -1, to: 5 };
    const block = runMembers(compiled, { ...job, options: { outputs, saveInterval: 1 } });
    expect(block.failures).toEqual([]);
    expect(block.values).toHaveLength(6 * 181 * outputs.length);
    expect(block.values.every(Number.isFinite)).toBe(true);
  });

  it("with one constraint only lift the others from the start of the war on", () => {
    const lifted = (id: string) => {
      const preset = presets.find((one) => one.id === id);
      const changes = preset ? changesOf(preset, presets) : {};
      for (const { start } of Object.values(changes)) expect(start).toBe("2022-02");
      return Object.keys(changes).sort();
    };
    const chips = ["cloudControl", "directSupply", "thirdCountryEnforcement"];
    const others = ["capitalAccess", "paymentFriction", "serviceDenial"];
    expect(lifted("chips-only")).toEqual([...others, "ideologicalControl", "warPressure"].sort());
    expect(lifted("talent-only")).toEqual([...chips, ...others, "ideologicalControl"].sort());
    expect(lifted("ideas-only")).toEqual([...chips, ...others, "warPressure"].sort());
  });

  it("move the outcomes they are about in the direction they tell", () => {
    const last = (id: string, output: string): number => {
      const preset = presets.find((one) => one.id === id) as (typeof presets)[number];
      const options = { outputs: [output], saveInterval: 180 };
      return runMembers(compiled, {
        settings: settingsOf(preset, presets),
        key: rootKey("1"),
        from: -1,
        to: 0,
        options,
      }).values[1] as number;
    };
    const rises = (output: string, ...ids: string[]) => {
      const values = ids.map((id) => last(id, output));
      expect(values, `${output}: ${ids.join(" < ")}`).toEqual([...values].sort((a, b) => a - b));
      expect(new Set(values).size).toBe(values.length);
    };
    rises("gpusInService", "tight-coalition", "today", "leaky-controls", "relief-in-2028", "no-controls");
    rises("gpusInService", "location-verified-chips", "today", "controls-of-february-2022");
    rises("sovereignLag", "no-controls", "relief-in-2028", "today", "tight-coalition", "everything-at-once");
    rises("sovereignLag", "partner-lifeline", "today", "as-the-article-tells-it");
    rises("modelBuilders", "second-mobilisation", "today", "ideas-only");
    rises("sovereignLag", "chips-only", "today");
  });
});

describe("a change", () => {
  // 70,000 people, of whom retention at 0.3 with a bite of 0.5 keeps 15 %.
  it("has its whole effect whichever month it begins in", () => {
    const left = (start: string | undefined): number => {
      const changes = start === undefined ? {} : { mobilisation: { level: 1, start } };
      const moved = parseScenario({ id: "moved", title: "Moved", story: "Moved.", changes }, "moved");
      const job = { settings: settingsOf(moved, presets), key: rootKey("1"), from: -1, to: 0 };
      const { values } = runMembers(compiled, {
        ...job,
        options: { outputs: ["departures"], saveInterval: 0.125 },
      });
      return values.reduce((sum, perYear) => sum + perYear / 96, 0);
    };
    const before = left(undefined);
    for (let month = 1; month <= 12; month++) {
      const more = left(`2027-${String(month).padStart(2, "0")}`) - before;
      expect(Math.abs(more / (70_000 * 0.85) - 1), `month ${month}: ${more}`).toBeLessThan(0.02);
    }
  });
});

describe("the published schema", () => {
  it("is the one that scenarios are read with (vitest -u writes it anew)", async () => {
    const schema = JSON.stringify(z.toJSONSchema(scenarioSchema, { io: "input" }), null, 2);
    // Lists of words on one line, as the formatter has them.
    const text = schema.replace(
      /\[\s+("[^\]]*")\s+\]/g,
      (_, words: string) => `[${words.replace(/\s+/g, " ")}]`,
    );
    await expect(`${text}\n`).toMatchFileSnapshot("../../scenarios/presets/scenario.schema.json");
  });
});
