/** Places in a chart: there and back, and labels that do not lie on one another. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apart, endLabels } from "../../../ui/charts/end-labels.ts";
import { frameOf, placeOf, xOf, yearAt, yOf } from "../../../ui/charts/geometry.ts";

describe("places", () => {
  const frame = frameOf(700, 400);

  it("of years go there and back", () => {
    fc.assert(
      fc.property(fc.double({ min: 2020, max: 2035, noNaN: true }), (year) => {
        expect(yearAt(frame, xOf(frame, year))).toBeCloseTo(year, 9);
      }),
      { seed: 4 },
    );
    expect(yearAt(frame, 0)).toBe(2020);
    expect(yearAt(frame, 5000)).toBe(2035);
  });

  it("of values rise from the foot of the plot to its top, on a logarithmic axis by equal factors", () => {
    const linear = { low: 0, high: 80, log: false };
    expect(yOf(frame, linear, 0)).toBe(frame.top + frame.height);
    expect(yOf(frame, linear, 80)).toBe(frame.top);
    const log = { low: 1, high: 1e4, log: true };
    expect(placeOf(log, 100)).toBeCloseTo(0.5, 12);
    expect(placeOf(log, 0)).toBe(0);
  });

  it("leave the plot a width and a height however small the chart", () => {
    const { width, height } = frameOf(10, 10);
    expect(Math.min(width, height)).toBeGreaterThan(0);
  });
});

describe("labels at the right end", () => {
  it("are at least a line apart, in the order of the values, within the plot", () => {
    const places = fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 })
      .map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(places, (rising) => {
        const moved = apart(rising, 0.1);
        for (const [i, place] of moved.entries()) {
          expect(place).toBeLessThanOrEqual(1 + 1e-9);
          if (i > 0) expect(place - (moved[i - 1] ?? 0)).toBeGreaterThanOrEqual(0.1 - 1e-9);
        }
      }),
      { seed: 5 },
    );
  });

  it("stay where they are when there is room", () => {
    expect(apart([0.1, 0.5, 0.9], 0.1)).toEqual([0.1, 0.5, 0.9]);
  });

  it("carry their words in both lengths", () => {
    const [row] = endLabels(
      [{ value: 40, text: "90 % of runs", short: "90 %", series: "current", strong: false }],
      { low: 0, high: 80, log: false },
      0.1,
    );
    expect(row).toEqual({ place: 0.5, text: "90 % of runs", short: "90 %", series: "current", weight: 400 });
  });
});
