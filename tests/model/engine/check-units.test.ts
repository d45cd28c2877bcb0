/** The static unit check: one message a variable, naming what was expected and found. */
import { describe, expect, test } from "vitest";
import {
  flow,
  lookup,
  noise,
  parameter,
  type Quantities,
  stock,
  variable,
} from "../../../model/engine/index.ts";
import { model, problemsOf } from "../../helpers/models.ts";

const given: Quantities = {
  cards: stock("gpu", { initial: "10", inflows: ["imports"] }, "c"),
  imports: flow("gpu/month", "cards / life", "i"),
  life: parameter({ value: 5, unit: "year", source: "assumption" }, "l"),
  half: parameter({ value: 0.5, unit: "1", source: "assumption" }, "h"),
  price: variable("usd/gpu", "3", "p"),
  curve: lookup("usd", [[0, 1]], "curve", { inputUnit: "gpu" }),
  shock: noise("normal", 1, "s"),
};
const check = (unit: string, equation: string): readonly string[] =>
  problemsOf(model({ ...given, answer: variable(unit, equation, "a") }, { baseUnits: { gpu: [], usd: [] } }));

describe("sound equations pass", () => {
  test.each([
    ["gpu", "cards + 1"],
    ["gpu", "5"],
    ["gpu", "IF(cards > 3, 2, cards)"],
    ["gpu", "MAX(0, cards, 7)"],
    ["gpu/month", "2 * cards / life"],
    ["gpu/year", "cards / life"],
    ["1/year", "1 / life"],
    ["usd", "price * cards"],
    ["gpu^2", "cards ^ 2"],
    ["gpu", "SQRT(cards ^ 2)"],
    ["gpu", "(cards ^ 4) ^ 0.25"],
    ["1", "half ^ half"],
    ["1", "EXP(-TIME / life)"],
    ["1", "SAFEDIV(cards, cards, 1)"],
    ["usd", "curve(cards)"],
    ["usd", "curve(3)"],
    ["gpu", "DELAY3(cards, life, 4)"],
    ["gpu", "SMTHN(cards, 3, 2)"],
    ["gpu", "DELAY(cards, DT)"],
    ["1/month", "TREND(cards, life)"],
    ["gpu", "FORCST(cards, life, life)"],
    ["gpu", "STEP(cards, 3)"],
    ["gpu", "RAMP(cards / life, STARTTIME, STOPTIME)"],
    ["gpu/month", "PULSE(cards, 3, life)"],
    ["gpu", "INIT(cards) + PREVIOUS(cards, 0) + ABS(cards) + INT(cards) + MOD(cards, 2)"],
    ["1", "AND(cards > 1, life < 2, NOT(half))"],
    ["1", "SIN(2 * PI * TIME / life) + shock"],
  ])("%s = %s", (unit, equation) => {
    expect(check(unit, equation)).toEqual([]);
  });
});

