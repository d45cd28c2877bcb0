/** Calendar dates against the calendar of JavaScript, which is Gregorian. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOf, monthOf } from "../../scenarios/index.ts";

const days = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 864e5, max: Date.UTC(2199, 11, 31) / 864e5 })
  .map((day) => new Date(day * 864e5).toISOString().slice(0, 10));

describe("a date", () => {
  it("comes back as it was from the model's clock", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dateOf(monthOf(day))).toBe(day);
      }),
      { seed: 1, numRuns: 20_000 },
    );
  });

  it("is later on the clock the later it is in the calendar", () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(Math.sign(monthOf(a) - monthOf(b))).toBe(Math.sign(Date.parse(a) - Date.parse(b)));
      }),
      { seed: 2 },
    );
  });

  it("counts months from the year 0, days as a share of their own month", () => {
    expect(monthOf("2020-01-01")).toBe(24240);
    expect(monthOf("2028-03")).toBe(2028 * 12 + 2);
    expect(monthOf("2028-02-15")).toBe(2028 * 12 + 1 + 14 / 29);
    expect(monthOf("2027-02-15")).toBe(2027 * 12 + 1 + 14 / 28);
  });

  it("knows the leap years: 2000 and 2028, not 1900 or 2100", () => {
    for (const year of ["2000", "2028"]) expect(dateOf(monthOf(`${year}-02-29`))).toBe(`${year}-02-29`);
    for (const year of ["1900", "2100", "2027"])
      expect(() => monthOf(`${year}-02-29`)).toThrow("is not a date");
  });

  it.each([
    "2028-13",
    "2028-00",
    "2028-01-00",
    "2028-04-31",
    "2028",
    "28-01",
    "2028-1-1",
    "2028-01-01T00:00",
    " 2028-01",
    "",
    "٢٠٢٨-٠١",
  ])("is refused as %j, with the way to write it", (text) => {
    expect(() => monthOf(text)).toThrow(`"${text}" is not a date: write YYYY-MM or YYYY-MM-DD`);
  });
});

describe("a moment of the clock", () => {
  it("always lies on a day that exists", () => {
    const moments = fc.double({ min: 24240, max: 24420, noNaN: true });
    fc.assert(
      fc.property(moments, (moment) => {
        expect(() => monthOf(dateOf(moment))).not.toThrow();
      }),
      { seed: 3, numRuns: 20_000 },
    );
    expect(dateOf(24241 - 2e-8)).toBe("2020-01-31");
    expect(dateOf(24241 - 1e-10)).toBe("2020-02-01");
  });
});
