/** A value that is not finite ends the run, with variable, time and inputs. */
import { describe, expect, test } from "vitest";
import {
  begin,
  compile,
  flow,
  link,
  noise,
  parameter,
  parameterRow,
  type Quantities,
  RunError,
  restore,
  stock,
  variable,
} from "../../../model/engine/index.ts";
import { drawsOf, expectRelative, model } from "../../helpers/models.ts";

const month = parameter({ value: 1, unit: "month", source: "assumption" }, "A month");

describe.each([
  ["euler", undefined],
  ["euler", 0],
  ["rk4", undefined],
] as const)("%s, at most %s locals", (method, limit) => {
  const start = (quantities: Quantities, changes = {}, settings = {}) => {
    const program = compile(model(quantities, settings));
    return begin(
      link(program, limit),
      parameterRow(program, changes),
      drawsOf(program, {}, () => 2),
      { method },
    );
  };
  const errorOf = (work: () => unknown): RunError => {
    try {
      work();
    } catch (error) {
      if (error instanceof RunError) return error;
      throw error;
    }
    throw new Error("no error");
  };

  test("at the start", () => {
    const x = parameter({ value: 1, unit: "1", source: "assumption" }, "x");
    const error = errorOf(() =>
      start({ x, y: variable("1", "5 / x", "y"), z: variable("1", "y + 1", "z") }, { x: 0 }),
    );
    expect(error).toMatchObject({
      variable: "y",
      value: Number.POSITIVE_INFINITY,
      time: 0,
      inputs: { x: 0 },
    });
    expect(error.message).toBe(
      "y is Infinity at time 0, computed from x = 0: check its equation for a division by zero or an overflow",
    );
  });

  test("at the start, in a stock's initial value, before what reads the stock", () => {
    const x = parameter({ value: 0, unit: "1", source: "assumption" }, "x");
    const s = stock("1", { initial: "LN(0 - 1) + x" }, "s");
    expect(errorOf(() => start({ y: variable("1", "s", "y"), x, s }))).toMatchObject({
      variable: "s",
      inputs: { x: 0 },
    });
  });

  test("in the middle, with inputs in their declared units", () => {
    const share = parameter({ value: 50, unit: "percent", source: "assumption" }, "share");
    const walk = start({
      month,
      share,
      left: variable("1", "3 - TIME / month", "left"),
      y: variable("1", "share / left", "y"),
      after: variable("1", "y * 2", "after"),
    });
    const error = errorOf(() => walk.advance());
    expect(error).toMatchObject({ variable: "y", time: 3, inputs: { left: 0, share: 50 } });
    expect(Object.keys(error.inputs)).toEqual(["share", "left"]);
  });

  test("with the noise and the time it was computed from", () => {
    const walk = start({
      month,
      n: noise("normal", 1, "n"),
      y: variable("1", "n / (TIME / month - 4)", "y"),
    });
    expect(errorOf(() => walk.advance())).toMatchObject({
      variable: "y",
      time: 4,
      inputs: { n: 2, TIME: 4, month: 1 },
    });
  });

  test("what was reached before stays, and the run does not go on", () => {
    const walk = start({ month, y: variable("1", "1 / (TIME / month - 3)", "y") });
    const first = errorOf(() => walk.advance());
    expect([...walk.result.series].map((value) => Number.isFinite(value))).toEqual([
      ...Array(3).fill(true),
      ...Array(8).fill(false),
    ]);
    expect(errorOf(() => walk.advance(1))).toBe(first);
  });

  test("in a stock that nothing reads, at the time it overflows, with its flows", () => {
    const flows = { inflows: ["f"] };
    const walk = start({ s: stock("1", { initial: "0", ...flows }, "s"), f: flow("1/month", "2e307", "f") });
    // The largest double is 1.797e308.
    expect(errorOf(() => walk.advance())).toMatchObject({
      variable: "s",
      value: Number.POSITIVE_INFINITY,
      time: 9,
      inputs: { f: 2e307 },
    });
  });

  test("with the flows of the step before, even where nothing was saved there", () => {
    const program = compile(
      model({
        month,
        s: stock("1", { initial: "0", inflows: ["f"] }, "s"),
        f: flow("1/month", "1e307 * TIME / month / month", "f"),
      }),
    );
    const inputs = [parameterRow(program), drawsOf(program)] as const;
    const walk = begin(link(program, limit), ...inputs, { method, saveInterval: 10 });
    const error = errorOf(() => walk.advance());
    expect(error.variable).toBe("s");
    expectRelative(error.inputs["f"] as number, (error.time - 1) * 1e307, 1e-15);
    // 0 + 1 + ... + 6 = 21 is the first sum above 17.97; Runge-Kutta overflows sooner, in the sum of its slopes.
    if (method === "euler") expect(error.time).toBe(7);
  });

  test("in a non-negative stock too", () => {
    const s = stock("1", { initial: "0", inflows: ["f"], outflows: ["g"], nonNegative: true }, "s");
    const walk = start({ s, f: flow("1/month", "0 - 1e308", "f"), g: flow("1/month", "1e308", "g") });
    expect(() => walk.advance()).not.toThrow();
    const t = stock("1", { initial: "0", inflows: ["f", "g"], outflows: [], nonNegative: true }, "t");
    const burst = start({ t, f: flow("1/month", "1e308", "f"), g: flow("1/month", "1e308", "g") });
    expect(errorOf(() => burst.advance())).toMatchObject({ variable: "t", time: 1 });
  });

  test("at a restored step, where the new parameters make it so", () => {
    const x = parameter({ value: 1, unit: "1", source: "assumption" }, "x");
    const program = compile(model({ month, x, y: variable("1", "TIME / month / x", "y") }));
    const compiled = link(program, limit);
    const walk = begin(compiled, parameterRow(program), drawsOf(program), { method });
    walk.advance(4);
    const again = () =>
      restore(compiled, walk.snapshot(), parameterRow(program, { x: 0 }), drawsOf(program), { method });
    expect(errorOf(again)).toMatchObject({ variable: "y", time: 4, inputs: { TIME: 4, month: 1, x: 0 } });
  });

  test("also where only a constant is wrong after a restore", () => {
    const x = parameter({ value: 1, unit: "1", source: "assumption" }, "x");
    const program = compile(model({ x, y: variable("1", "1 / x", "y") }));
    const walk = begin(link(program, limit), parameterRow(program), drawsOf(program), { method });
    const again = () =>
      restore(link(program, limit), walk.snapshot(), parameterRow(program, { x: 0 }), drawsOf(program), {
        method,
      });
    expect(errorOf(again)).toMatchObject({ variable: "y", inputs: { x: 0 } });
  });
});
