/** The documents say what the model is: what `npm run docs` would write now is what stands there. */
import { existsSync, readFileSync } from "node:fs";
import temml from "temml";
import { describe, expect, test } from "vitest";
import { batteryText } from "../docs/generate/battery.ts";
import { calibrationPage } from "../docs/generate/calibration-page.ts";
import { batteryFiles, generatorFiles } from "../docs/generate/files.ts";
import { modelPage } from "../docs/generate/model-page.ts";
import { stamp } from "../docs/generate/stamp.ts";

const stands = (name: string): string => readFileSync(`docs/${name}`, "utf8");
const REMEDY = "run npm run docs";

describe("docs/model.md", () => {
  const page = modelPage();
  test("is what would be written now", () => {
    expect(page === stands("model.md"), REMEDY).toBe(true);
  });
  test("closes every bracket, brace and environment of its equations, and numbers them in turn", () => {
    const displays = page.match(/\$\$[^$]+\$\$/g) ?? [];
    expect(displays.length).toBeGreaterThan(200);
    displays.forEach((display, i) => {
      const count = (sign: RegExp): number => display.match(sign)?.length ?? 0;
      expect(count(/\{/g), display).toBe(count(/\}/g));
      expect(count(/\\left/g), display).toBe(count(/\\right/g));
      expect(count(/\\begin/g), display).toBe(count(/\\end/g));
      expect(display).toContain(`\\tag{${i + 1}}`);
    });
  });
  test("has equations that a renderer of TeX accepts, every one", () => {
    for (const [, tex = ""] of page.matchAll(/\$\$([^$]+)\$\$/g))
      expect(() => temml.renderToString(tex, { displayMode: true, throwOnError: true }), tex).not.toThrow();
  });
  test("links to evidence rows that are on it", () => {
    const anchors = new Set([...page.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id));
    for (const [, id] of page.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors).toContain(id);
  });
});

test("docs/calibration.md is what would be written now", () => {
  expect(calibrationPage() === stands("calibration.md"), REMEDY).toBe(true);
});

describe("docs/validation.md", () => {
  const page = stands("validation.md");
  test("was made from this model, fit, presets, observations and generator", () => {
    expect(page, REMEDY).toContain(`Made from: \`${stamp(generatorFiles())}\``);
  });
  test("lists the tests there are", () => {
    expect(page.includes(batteryText(batteryFiles())), REMEDY).toBe(true);
  });
  test("has its pictures", () => {
    const pictures = [...page.matchAll(/\((pictures\/[^)]+)\)/g)].map(([, path]) => `docs/${path}`);
    expect(pictures).toHaveLength(7);
    for (const path of pictures) expect(existsSync(path), path).toBe(true);
  });
});
