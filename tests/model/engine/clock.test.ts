/** Whole steps and whole saves, parameters by name, and the grid of noise. */
import { describe, expect, test } from "vitest";
import {
  begin,
  compile,
  flow,
  link,
  noise,
  noiseGrid,
  parameter,
  parameterRow,
  run,
  stock,
  variable,
} from "../../../model/engine/index.ts";
import { model, runModel } from "../../helpers/models.ts";

const counting = {
  s: stock("1", { initial: "0", inflows: ["f"] }, "s"),
  f: flow("1/month", "rate", "f"),
  rate: parameter({ value: 1, unit: "1/month", source: "assumption" }, "r"),
};
const program = compile(model(counting));
const compiled = link(program);
const none = new Float64Array(0);
const attempt = (options: object) => () => run(compiled, parameterRow(program), none, options);

describe("a constant inflow of one, saved every month of ten, gives eleven right points", () => {
  test.each([0.1, 0.2, 0.25, 0.01, 1 / 3, 0.001])("with a step of %d", (dt) => {
    for (const method of ["euler", "rk4"] as const) {
      const found = runModel(model(counting, { dt: 1 }), { dt, saveInterval: 1, method });
      expect(found.times).toHaveLength(11);
      found.times.forEach((time, i) => {
        expect(time).toBeCloseTo(i, 12);
      });
      found.of("s").forEach((level, i) => {
        expect(level).toBeCloseTo(i, 9);
      });
    }
  });
});

test("times are start + k dt, not a running sum", () => {
  const { times } = runModel(model(counting, { start: 0, stop: 1000, dt: 0.1 }));
  expect(times).toEqual(Array.from({ length: 10_001 }, (_, k) => k * 0.1));
});

test("every step is saved unless told otherwise, the start and the stop among them", () => {
  const { times } = runModel(model(counting, { start: 3, stop: 4, dt: 0.25 }));
  expect(times).toEqual([3, 3.25, 3.5, 3.75, 4]);
});

test("a run may begin and end elsewhere than the model, or where it begins", () => {
  expect(runModel(model(counting), { start: 20, stop: 22 }).times).toEqual([20, 21, 22]);
  expect(runModel(model(counting), { stop: 0 }).of("s")).toEqual([0]);
});

test("saves that do not meet the stop end before it", () => {
  expect(runModel(model(counting), { saveInterval: 3 }).times).toEqual([0, 3, 6, 9]);
});

describe("a clock that does not fit is refused with the value", () => {
  test.each([
    [{ dt: 0 }, "dt is 0: it is a positive number"],
    [{ dt: -0.5 }, "dt is -0.5"],
    [{ dt: Number.NaN }, "dt is NaN"],
    [{ dt: Number.POSITIVE_INFINITY }, "dt is Infinity"],
    [{ dt: 0.3 }, "a dt of 0.3 does not divide the time from 0 to 10 into whole steps: choose one that does"],
    [{ dt: 20 }, "a dt of 20 does not divide"],
    [{ stop: -1 }, "the run is from 0 to -1"],
    [{ start: Number.NaN }, "the run is from NaN to 10"],
    [{ stop: Number.POSITIVE_INFINITY }, "from 0 to Infinity"],
    [{ saveInterval: 0 }, "saving every 0 is not a whole number of steps of 1"],
    [{ saveInterval: 1.5 }, "saving every 1.5 is not a whole number of steps of 1"],
    [{ saveInterval: -1 }, "saving every -1"],
    [{ saveInterval: Number.NaN }, "saving every NaN"],
    [{ saveInterval: Number.POSITIVE_INFINITY }, "saving every Infinity"],
    [{ method: "heun" }, 'method is "heun": it is "euler" or "rk4"'],
    [{ outputs: ["ss"] }, 'test: unknown stock, flow or variable "ss"; nearest known: s'],
    [{ tables: new Float64Array(2) }, "the tables have 2 numbers, the model's 0"],
  ])("%o", (options, message) => {
    expect(attempt(options)).toThrow(message);
  });
});

describe("the parameter row", () => {
  test("has the model's values and the changes asked for", () => {
    expect([...parameterRow(program)]).toEqual([1]);
    expect([...parameterRow(program, { rate: 3 })]).toEqual([3]);
  });
  test("refuses unknown names and what is no number", () => {
    expect(() => parameterRow(program, { rat: 3 })).toThrow(
      'test: unknown parameter "rat"; nearest known: rate',
    );
    expect(() => parameterRow(program, { rate: Number.NaN })).toThrow(
      "rate is NaN: a parameter is a finite number",
    );
  });
  test("of another length than the model's is refused", () => {
    expect(() => run(compiled, none, none)).toThrow("the parameter row has 0 values, the model 1");
  });
});

describe("noise", () => {
  const noisy = {
    fast: noise("normal", 1, "f"),
    slow: noise("uniform", 3, "s"),
    both: variable("1", "fast + 1000 * slow", "b"),
  };
  const values = (
    options: object,
    rule = (id: string, interval: number) => (id === "fast" ? interval : interval + 500),
  ) => {
    const noisyProgram = compile(model(noisy));
    const grid = noiseGrid(noisyProgram, { ...noisyProgram.clock, ...options });
    const draws = new Float64Array(grid.size);
    for (const slot of grid.slots)
      for (let i = 0; i < slot.count; i++) draws[slot.at + i] = rule(slot.id, slot.first + i);
    const { times, series } = run(link(noisyProgram), parameterRow(noisyProgram), draws, options);
    return new Map([...times].map((time, i) => [Math.round(time * 1e6) / 1e6, series[i]]));
  };

  test("keeps one draw over each interval of its grid", () => {
    const found = values({ dt: 0.5 });
    for (const [time, value] of found)
      expect(value).toBe(Math.floor(time) + 1000 * (Math.floor(time / 3) + 500));
  });
  test("is the same at the same date when the step is halved, or a tenth", () => {
    const whole = values({ dt: 1 });
    for (const dt of [0.5, 0.25, 0.1])
      for (const [time, value] of whole) expect(values({ dt }).get(time)).toBe(value);
  });
  test("keeps a date's draw when the start moves, before zero too", () => {
    const whole = values({ start: -10, stop: 10 });
    for (const start of [-7, -1, 2, 4]) {
      for (const [time, value] of values({ start, stop: 10 })) expect(value).toBe(whole.get(time));
    }
  });
  test("has one draw for each interval that the run touches", () => {
    const grid = noiseGrid(compile(model(noisy)), { start: 2, stop: 7 });
    expect(grid.slots.map(({ id, first, count }) => [id, first, count])).toEqual([
      ["fast", 2, 6],
      ["slow", 0, 3],
    ]);
    expect(grid.size).toBe(9);
  });
  test("is refused where draws are wanting", () => {
    const noisyProgram = compile(model(noisy));
    expect(() => begin(link(noisyProgram), parameterRow(noisyProgram), new Float64Array(14))).toThrow(
      "14 draws given, 15 needed",
    );
  });
});
