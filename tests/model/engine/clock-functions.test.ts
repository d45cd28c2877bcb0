/** STEP, RAMP and PULSE at dates that k dt only nearly meets. */
import { describe, expect, test } from "vitest";
import { pulse, ramp, step } from "../../../model/engine/clock-functions.ts";
import { flow, stock, variable } from "../../../model/engine/index.ts";
import { expectRelative, model, runModel } from "../../helpers/models.ts";

test("STEP rises at its own step for every date on a tenth, after 0 and after 2000", () => {
  for (const start of [0, 2000]) {
    for (let k = 1; k <= 1000; k++) {
      const date = Number((start + k / 10).toFixed(1));
      expect(step(1, date, start + k * 0.1, 0.1)).toBe(1);
      expect(step(1, date, start + (k - 1) * 0.1, 0.1)).toBe(0);
    }
  }
});

test("PULSE comes once for every date on a tenth, after 0 and after 2000", () => {
  for (const start of [0, 2000]) {
    for (let k = 1; k <= 1000; k++) {
      const date = Number((start + k / 10).toFixed(1));
      const at = (j: number): number => pulse(1, date, 0, start + j * 0.1, 0.1) * 0.1;
      expect([at(k - 1), at(k), at(k + 1)]).toEqual([0, 1, 0]);
    }
  }
});

test("RAMP rises from its start to its end and stays there", () => {
  const at = (time: number): number => ramp(2, 3, 5, time);
  expect([0, 3, 4, 5, 9].map(at)).toEqual([0, 0, 2, 4, 4]);
  expect(ramp(2, 3, Number.POSITIVE_INFINITY, 9)).toBe(12);
  expect(ramp(2, 5, 3, 9)).toBe(0);
});

test.each([0.1, 0.2])("RAMP has the right value at every saved time with a step of %d", (dt) => {
  const found = runModel(model({ height: variable("1", "RAMP(3, 2, 8)", "h") }, { dt }), { saveInterval: 1 });
  found.of("height").forEach((value, t) => {
    expect(value).toBeCloseTo(3 * Math.min(6, Math.max(0, t - 2)), 12);
  });
});

describe("PULSE lets its whole volume through", () => {
  const filled = (equation: string, dt: number, method: "euler" | "rk4"): number =>
    runModel(
      model(
        { tank: stock("1", { initial: "0", inflows: ["fill"] }, "t"), fill: flow("1/month", equation, "f") },
        { dt },
      ),
      { method },
    ).last("tank");

  for (const method of ["euler", "rk4"] as const) {
    test.each([1, 0.5, 0.25, 0.2, 0.1, 0.01])(`with ${method} and a step of %d`, (dt) => {
      expectRelative(filled("PULSE(7, 2)", dt, method), 7, 1e-12);
      expectRelative(filled("PULSE(7, 2.03)", dt, method), 7, 1e-12);
      expectRelative(filled("PULSE(7, 2, 3)", dt, method), 21, 1e-12);
      expectRelative(filled("PULSE(7, 0.5, 2)", dt, method), 35, 1e-12);
    });
  }
  test("also where several dates fall into one step", () => {
    // Dates 0.25, 0.5, ... up to the last step that moves the tank, which begins at 9.
    expect(filled("PULSE(1, 0.25, 0.25)", 1, "euler")).toBe(36);
  });
  test("but not where it lies before the start or at the stop", () => {
    expect(filled("PULSE(7, -1)", 0.1, "euler")).toBe(0);
    expect(filled("PULSE(7, 10)", 0.1, "euler")).toBe(0);
  });
});
