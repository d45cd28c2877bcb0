/** Names: each problem names the equation's owner, the unknown name and the nearest known ones. */
import { describe, expect, test } from "vitest";
import { lookup, parameter, variable } from "../../../model/engine/index.ts";
import { answerOf, model, problemsOf, problemsWith } from "../../helpers/models.ts";

const others = {
  workingCards: variable("1", "3", "A"),
  failureHazard: parameter({ value: 2, unit: "1", source: "assumption" }, "B"),
  demand: lookup("1", [[0, 0]], "C", { inputUnit: "1" }),
};

describe("an unknown name is refused with the nearest known", () => {
  test.each([
    ["workingCard * 2", 'answer: unknown name "workingCard"; nearest known: workingCards'],
    ["failurehazard", 'answer: unknown name "failurehazard"; nearest known: failureHazard'],
    ["TIMES", 'answer: unknown name "TIMES"; nearest known: TIME'],
    ["Max(1, 2)", 'answer: unknown function "Max"; nearest known: MAX'],
    ["demnd(2)", 'answer: unknown function "demnd"; nearest known: demand'],
    [
      "somethingElseAltogether",
      'answer: unknown name "somethingElseAltogether"; nothing of a similar name is defined',
    ],
    ["sin(1)", 'answer: unknown function "sin"; nearest known: SIN'],
  ])("%s", (text, problem) => {
    expect(problemsWith(text, others)[0]).toContain(problem);
  });

  test.each(["h", "b", "m", "s", "e", "i", "t", "pi", "constructor", "toString", "__proto__"])(
    "%s is neither a unit nor a constant",
    (name) => {
      expect(problemsWith(`2 * ${name}`, others)[0]).toContain(`answer: unknown name "${name}"`);
    },
  );

  test.each(["toString(1)", "constructor(1)", "hasOwnProperty(1)"])("%s is no function", (text) => {
    expect(problemsWith(text)[0]).toContain("answer: unknown function");
  });
});

test("every unknown name of a model is listed, each with its owner", () => {
  const problems = problemsOf(model({ p: variable("1", "q1 + q2", "p"), r: variable("1", "q3", "r") }));
  expect(problems.map((problem) => problem.slice(0, 22))).toEqual([
    'p: unknown name "q1"; ',
    'p: unknown name "q2"; ',
    'r: unknown name "q3"; ',
  ]);
});

test("a call with too few or too many inputs is refused with its form", () => {
  expect(problemsWith("ABS()")).toEqual(["answer: ABS is written ABS(a), found 0 inputs"]);
  expect(problemsWith("IF(1, 2)")).toEqual([
    "answer: IF is written IF(condition, then, else), found 2 inputs",
  ]);
  expect(problemsWith("FORCST(1, 2)")[0]).toContain(
    "FORCST(a, averaging time, horizon[, trend at the start])",
  );
  expect(problemsWith("demand(1, 2)", others)[0]).toContain("write demand(input)");
});

test("a lookup read without its input is refused", () => {
  expect(problemsWith("demand * 2", others)).toEqual(["answer: demand is a lookup: write demand(input)"]);
});

test("the clock and pi are read like quantities", () => {
  const clock = { perMonth: parameter({ value: 1, unit: "1/month", source: "assumption" }, "A rate") };
  expect(answerOf("PI")).toBe(Math.PI);
  expect(answerOf("(TIME + DT + STARTTIME + STOPTIME) * perMonth", clock)).toBe(1);
});
