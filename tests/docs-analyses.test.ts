/** The pages on compounding and sensitivity are of this model and this code. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analysisSources } from "../docs/analyses/sources.ts";
import { stamp } from "../docs/generate/stamp.ts";
import { NULL_MODELS } from "../scenarios/index.ts";

describe.each([
  ["attribution", 2],
  ["sensitivity", 1],
])("docs/%s.md", (name, pictures) => {
  const page = readFileSync(`docs/${name}.md`, "utf8");
  test("was made from this model, fit, presets and analysis", () => {
    expect(page, "run npm run docs -- analyses").toContain(`Made from: \`${stamp(analysisSources())}\``);
  });
  test("has its pictures, and no number that is none", () => {
    const paths = [...page.matchAll(/\((analyses\/pictures\/[^)]+)\)/g)].map(([, path]) => `docs/${path}`);
    expect(paths).toHaveLength(pictures);
    for (const path of paths) expect(existsSync(path), path).toBe(true);
    expect(page).not.toMatch(/NaN|undefined|\bnone to\b/);
  });
});

test("docs/attribution.md names both null models wherever it gives a verdict", () => {
  const page = readFileSync("docs/attribution.md", "utf8");
  const sections = page
    .split(/^## /m)
    .filter((section) => /compound|overlap/i.test(section.replace(/^.*\n/, "")));
  expect(sections.length).toBeGreaterThanOrEqual(4);
  for (const section of sections.filter((text) => !text.startsWith("How ") && !text.startsWith("# ")))
    expect(Object.values(NULL_MODELS).some((model) => section.includes(model))).toBe(true);
});
