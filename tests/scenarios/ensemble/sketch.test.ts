/** A sketch's quantiles against exact ones, within the stated error, in any order of the values. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SKETCH_ERROR, Sketch } from "../../../scenarios/ensemble/sketch.ts";

const sketchOf = (values: readonly number[]): Sketch => {
  const sketch = new Sketch();
  for (const value of values) sketch.add(value);
  return sketch;
};
const exact = (values: readonly number[], probability: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(probability * (sorted.length - 1))] as number;
};
const probabilities = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];
const value = fc.oneof(
  fc.double({ min: -1e30, max: 1e30, noNaN: true }),
  fc.double({ min: 1e-12, max: 1, noNaN: true }),
  fc.constantFrom(0, -0, 1, -1, 5e-324),
);

describe("a sketch", () => {
  test("gives every order statistic within its relative error, of either sign and over many sizes", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 300 }), (values) => {
        const sketch = sketchOf(values);
        expect(sketch.count).toBe(values.length);
        for (const probability of probabilities) {
          const want = exact(values, probability);
          // Numbers below the smallest normal one have fewer digits than the error asks for.
          const slack = SKETCH_ERROR * 1.0001 * Math.abs(want) + 1e-320;
          expect(Math.abs(sketch.quantile(probability) - want)).toBeLessThanOrEqual(slack);
        }
      }),
    );
  });
  test("does not depend on the order of the values", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 100 }), (values) => {
        const [there, back] = [sketchOf(values), sketchOf([...values].reverse())];
        for (const probability of probabilities)
          expect(Object.is(there.quantile(probability), back.quantile(probability))).toBe(true);
      }),
    );
  });
  test("refuses NaN, and a quantile of nothing", () => {
    expect(() => new Sketch().add(Number.NaN)).toThrow("leave failed members out");
    expect(() => new Sketch().quantile(0.5)).toThrow("no values");
  });
});
