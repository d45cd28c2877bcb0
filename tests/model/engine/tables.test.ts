/** Lookups of three kinds, inside their points, on them and beyond the ends. */
import { describe, expect, test } from "vitest";
import type { LookupKind } from "../../../model/engine/definitions.ts";
import { lookup } from "../../../model/engine/index.ts";
import { answerOf, model, problemsOf } from "../../helpers/models.ts";

const points = [
  [-1, 4],
  [0, 2],
  [2, 6],
  [4, 5],
] as const;
const curve = (type: LookupKind) => ({ curve: lookup("1", points, "A curve", { inputUnit: "1", type }) });

describe.each([
  ["clamp", [4, 4, 3, 2, 4, 6, 5.5, 5, 5]],
  ["extrapolate", [8, 4, 3, 2, 4, 6, 5.5, 5, 3]],
  ["discrete", [4, 4, 4, 2, 2, 6, 6, 5, 5]],
] as const)("%s", (type, expected) => {
  test.each([-3, -1, -0.5, 0, 1, 2, 3, 4, 8].map((x, i) => [x, expected[i]] as const))("at %d", (x, y) => {
    expect(answerOf(`curve(${x})`, curve(type))).toBe(y);
  });
});

test.each(["clamp", "extrapolate", "discrete"] as const)("a single point is a level line (%s)", (type) => {
  const level = { level: lookup("1", [[3, 7]], "l", { inputUnit: "1", type }) };
  expect([answerOf("level(-5)", level), answerOf("level(3)", level), answerOf("level(9)", level)]).toEqual([
    7, 7, 7,
  ]);
});

test("clamp is what a lookup does unless told otherwise", () => {
  expect(answerOf("curve(99)", { curve: lookup("1", points, "c", { inputUnit: "1" }) })).toBe(5);
});

test("two lookups in one model read their own points", () => {
  const two = {
    first: lookup(
      "1",
      [
        [0, 1],
        [1, 2],
      ],
      "f",
      { inputUnit: "1" },
    ),
    second: lookup(
      "1",
      [
        [0, 10],
        [1, 30],
      ],
      "s",
      { inputUnit: "1" },
    ),
  };
  expect(answerOf("first(0.5) + second(0.5)", two)).toBe(21.5);
});

test("points that are not finite or not in rising order are refused by place", () => {
  const refused = (bad: readonly (readonly [number, number])[]) =>
    problemsOf(model({ l: lookup("1", bad, "l", { inputUnit: "1" }) }));
  expect(refused([])).toEqual(["l: a lookup needs at least one point"]);
  expect(
    refused([
      [0, 1],
      [0, 2],
    ]),
  ).toEqual(["l: point 2 at 0 does not come after 0"]);
  expect(refused([[0, Number.NaN]])).toEqual(["l: point 1 is (0, NaN); both must be finite numbers"]);
  expect(refused([[Number.POSITIVE_INFINITY, 1]])[0]).toContain("point 1 is (Infinity, 1)");
});
