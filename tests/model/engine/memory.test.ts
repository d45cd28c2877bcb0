/** Delays, smooths, trends, PREVIOUS and INIT against closed forms. */
import { describe, expect, test } from "vitest";
import { flow, parameter, stock, variable } from "../../../model/engine/index.ts";
import { expectRelative, model, problemsWith, runModel } from "../../helpers/models.ts";

const rate = { perMonth: parameter({ value: 1, unit: "1/month", source: "assumption" }, "One a month") };
const clock = { ...rate, now: variable("1", "TIME * perMonth", "The date as a number") };
const series = (
  equation: string,
  settings: Parameters<typeof model>[1] = {},
  options: Parameters<typeof runModel>[1] = {},
) =>
  runModel(model({ ...clock, answer: variable("1", equation, "Asked for") }, settings), options).of("answer");

/** Answer of a delay of order n and length D to a unit step at 0, at time t: the Erlang distribution. */
function erlang(n: number, length: number, t: number): number {
  const x = (n * t) / length;
  let term = 1;
  let sum = 1;
  for (let k = 1; k < n; k++) {
    term *= x / k;
    sum += term;
  }
  return 1 - Math.exp(-x) * sum;
}

describe("a unit step comes out of a delay of order n as the Erlang distribution", () => {
  test("whose values at the delay time are those of the literature", () => {
    expectRelative(erlang(1, 6, 6), 0.6321205588285577, 1e-15);
    expectRelative(erlang(3, 6, 6), 0.5768099188731565, 1e-14);
    expectRelative(erlang(6, 6, 6), 0.5543203586353888, 1e-14);
  });

  test.each([
    ["DELAY1(1, 6, 0)", 1],
    ["DELAY3(1, 6, 0)", 3],
    ["DELAYN(1, 6, 6, 0)", 6],
    ["DELAYN(1, 6, 3, 0)", 3],
    ["SMTH1(1, 6, 0)", 1],
    ["SMTH3(1, 6, 0)", 3],
    ["SMTHN(1, 6, 6, 0)", 6],
    ["SMTHN(1, 6, 1, 0)", 1],
  ])("%s", (equation, order) => {
    const found = series(equation, { stop: 24, dt: 1 / 16 }, { method: "rk4", saveInterval: 3 });
    found.forEach((value, row) => {
      expect(Math.abs(value - erlang(order, 6, row * 3))).toBeLessThan(1e-6);
    });
  });

  test.each([
    [1 / 4, 0.5918271519282633],
    [1 / 8, 0.5840529474610947],
    [1 / 16, 0.5803696222548583],
    [1 / 32, 0.578574841815402],
  ])("DELAY3 and SMTH3 of 6 by Euler with a step of %d", (dt, expected) => {
    for (const equation of ["DELAY3(1, 6, 0)", "SMTH3(1, 6, 0)", "DELAYN(1, 6, 3, 0)", "SMTHN(1, 6, 3, 0)"])
      expectRelative(series(equation, { stop: 6, dt }).at(-1) as number, expected, 1e-12);
  });
});

test("a material delay passes on all that went in when its time changes, a smooth does not", () => {
  const quantities = {
    ...clock,
    time: variable("month", "IF(TIME < 5, 8, 2)", "A delay that grows shorter"),
    input: flow("1/month", "PULSE(100, 0)", "In"),
    output: flow("1/month", "DELAY3(input, time, 0)", "Out"),
    received: stock("1", { initial: "0", inflows: ["output"] }, "Received"),
    smoothed: flow("1/month", "SMTH3(input, time, 0)", "Out"),
    seen: stock("1", { initial: "0", inflows: ["smoothed"] }, "Seen"),
  };
  const found = runModel(model(quantities, { stop: 60, dt: 0.25 }));
  expectRelative(found.last("received"), 100, 1e-9);
  expect(Math.abs(found.last("seen") - 100)).toBeGreaterThan(5);
});

