/** A lever in words: its bands, what its slider says, its distribution and its equations. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { compiled } from "../../../model/compiled.ts";
import { chokepoint } from "../../../model/index.ts";
import { leverById, levers, quantilesOf, reachOf } from "../../../scenarios/index.ts";
import { DENSITY_POINTS, densityPath } from "../../../ui/controls/density-path.ts";
import { equationsOf, nameWords, pieces } from "../../../ui/controls/equation-words.ts";
import { bandWords, isOutside, spokenValue } from "../../../ui/controls/lever-words.ts";

const enforcement = leverById("thirdCountryEnforcement");
const words = (text: string): string =>
  pieces(text)
    .map((piece) => piece.text)
    .join("");

describe("a lever's value", () => {
  it.each([
    [0.5, "as today"],
    [0.6, "between as today and strongest"],
    [1, "strongest"],
    [0, "none"],
  ])("%d of enforcement is %s", (level, band) => {
    expect(bandWords(enforcement, level)).toBe(band);
  });

  it("is beyond the last band or below the first where it lies there", () => {
    expect(bandWords(leverById("serviceDenial"), 1)).toBe("none");
    expect(bandWords(leverById("slowGrowth"), 6)).toBe("beyond no slowdown");
    expect(bandWords(leverById("slowGrowth"), 1.2)).toBe("below slow");
  });

  it("is said with unit and band", () => {
    expect(spokenValue(enforcement, 0.5)).toBe("0.5, scale 0 to 1, as today");
    expect(spokenValue(leverById("openWeightsLag"), 4)).toBe("4, months, as today");
  });

  it("is outside the evidence beyond its ends only, whatever rounding does to the ends", () => {
    expect(isOutside(enforcement, 0.75)).toBe(false);
    expect(isOutside(enforcement, 0.7 + 0.05)).toBe(false);
    expect(isOutside(enforcement, 0.8)).toBe(true);
    expect(isOutside(enforcement, 0.2)).toBe(true);
  });
});

describe("the distribution behind a lever of the world", () => {
  const sampled = levers.filter(({ parameters }) => "central" in parameters);

  test.each(sampled)("of $id has the lever's default in its middle, in the lever's unit", (lever) => {
    const [low, middle, high] = quantilesOf(compiled.program, lever, lever.default, [0.05, 0.5, 0.95]);
    expect(low).toBeLessThan(high ?? 0);
    expect(low).toBeLessThanOrEqual(lever.default);
    expect(high).toBeGreaterThanOrEqual(lever.default);
    expect(Math.abs((middle ?? 0) - lever.default)).toBeLessThan((high ?? 0) - (low ?? 0));
  });

  it("moves with the lever", () => {
    const lever = leverById("slowGrowth");
    const [before] = quantilesOf(compiled.program, lever, 3, [0.5]);
    const [after] = quantilesOf(compiled.program, lever, 4, [0.5]);
    expect((after ?? 0) - (before ?? 0)).toBeGreaterThan(0.5);
  });

  it("is none for a policy", () => {
    expect(quantilesOf(compiled.program, enforcement, 0.5, [0.5])).toEqual([]);
  });
});

describe("the outline of a density", () => {
  it("is a closed path inside its box that reaches the top", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 5, maxLength: 60 }),
        (quantiles) => {
          const path = densityPath(
            quantiles.sort((a, b) => a - b),
            [0, 10],
            100,
            20,
          );
          if (path === "") return;
          expect(path).toMatch(/^M[\d.]+ 20(L[\d.]+ [\d.]+)+L[\d.]+ 20Z$/);
          const heights = [...path.matchAll(/L[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
          expect(Math.min(...heights)).toBe(0);
          expect(Math.max(...heights)).toBeLessThanOrEqual(20);
        },
      ),
      { seed: 6 },
    );
  });

  it("is highest where the quantiles lie closest: in the middle of a bell, level for even ones", () => {
    const even = densityPath(DENSITY_POINTS, [0, 1], 100, 20);
    expect(new Set([...even.matchAll(/L[\d.]+ ([\d.]+)/g)].slice(0, -1).map(([, y]) => y))).toEqual(
      new Set(["0.0"]),
    );
    const cubed = DENSITY_POINTS.map((p) => 0.5 + 4 * (p - 0.5) ** 3);
    const tops = [...densityPath(cubed, [0, 1], 100, 20).matchAll(/L([\d.]+) 0\.0/g)].map(([, x]) =>
      Number(x),
    );
    for (const top of tops) expect(Math.abs(top - 50)).toBeLessThan(5);
  });

  it("is empty where nothing varies", () => {
    expect(densityPath([3, 3, 3], [0, 10], 100, 20)).toBe("");
  });
});

describe("an equation", () => {
  it("is written with names in words and signs as in print", () => {
    expect(nameWords("workingCards")).toBe("working cards");
    expect(words("workingCards * failureHazard / 2 - losses")).toBe(
      "working cards × failure hazard ÷ 2 − losses",
    );
    expect(words("MAX(0, -openness)")).toBe("max(0, −openness)");
    expect(words("IF(a >= b, x^2, y)")).toBe("if(a >= b, x^2, y)");
  });

  test.each(levers)("of those that $id enters has text, and loses none of its names", (lever) => {
    for (const id of reachOf(compiled.program, lever).equations) {
      const quantity = chokepoint.quantities[id];
      const texts = quantity ? equationsOf(quantity) : [];
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) {
        const names = [...new Set(text.match(/\b[a-z]\w*/g) ?? [])].filter((name) => !/^e\d*$/.test(name));
        for (const name of names) expect(words(text)).toContain(nameWords(name));
      }
    }
  });
});
