/** A run taken up again from a snapshot goes on as if it had not stopped. */
import { describe, expect, test } from "vitest";
import { begin, compile, link, parameterRow, restore, run, variable } from "../../../model/engine/index.ts";
import { drawsOf, everything, model } from "../../helpers/models.ts";

const program = compile(model(everything, { dt: 0.5, stop: 20 }));
const inputs = [
  parameterRow(program),
  drawsOf(program, {}, (_, interval) => Math.cos(interval * 78.233)),
] as const;

describe.each([
  ["euler", undefined],
  ["euler", 0],
  ["rk4", 0],
] as const)("%s, at most %s locals", (method, limit) => {
  const compiled = link(program, limit);
  const whole = run(compiled, ...inputs, { method });
  const width = whole.outputs.length;

  test.each([0, 1, 7, 25, 39, 40])("taken at step %d", (step) => {
    const walk = begin(compiled, ...inputs, { method });
    walk.advance(step);
    const snapshot = walk.snapshot();
    const before = structuredClone(snapshot);
    // Twice, and after the first run went on: a snapshot is a copy.
    for (let time = 0; time < 2; time++) {
      walk.advance();
      const again = restore(compiled, snapshot, ...inputs, { method });
      expect(again.step).toBe(step);
      for (const [column, id] of whole.outputs.entries())
        expect(again.value(id)).toBe(whole.series[step * width + column]);
      again.advance();
      expect(again.result.series.slice(step * width)).toEqual(whole.series.slice(step * width));
      expect(again.result.series.slice(0, step * width).every(Number.isNaN)).toBe(true);
      expect(snapshot).toEqual(before);
    }
  });

  test("several times over", () => {
    let walk = begin(compiled, ...inputs, { method });
    for (const steps of [3, 1, 11, 5]) {
      walk.advance(steps);
      walk = restore(compiled, walk.snapshot(), ...inputs, { method });
    }
    walk.advance();
    expect(walk.result.series.slice(20 * width)).toEqual(whole.series.slice(20 * width));
  });

  test("a parameter changed at a snapshot matters from there on, and INIT keeps what it had", () => {
    const walk = begin(compiled, ...inputs, { method });
    walk.advance(10);
    const changed = restore(compiled, walk.snapshot(), parameterRow(program, { growth: 30 }), inputs[1], {
      method,
    });
    const same = restore(compiled, walk.snapshot(), ...inputs, { method });
    expect(changed.value("stuff")).toBe(same.value("stuff"));
    expect(changed.value("gain")).toBeGreaterThan(same.value("gain"));
    changed.advance(4);
    same.advance(4);
    expect(changed.value("stuff")).toBeGreaterThan(same.value("stuff"));
  });
});

describe("other options", () => {
  const compiled = link(program);
  const walk = begin(compiled, ...inputs);
  walk.advance(10);
  const snapshot = walk.snapshot();

  test("may be the outputs, the saves and the stop", () => {
    const few = restore(compiled, snapshot, ...inputs, { outputs: ["stuff"], saveInterval: 5 });
    few.advance();
    const all = run(compiled, ...inputs);
    expect([...few.result.series]).toEqual(
      [Number.NaN, 5, 10, 15, 20]
        .map((time) => all.series[time * 2 * 6])
        .map((v, i) => (i === 0 ? Number.NaN : v)),
    );
    const longer = restore(compiled, snapshot, inputs[0], drawsOf(program, { stop: 40 }), { stop: 40 });
    longer.advance();
    expect(longer.step).toBe(80);
  });
  test("may not be another start or step", () => {
    expect(() => restore(compiled, snapshot, ...inputs, { dt: 0.25 })).toThrow(
      "the snapshot is of a run from 0 with a dt of 0.5, not from 0 with 0.25: restore with its own",
    );
    expect(() => restore(compiled, snapshot, ...inputs, { start: 1 })).toThrow("not from 1 with 0.5");
  });
  test("may not be a stop that lies behind", () => {
    expect(() => restore(compiled, snapshot, ...inputs, { stop: 4 })).toThrow(
      "the snapshot is at time 5, after the stop at 4: choose a later stop",
    );
  });
  test("may not be another model", () => {
    const other = compile(model({ x: variable("1", "1", "x") }));
    expect(() => restore(link(other), snapshot, parameterRow(other), drawsOf(other))).toThrow(
      "it is of another model",
    );
  });
  test("may not be a later stop than a delay longer than the run can serve", () => {
    const waiting = compile(model({ x: variable("1", "DELAY(STEP(1, 2), 15, 0)", "x") }));
    const short = begin(link(waiting), parameterRow(waiting), drawsOf(waiting));
    short.advance(5);
    expect(() =>
      restore(link(waiting), short.snapshot(), parameterRow(waiting), drawsOf(waiting), { stop: 20 }),
    ).toThrow(
      "a fixed delay is longer than the run of the snapshot, to 10: begin that run with a stop at 20",
    );
    const long = begin(link(waiting), parameterRow(waiting), drawsOf(waiting), { stop: 20 });
    long.advance(5);
    const again = restore(link(waiting), long.snapshot(), parameterRow(waiting), drawsOf(waiting), {
      stop: 20,
    });
    again.advance();
    expect([...again.result.series.slice(16)]).toEqual([0, 1, 1, 1, 1]);
  });
});