describe("wrong-unit fixtures fail", () => {
  test.each([
    ["gpu", "life", "expected gpu, found month"],
    ["gpu", "cards * half + life", "+: expected gpu, found month"],
    ["gpu", "cards - price", "-: expected gpu, found usd/gpu"],
    ["gpu", "cards / life", "expected gpu, found gpu/month"],
    ["gpu", "cards * cards", "expected gpu, found gpu^2"],
    ["1/year", "1 / cards", "expected 1/month, found 1/gpu"],
    ["1", "IF(cards > life, 1, 2)", ">: expected gpu, found month"],
    ["1", "cards == life", "==: expected gpu, found month"],
    ["1", "IF(cards, 1, 2)", "condition of IF: expected 1, found gpu"],
    ["gpu", "IF(1, cards, life)", "IF: expected gpu, found month"],
    ["1", "AND(cards, 1)", "input of AND: expected 1, found gpu"],
    ["1", "EXP(cards)", "input of EXP: expected 1, found gpu"],
    ["1", "SIN(TIME)", "input of SIN: expected 1, found month"],
    ["1", "2 ^ cards", "exponent: expected 1, found gpu"],
    ["1", "cards ^ half", "base of a power whose exponent is not a written number: expected 1, found gpu"],
    ["gpu", "cards ^ 2", "expected gpu, found gpu^2"],
    ["usd", "curve(life)", "input of curve: expected gpu, found month"],
    ["gpu", "curve(cards)", "expected gpu, found usd"],
    ["gpu", "DELAY(cards, cards)", "time of DELAY: expected month, found gpu"],
    ["gpu", "DELAY1(cards, half)", "time of DELAY1: expected month, found 1"],
    ["gpu", "DELAY3(cards, life, life)", "DELAY3: expected gpu, found month"],
    ["gpu", "DELAYN(cards, price, 2)", "time of DELAYN: expected month, found usd/gpu"],
    ["gpu", "SMTH1(cards, 1 / life)", "time of SMTH1: expected month, found 1/month"],
    ["gpu", "SMTH3(cards, cards)", "time of SMTH3"],
    ["gpu", "SMTHN(cards, life, 2, life)", "SMTHN: expected gpu, found month"],
    ["1/month", "TREND(cards, cards)", "averaging time of TREND"],
    ["1/month", "TREND(cards, life, half)", "initial trend of TREND: expected 1/month, found 1"],
    ["gpu", "TREND(cards, life)", "expected gpu, found 1/month"],
    ["gpu", "FORCST(cards, life, cards)", "time of FORCST"],
    ["gpu", "FORCST(cards, life, 3, cards)", "initial trend of FORCST: expected 1/month, found gpu"],
    ["gpu", "STEP(cards, cards)", "time of STEP"],
    ["gpu", "RAMP(cards, 3)", "expected gpu, found gpu month"],
    ["gpu", "PULSE(cards, 3)", "expected gpu, found gpu/month"],
    ["gpu/month", "PULSE(cards, 3, cards)", "time of PULSE"],
    ["gpu", "SAFEDIV(cards, cards, cards)", "SAFEDIV: expected 1, found gpu"],
    ["gpu", "PREVIOUS(cards, life)", "PREVIOUS: expected gpu, found month"],
    ["gpu", "MAX(cards, life)", "MAX: expected gpu, found month"],
    ["gpu", "MOD(cards, life)", "MOD: expected gpu, found month"],
    ["gpu", "PI", "expected gpu, found 1"],
    ["gpu", "shock", "expected gpu, found 1"],
  ])("%s = %s", (unit, equation, message) => {
    const [problem, ...more] = check(unit, equation);
    expect(more).toEqual([]);
    expect(problem).toBe(`answer: ${problem?.slice(8)}`);
    expect(problem).toContain(message);
    expect(problem).toContain(`(in "${equation}")`);
  });

  test("a flow is in the stock's unit per time, whatever its scale", () => {
    const flowing = (unit: string): readonly string[] =>
      problemsOf(
        model(
          {
            s: stock("gpu", { initial: "0", inflows: ["f"], outflows: ["f"] }, "s"),
            f: flow(unit, "1", "f"),
          },
          { baseUnits: { gpu: [] } },
        ),
      );
    expect(flowing("gpu/year")).toEqual([]);
    expect(flowing("gpu")).toEqual(["s: flow f: expected gpu/month, found gpu"]);
    expect(flowing("1/month")).toEqual(["s: flow f: expected gpu/month, found 1/month"]);
  });

  test("a stock's initial value is in its unit", () => {
    expect(problemsOf(model({ s: stock("month", { initial: "2 / DT" }, "s") }))).toEqual([
      's: expected month, found 1/month (in "2 / DT")',
    ]);
  });

  test("a variable with two faults has one message, and two variables have two", () => {
    expect(check("gpu", "cards + life + price")).toHaveLength(1);
    const two = { ...given, p: variable("gpu", "life", "p"), q: variable("usd", "life", "q") };
    expect(problemsOf(model(two, { baseUnits: { gpu: [], usd: [] } }))).toEqual([
      'p: expected gpu, found month (in "life")',
      'q: expected usd, found month (in "life")',
    ]);
  });

  test("a lookup's unknown input unit is named with the lookup", () => {
    expect(problemsOf(model({ l: lookup("1", [[0, 0]], "l", { inputUnit: "furlough" }) }))[0]).toContain(
      'l: unit "furlough" is not known',
    );
  });
});
