/** How far two tables are apart. */
import { expect, test } from "vitest";
import { csv, largestDifference } from "../../../scenarios/index.ts";

const table = (...values: (number | string)[]): string =>
  csv(
    ["name", "value"],
    values.map((value, i) => [`cell "${i}", of two`, value]),
  );

test("the largest relative difference is told with its line, after cells that hold commas and quotes", () => {
  const told = largestDifference(table(1, 100, 4), table(1.001, 150, 4));
  expect(told).toBe("0.33 relative, line 3, column 2: 100 before, 150 now");
});

test("the same numbers in other spellings do not differ, and signs do", () => {
  expect(largestDifference(table("1e2"), table(100))).toBe("no number differs");
  expect(largestDifference(table(-1), table(1))).toBe("2.0 relative, line 2, column 2: -1 before, 1 now");
});

test.each<[string, string, string, string]>([
  ["NaN against a number", table(1, Number.NaN), table(2, 3), "line 3, column 2: NaN before, 3 now"],
  ["a number against nothing", table(1, 5), table(1, ""), "line 3, column 2: 5 before,  now"],
  ["text against text", table("ran"), table("failed"), "line 2, column 2: ran before, failed now"],
  ["another number of lines", table(1), table(1, 2), "2 lines before, 3 now"],
])("%s is no small difference but named", (_, before, after, told) => {
  expect(largestDifference(before, after)).toBe(told);
});