describe("DELAY gives what went in that long ago", () => {
  const shifted = (dt: number, steps: number, before: number) =>
    Array.from({ length: 10 / dt + 1 }, (_, k) => (k < steps ? before : (k - steps) * dt));

  test.each([1, 0.5, 0.25])("with a step of %d, and its first value before that", (dt) => {
    expect(series("DELAY(now + 4, 3)", { dt })).toEqual(shifted(dt, 3 / dt, 0).map((value) => value + 4));
  });
  test("with a value of its own before that", () => {
    expect(series("DELAY(now, 3, 0 - 1)")).toEqual(shifted(1, 3, -1));
  });
  test("and on dates a tenth apart", () => {
    const found = series("DELAY(now, 0.7, 0)", { dt: 0.1 });
    found.forEach((value, k) => {
      expect(value).toBeCloseTo(k < 7 ? 0 : (k - 7) / 10, 12);
    });
  });
  test("rounded to whole steps, at least one", () => {
    expect(series("DELAY(now, 2.4, 0)")).toEqual(shifted(1, 2, 0));
    expect(series("DELAY(now, 0.3, 0)")).toEqual(shifted(1, 1, 0));
    expect(series("DELAY(now, 0, 0)")).toEqual(shifted(1, 1, 0));
  });
  test("with the time it had at the start, where that changes", () => {
    expect(series("DELAY(now, 2 + TIME, 0)")).toEqual(shifted(1, 2, 0));
  });
  test("and nothing where it is longer than the run, however long", () => {
    expect(series("DELAY(now, 1e300, 0 - 1)")).toEqual(Array(11).fill(-1));
    expect(series("DELAY(now, 10, 0 - 1)")).toEqual([...Array(10).fill(-1), 0]);
    expect(series("DELAY(now, 11, 0 - 1)")).toEqual(Array(11).fill(-1));
  });
  test("also from a parameter, and with two in one equation", () => {
    expect(series("DELAY(now, 2, 0) + 100 * DELAY(now, 4, 0)")).toEqual(
      Array.from({ length: 11 }, (_, k) => Math.max(0, k - 2) + 100 * Math.max(0, k - 4)),
    );
  });
  test("under Runge-Kutta as under Euler", () => {
    expect(series("DELAY(now, 3, 0)", { dt: 0.5 }, { method: "rk4" })).toEqual(shifted(0.5, 6, 0));
  });
});

describe("TREND and FORCST", () => {
  // Euler grows the stock by 1 + g dt a step, for which the average is exactly 1 / (1 + g T) of it.
  const growing = (equation: string, unit: string) =>
    runModel(
      model(
        {
          growth: parameter({ value: 0.02, unit: "1/month", source: "assumption" }, "g"),
          sales: stock("1", { initial: "100", inflows: ["more"] }, "s"),
          more: flow("1/month", "sales * growth", "m"),
          answer: variable(unit, equation, "Asked for"),
        },
        { stop: 60, dt: 0.5 },
      ),
    );

  test("TREND of steady growth is its rate, from the start where told so", () => {
    for (const value of growing("TREND(sales, 5, growth)", "1/month").of("answer"))
      expectRelative(value, 0.02, 1e-12);
  });
  test("TREND that starts at zero comes to the rate", () => {
    const found = growing("TREND(sales, 5)", "1/month").of("answer");
    expect(found[0]).toBe(0);
    // The gap of the ratio average / sales closes by 1 - dt (1/T + g) / (1 + g dt) a step.
    expectRelative(found.at(-1) as number, 0.02, 1e-4);
  });
  test("TREND is zero where the average is zero", () => {
    expect(growing("TREND(0 * sales, 5)", "1/month").last("answer")).toBe(0);
  });
  test("FORCST takes input, averaging time, horizon, trend at the start, and grows the input by trend * horizon", () => {
    const found = growing("FORCST(sales, 5, 12, growth)", "1");
    found.of("answer").forEach((value, row) => {
      expectRelative(value, (found.of("sales")[row] as number) * (1 + 0.02 * 12), 1e-12);
    });
  });
});

describe("INIT and PREVIOUS", () => {
  test("INIT keeps the value at the start", () => {
    expect(series("INIT(now + 5)")).toEqual(Array(11).fill(5));
  });
  test("PREVIOUS gives the value of the step before, and its own at the start", () => {
    expect(series("PREVIOUS(now, 0 - 9)", { dt: 0.5, stop: 2 })).toEqual([-9, 0, 0.5, 1, 1.5]);
  });
  test("PREVIOUS opens a loop", () => {
    expect(series("PREVIOUS(answer, 0) + 2", { stop: 4 })).toEqual([2, 4, 6, 8, 10]);
  });
  test("they nest, and so do delays", () => {
    expect(series("PREVIOUS(PREVIOUS(now, 0 - 1), 0 - 2)", { stop: 4 })).toEqual([-2, -1, 0, 1, 2]);
    expect(series("DELAY(DELAY(now, 1, 0), 2, 0)")).toEqual(series("DELAY(now, 3, 0)"));
    expect(series("INIT(DELAY(now, 2, 7)) + SMTH1(DELAY1(5, 3), 2)")).toEqual(Array(11).fill(12));
  });
});

test("the order of a delay is a whole number written in the equation", () => {
  const message =
    "answer: the order of a delay or smooth is a whole number from 1 to 100, written as a number";
  for (const order of ["0", "2.5", "now", "101", "-1"]) {
    expect(problemsWith(`DELAYN(now, 6, ${order})`, clock)).toEqual([message]);
    expect(problemsWith(`SMTHN(now, 6, ${order})`, clock)).toEqual([message]);
  }
});

test("a delay time of zero ends the run with the delay's own name", () => {
  expect(() => series("DELAY1(now, 0)")).toThrow(/answer~DELAY1_1\.in1 is NaN at time 0/);
});
