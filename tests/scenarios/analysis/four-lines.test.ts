/** Policies and assumptions apart: a design of two factors, against values worked out by hand. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changesOf,
  fourLineGap,
  leverById,
  parseScenario,
  partsOf,
  presets,
  roundToSum,
} from "../../../scenarios/index.ts";

const of = (...values: number[]): Float64Array => Float64Array.from(values);

describe("the gap of four lines", () => {
  it("is told apart as the design says: 30 months become 52, 15 by policies, 5 by assumptions, 2 by both", () => {
    const gap = fourLineGap(of(30, 32), of(35, 37), of(45, 47), of(52, 54));
    expect(gap).toEqual({ total: 22, policies: 15, assumptions: 5, both: 2, error: 0 });
  });

  it("has the textbook's error, and leaves out members that did not run in all four", () => {
    const nan = Number.NaN;
    // Gaps 1, 2, 3: mean 2, deviation 1, error 1 / sqrt(3).
    const gap = fourLineGap(of(0, 0, 0, 0), of(0, 0, 0, nan), of(1, 2, 3, 9), of(1, 2, 3, 9));
    expect(gap.total).toBe(2);
    expect(gap.error).toBeCloseTo(1 / Math.sqrt(3), 12);
    expect(() => fourLineGap(of(nan), of(1), of(1), of(1))).toThrow("no member ran in all four lines");
    expect(() => fourLineGap(of(1, 2), of(1), of(1), of(1))).toThrow("different numbers of members");
  });

  it("always adds up, and has no interaction where effects add", () => {
    const values = fc.array(
      fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: -999, max: 999 }))),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(values, (rows) => {
        const column = (i: number): Float64Array => Float64Array.from(rows, (row) => row[i] as number);
        const gap = fourLineGap(column(0), column(1), column(2), column(3));
        expect(gap.policies + gap.assumptions + gap.both).toBeCloseTo(gap.total, 8);
        const added = Float64Array.from(rows, ([n = 0, w = 0, p = 0]) => w + p - n);
        expect(fourLineGap(column(0), column(1), column(2), added).both).toBeCloseTo(0, 8);
      }),
      { seed: 2 },
    );
  });
});

describe("a scenario's parts", () => {
  it("are its levers of group C, and the others, inherited ones too; together they are the scenario", () => {
    const mine = parseScenario(
      {
        id: "mine",
        title: "Mine",
        story: "A.",
        from: "leaky-controls",
        changes: { slowGrowth: { level: 3 } },
      },
      "mine",
    );
    const { assumptions, policies } = partsOf(mine, presets);
    expect(Object.keys(assumptions.changes)).toEqual(["slowGrowth"]);
    for (const id of Object.keys(policies.changes)) expect(leverById(id).group).not.toBe("C");
    expect({ ...policies.changes, ...assumptions.changes }).toEqual(changesOf(mine, presets));
  });
});

describe("rounded parts", () => {
  it("sum to the rounded whole, each within one of the last digit", () => {
    expect(roundToSum([14.6, 5.4, 1.5], 0)).toEqual([15, 5, 2]);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 5 }),
        (parts) => {
          const rounded = roundToSum(parts, 1);
          const sum = (all: readonly number[]): number => all.reduce((total, part) => total + part, 0);
          expect(sum(rounded)).toBeCloseTo(Math.round(sum(parts) * 10) / 10, 8);
          rounded.forEach((part, i) => {
            expect(Math.abs(part - (parts[i] as number))).toBeLessThanOrEqual(0.1 + 1e-9);
          });
        },
      ),
      { seed: 4 },
    );
  });
});
