/** Axes: round ends that hold zero, logarithms only of what is above it, and growth only while a lever is moved. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisFor, logDomain, nextAxis, niceDomain } from "../../../ui/charts/domain.ts";
import type { Axis } from "../../../ui/charts/geometry.ts";

const axis = (low: number, high: number, log = false): Axis => ({ low, high, log });
const finite = fc.integer({ min: -1e9, max: 1e9 }).map((whole) => whole / 1000);

describe("the ends of an axis", () => {
  it("are round, hold zero and every value", () => {
    expect(niceDomain([3, 63.4])).toEqual([0, 80]);
    expect(niceDomain([-120, 900])).toEqual([-500, 1000]);
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1 }), (values) => {
        const [low, high] = niceDomain(values);
        expect(low).toBeLessThanOrEqual(Math.min(0, ...values) * (1 - 1e-9));
        expect(high).toBeGreaterThanOrEqual(Math.max(0, ...values) * (1 - 1e-9));
        expect(high).toBeGreaterThan(low);
      }),
      { seed: 1 },
    );
  });

  it("of a logarithmic axis are 1, 2 or 5 times a power of ten around values above zero", () => {
    expect(logDomain([3.2, 870])).toEqual([2, 1000]);
    expect(logDomain([5, 5])).toEqual([5, 50]);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1e-6, max: 1e30, noNaN: true }), { minLength: 1 }), (values) => {
        const [low, high] = logDomain(values);
        expect(low).toBeGreaterThan(0);
        expect(low).toBeLessThanOrEqual(Math.min(...values) * (1 + 1e-6));
        expect(high).toBeGreaterThanOrEqual(Math.max(...values) * (1 - 1e-6));
      }),
      { seed: 2 },
    );
  });

  it("are logarithmic only where that is asked for and every value is above zero", () => {
    expect(axisFor([1, 10], true).log).toBe(true);
    expect(axisFor([0, 10], true)).toEqual(axis(0, 10));
    expect(axisFor([1, 10], false)).toEqual(axis(0, 10));
  });
});

describe("an axis while a lever is moved", () => {
  const axes = fc
    .tuple(fc.double({ min: -1e6, max: 0, noNaN: true }), fc.double({ min: 1, max: 1e6, noNaN: true }))
    .map(([low, high]) => axis(low, high));

  it("never shrinks, and always holds what is wanted", () => {
    fc.assert(
      fc.property(axes, fc.array(axes), (first, wanted) => {
        let shown = first;
        for (const each of wanted) {
          const next = nextAxis(shown, each, true);
          expect(next.low).toBeLessThanOrEqual(Math.min(shown.low, each.low));
          expect(next.high).toBeGreaterThanOrEqual(Math.max(shown.high, each.high));
          shown = next;
        }
      }),
      { seed: 3 },
    );
  });

  it("stays the very same object where nothing grows, so that nothing is drawn anew", () => {
    const shown = axis(0, 80);
    expect(nextAxis(shown, axis(0, 60), true)).toBe(shown);
  });

  it("is the one wanted at rest, at first, and when level and logarithm change places", () => {
    expect(nextAxis(axis(0, 80), axis(0, 60), false)).toEqual(axis(0, 60));
    expect(nextAxis(undefined, axis(0, 60), true)).toEqual(axis(0, 60));
    expect(nextAxis(axis(0, 80), axis(2, 60, true), true)).toEqual(axis(2, 60, true));
  });
});
