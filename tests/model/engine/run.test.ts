/** Runs are pure: of the compiled model, the row and the draws, and of nothing else. */
import { describe, expect, test } from "vitest";
import { begin, compile, link, lookup, parameterRow, run, variable } from "../../../model/engine/index.ts";
import { drawsOf, everything, model } from "../../helpers/models.ts";

const definition = model(everything, { dt: 0.5, stop: 20 });

function freeze<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  Object.values(value).forEach(freeze);
  return Object.freeze(value);
}
const rule = (_: string, interval: number): number => Math.sin(interval * 12.9898) * 3;

describe.each([
  ["one function of locals", undefined],
  ["chunks", 0],
] as const)("compiled as %s", (_, limit) => {
  const program = freeze(compile(freeze(definition)));
  const compiled = freeze(link(program, limit));

  test.each(["euler", "rk4"] as const)(
    "the same inputs give the same bits, and nothing is written to (%s)",
    (method) => {
      const row = parameterRow(program);
      const draws = drawsOf(program, {}, rule);
      const [rowBefore, drawsBefore] = [row.slice(), draws.slice()];
      const first = run(compiled, row, draws, { method });
      run(compiled, parameterRow(program, { growth: 9 }), drawsOf(program), { method, dt: 0.25 });
      const second = run(compiled, row, draws, { method });
      expect(second).toEqual(first);
      expect(first.series.every(Number.isFinite)).toBe(true);
      expect([row, draws]).toEqual([rowBefore, drawsBefore]);
    },
  );

  test("two runs side by side do not touch each other", () => {
    const inputs = [parameterRow(program), drawsOf(program, {}, rule)] as const;
    const one = begin(compiled, ...inputs);
    const other = begin(compiled, parameterRow(program, { growth: 9 }), drawsOf(program));
    for (let k = 0; k < 40; k++) {
      one.advance(1);
      other.advance(1);
    }
    expect(one.result).toEqual(run(compiled, ...inputs));
  });

  test("step by step is the same as at once", () => {
    const inputs = [parameterRow(program), drawsOf(program, {}, rule)] as const;
    const walk = begin(compiled, ...inputs, { saveInterval: 1 });
    for (const steps of [0, 1, 3, 0, 7, 100]) walk.advance(steps);
    expect(walk.step).toBe(40);
    expect(walk.result).toEqual(run(compiled, ...inputs, { saveInterval: 1 }));
  });
});

test("both forms of code give the same bits", () => {
  const program = compile(definition);
  const inputs = [parameterRow(program), drawsOf(program, {}, rule)] as const;
  expect(run(link(program, 0), ...inputs)).toEqual(run(link(program), ...inputs));
});

describe("a run in progress", () => {
  const program = compile(definition);
  const start = () => begin(link(program), parameterRow(program), drawsOf(program, {}, rule));

  test("tells the value of stocks, flows, variables and hidden states at the step reached", () => {
    const walk = start();
    expect(walk.value("stuff")).toBe(50);
    expect(walk.value("late")).toBe(50);
    walk.advance(3);
    const { outputs, series } = walk.result;
    for (const id of outputs) expect(walk.value(id)).toBe(series[3 * outputs.length + outputs.indexOf(id)]);
    expect(walk.value("late~DELAY_1.out")).toBe(walk.value("late"));
  });
  test("has NaN for what is not reached", () => {
    const walk = start();
    walk.advance(3);
    expect(walk.result.series.slice(4 * walk.result.outputs.length).every(Number.isNaN)).toBe(true);
  });
  test("refuses unknown names and steps that are not whole", () => {
    const walk = start();
    expect(() => walk.value("stuf")).toThrow(
      'test: unknown stock, flow or variable "stuf"; nearest known: stuff',
    );
    for (const steps of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => walk.advance(steps)).toThrow(`cannot advance by ${steps} steps: give a whole number`);
  });
});

test("only the outputs asked for are saved, in their order", () => {
  const program = compile(definition);
  const inputs = [parameterRow(program), drawsOf(program)] as const;
  const all = run(link(program), ...inputs);
  const some = run(link(program), ...inputs, { outputs: ["late", "stuff"] });
  expect(all.outputs).toEqual(["stuff", "gain", "loss", "late", "before", "first"]);
  expect(some.series).toHaveLength(2 * some.times.length);
  expect(some.series[5]).toBe(all.series[2 * 6]);
});

test("an array is asked for by cell", () => {
  const grown = model(
    { x: variable("1", "3", "x", { over: ["age"] }) },
    { dimensions: { age: ["young", "old"] } },
  );
  const program = compile(grown);
  expect(() => begin(link(program), parameterRow(program), drawsOf(program)).value("x")).toThrow(
    "x is an array: name its cells, as x[young], x[old]",
  );
});

test("other lookup points may take the place of the model's own", () => {
  const program = compile(
    model({
      f: lookup(
        "1",
        [
          [0, 1],
          [1, 2],
        ],
        "f",
        { inputUnit: "1" },
      ),
      y: variable("1", "f(0.5)", "y"),
    }),
  );
  const row = parameterRow(program);
  const none = new Float64Array(0);
  const compiled = link(program);
  expect(run(compiled, row, none).series[0]).toBe(1.5);
  expect(run(compiled, row, none, { tables: Float64Array.of(0, 10, 1, 30) }).series[0]).toBe(20);
  expect(run(compiled, row, none).series[0]).toBe(1.5);
});
