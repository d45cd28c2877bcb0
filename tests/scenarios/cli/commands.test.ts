/** The commands that print: scenarios, equations, compare, help; and what the command line loads. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { compiled } from "../../../model/compiled.ts";
import { outcomes } from "../../../model/index.ts";
import { levers, presets } from "../../../scenarios/index.ts";
import { chokepoint, scratch, textOf } from "../../helpers/command-line.ts";
import { readCsv } from "../../helpers/read-csv.ts";

const at = scratch();
async function printed(...words: string[]): Promise<string> {
  const { status, stdout, stderr } = await chokepoint(...words);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}
const parsed = async (...words: string[]) => JSON.parse(await printed(...words, "--json"));

describe("scenarios", () => {
  it("lists every preset with title and story, by the name that run takes", async () => {
    const text = await printed("scenarios");
    expect(text.match(/^[a-z0-9-]+$/gm)).toEqual(presets.map(({ id }) => id));
    for (const { title, story } of presets) expect(text.replace(/\s+/g, " ")).toContain(`${title}. ${story}`);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("prints them as JSON with inherited changes", async () => {
    const list = await parsed("scenarios");
    expect(list.map(({ id }: { id: string }) => id)).toEqual(presets.map(({ id }) => id));
    const all = list.find(({ id }: { id: string }) => id === "everything-at-once");
    expect(all.changes).toMatchObject({
      mobilisation: { level: 1 },
      thirdCountryEnforcement: { level: 0.9 },
    });
  });

  it("lists the levers with range, unit, today's value and plain words", async () => {
    const text = (await printed("scenarios", "--levers")).replace(/\s+/g, " ");
    for (const { id, label, min, max, unit, plain } of levers) {
      expect(text).toContain(`${id} ${label} `);
      expect(text).toContain(`${min} to ${max}, in ${unit};`);
      expect(text).toContain(plain);
    }
    expect((await parsed("scenarios", "--levers")).map(({ id }: { id: string }) => id)).toEqual(
      levers.map(({ id }) => id),
    );
  });
});

describe("equations", () => {
  it("lists every quantity with kind, unit and meaning, a line each", async () => {
    const lines = (await printed("equations")).trimEnd().split("\n");
    expect(lines).toHaveLength(compiled.program.catalogue.length);
    expect(lines).toContain(
      "sovereignLag (variable, month): Months behind the frontier with models trained from scratch at home",
    );
    expect(await parsed("equations")).toHaveLength(lines.length);
  });

  it("prints definition, unit, source, causes and uses of one", async () => {
    const text = await printed("equations", "adaptationTime");
    expect(text).toMatch(/definition +parameter 12, 8 to 20 \(lognormal\)/);
    expect(text).toMatch(/unit +month/);
    expect(text).toMatch(/source +H3-29 \(confidence B\)/);
    expect(text).toMatch(/https:\/\//);
    expect(text).toMatch(/uses +adaptedShare/);
    expect(await printed("equations", "adaptedShare")).toMatch(/causes +.*adaptationTime/);
    expect(await parsed("equations", "adaptationTime")).toMatchObject({
      id: "adaptationTime",
      value: 12,
      uses: expect.arrayContaining(["adaptedShare"]),
    });
  });

  it("prints every kind of quantity, assumptions too", async () => {
    const kinds = new Map(
      compiled.program.catalogue.map(({ id, quantity }) => [
        `${quantity.kind} ${quantity.source === "assumption"}`,
        id,
      ]),
    );
    for (const id of kinds.values())
      expect(await printed("equations", id)).toMatch(new RegExp(`^${id}: .*\\n  definition  \\S`));
  });
});

describe("compare", () => {
  const words = ["--members", "4", "--outputs", "sovereignLag,gpusInService"];

  it("of a scenario with itself is zero throughout", async () => {
    const { differences, at: date } = await parsed("compare", "today", "today", ...words);
    expect(date).toBe("2030-01-01");
    for (const difference of differences) {
      expect(difference).toMatchObject({
        mean: 0,
        meanError: 0,
        medianError: 0,
        shareBelowZero: 0,
        members: 4,
      });
      expect(difference.quantiles).toEqual([0, 0, 0, 0, 0, 0, 0]);
    }
  });

  it("is the second less the first: without controls there are more cards and the lag is shorter", async () => {
    const text = await printed(
      "compare",
      "today",
      "no-controls",
      ...words,
      "--at",
      "2032-01",
      "--seed",
      "a",
      "--out",
      at("out"),
    );
    expect(text).toContain("no-controls - today on 2032-01-01, 4 members, seed a");
    expect(text).toMatch(/sovereignLag +month +-\d/);
    expect(text).toMatch(/gpusInService +gpu +\d/);
    const [header, ...rows] = readCsv(textOf(at("out", "differences.csv")));
    expect(header?.slice(0, 5)).toEqual(["variable", "unit", "date", "members", "q05"]);
    expect(header?.slice(-4)).toEqual(["mean", "share_below_zero", "mean_error", "median_error"]);
    expect(rows).toHaveLength(2 * 181);
  });

  it("of every outcome fits a terminal, and looks at the end of a run that is over before 2030", async () => {
    const text = await printed("compare", "today", "chips-only", "--members", "2", "--to", "2023-01-01");
    expect(text).toContain("on 2023-01-01");
    for (const { id } of outcomes) expect(text).toContain(`\n${id} `);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
  });
});

describe("help", () => {
  it.each([[], ["run"], ["compare"], ["scenarios"], ["equations"], ["validate"]])(
    "has options and examples: %s",
    async (...command) => {
      const text = await printed(...command, "--help");
      expect(text).toMatch(/Examples:\n {2}chokepoint /);
      expect(text).toContain("--help");
      expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
      expect(await printed(...command, "-h")).toBe(text);
    },
  );

  it("names every option of run and its default", async () => {
    const text = await printed("run", "--help");
    const options = [
      "out",
      "seed",
      "members",
      "set",
      "from",
      "to",
      "dt",
      "method",
      "workers",
      "outputs",
      "save-members",
      "json",
    ];
    for (const option of options) expect(text).toMatch(new RegExp(`--${option} `));
    for (const value of ['"1"', "200", "2020-01-01", "2035-01-01", "0.125", '"euler"'])
      expect(text).toContain(`[default: ${value}]`);
  });

  it("is English whatever the language of the system, and the version is a number", async () => {
    expect(await printed("--version")).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("the built command line", () => {
  it("loads no compiler and no mathjs: the model is compiled when the project is built", () => {
    const seen = new Set<string>();
    const packages = new Set<string>();
    const load = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const [, name = ""] of readFileSync(path, "utf8").matchAll(
        /^(?:import|export) (?:[^"';]* from )?"([^"]+)"/gm,
      )) {
        if (name.startsWith(".")) load(resolve(path, "..", name));
        else packages.add(name);
      }
    };
    load(resolve("dist/node/main.js"));
    load(resolve("dist/node/scenarios/cli/worker.js"));
    expect(seen.size).toBeGreaterThan(20);
    expect([...seen].filter((path) => /engine[\\/](compile|parse|units)\.js$/.test(path))).toEqual([]);
    expect([...packages].filter((name) => /mathjs/.test(name))).toEqual([]);
    expect(packages).toContain("yargs");
  });
});
