/** Shapes of curves whose mode is known from their formula. */
import { describe, expect, test } from "vitest";
import { type Mode, modeOf } from "../../../scenarios/analysis/modes.ts";

const curve = (at: (x: number) => number): number[] => Array.from({ length: 40 }, (_, i) => at(i / 39));
const cases: readonly (readonly [Mode, string, (x: number) => number])[] = [
  ["flat", "a constant", () => 7],
  ["flat", "a ripple of a hundredth", (x) => 100 + 0.5 * Math.sin(20 * x)],
  ["rises steadily", "a line", (x) => 1 + 2 * x],
  ["rises ever faster", "exponential growth", (x) => Math.exp(3 * x)],
  ["rises and levels off", "goal seeking", (x) => 1 - Math.exp(-4 * x)],
  ["rises in an S", "the logistic curve", (x) => 1 / (1 + Math.exp(-12 * (x - 0.5)))],
  ["falls steadily", "a line down", (x) => 5 - x],
  ["falls and levels off", "decay", (x) => Math.exp(-4 * x)],
  ["falls ever faster", "the mirror of growth", (x) => -Math.exp(3 * x)],
  ["falls in an S", "the logistic curve mirrored", (x) => -1 / (1 + Math.exp(-12 * (x - 0.5)))],
  ["rises, then falls", "a parabola", (x) => x * (1 - x)],
  ["falls, then rises", "a parabola mirrored", (x) => x * (x - 1)],
  ["turns more than once", "an oscillation", (x) => Math.sin(15 * x)],
];

describe("a path's mode of behaviour", () => {
  test.each(cases)("is '%s' for %s", (mode, _, at) => {
    expect(modeOf(curve(at))).toBe(mode);
  });
  test.each(cases)("stays '%s' for %s when the unit is another", (mode, _, at) => {
    expect(modeOf(curve(at).map((value) => 1e9 * value))).toBe(mode);
  });
});
