/** The documents say what the model is: what `npm run docs` would write now is what stands there. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { calibrationPage } from "../docs/generate/calibration-page.ts";
import { modelPage } from "../docs/generate/model-page.ts";

const stands = (name: string): string => readFileSync(`docs/${name}`, "utf8");

describe("documents", () => {
  test("docs/model.md is current", () => {
    expect(modelPage() === stands("model.md"), "run npm run docs").toBe(true);
  });
  test("docs/calibration.md is current", () => {
    expect(calibrationPage() === stands("calibration.md"), "run npm run docs").toBe(true);
  });
  test("every bracket and brace of an equation is closed", () => {
    const displays = modelPage().match(/\$\$[^$]+\$\$/g) ?? [];
    expect(displays.length).toBeGreaterThan(200);
    for (const display of displays) {
      const count = (sign: RegExp): number => display.match(sign)?.length ?? 0;
      expect(count(/\{/g), display).toBe(count(/\}/g));
      expect(count(/\\left/g), display).toBe(count(/\\right/g));
      expect(count(/\\begin/g), display).toBe(count(/\\end/g));
    }
  });
});
