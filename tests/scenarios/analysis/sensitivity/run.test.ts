/** Designs run over a pool: rows are whole, may be stopped and gone on with, and say what failed. */
import { describe, expect, it } from "vitest";
import { compile, link, parameter, variable } from "../../../../model/index.ts";
import { estimate, rootKey, rowDesign, runDesign } from "../../../../scenarios/index.ts";
import { inProcessPool } from "../../../helpers/in-process-pool.ts";
import { model } from "../../../helpers/models.ts";

const uniformly = (about: string) =>
  parameter({ value: 0.5, low: 0, high: 1, unit: "1", shape: "uniform", source: "assumption" }, about);
/** z = x + 2 y, of variances 1/12 and 4/12; `w` beyond 0.95 fails. */
const additive = link(
  compile(
    model({
      x: uniformly("a"),
      y: uniformly("b"),
      w: uniformly("fails where it is large"),
      z: variable("1", "x + 2 * y", "sum"),
      broken: variable("1", "1 / IF(w > 0.95, 0, 1)", "has no value where w is large"),
    }),
  ),
);
const { start, stop } = additive.program.clock;
const key = rootKey("design");
const request = (ids: string[], order: 1 | 2 = 1) => {
  const asked = { method: "sobol", key, ids, order } as const;
  const design = rowDesign(asked);
  return {
    asked,
    job: {
      ...{ design, ids, key },
      settings: { fixed: {}, centred: {} },
      times: Float64Array.of(start, stop),
      options: { outputs: ["z"], saveInterval: stop - start },
    },
  };
};

describe("a design", () => {
  const { asked, job } = request(["x", "y"], 2);
  it("run in parts is the design run at once, whatever the workers", async () => {
    const whole = await runDesign(
      inProcessPool(additive, 3, (call) => (call * 7) % 5),
      { ...job, from: 0, to: 40 },
    );
    const [one, other] = [
      await runDesign(inProcessPool(additive), { ...job, from: 0, to: 13 }),
      await runDesign(inProcessPool(additive), { ...job, from: 13, to: 40 }),
    ];
    expect([...one.rows, ...other.rows]).toEqual(whole.rows);
  });
  it("gives the shares of variance of a sum: a fifth and four fifths, nothing to chance", async () => {
    const { rows } = await runDesign(inProcessPool(additive), { ...job, from: 0, to: 256 });
    const found = estimate(asked, rows);
    if (found.method !== "sobol") throw new Error("another method");
    expect(found.inputs.map(({ input }) => input)).toEqual(["y", "x", "chance"]);
    [0.8, 0.2, 0].forEach((share, i) => {
      expect(Math.abs((found.inputs[i]?.first.value ?? 1) - share)).toBeLessThan(0.04);
      expect(Math.abs((found.inputs[i]?.total.value ?? 1) - share)).toBeLessThan(0.04);
    });
    expect(found.variance).toBeCloseTo(5 / 12, 1);
  });
  it("stopped keeps the rows that are whole and no others", async () => {
    let calls = 0;
    const signal = {
      throwIfAborted() {
        calls += 1;
        if (calls > 80) throw new DOMException("stopped", "AbortError");
      },
    };
    const whole = await runDesign(inProcessPool(additive), { ...job, from: 0, to: 1000 });
    const { rows } = await runDesign(inProcessPool(additive), { ...job, from: 0, to: 1000, signal });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(1000);
    expect(rows).toEqual(whole.rows.slice(0, rows.length));
  });
});

describe("failed runs", () => {
  it("stand as NaN with the message of the first, and their rows are left out of the estimates", async () => {
    const { asked, job } = request(["x", "y", "w"]);
    const { rows, failure } = await runDesign(inProcessPool(additive), { ...job, from: 0, to: 64 });
    const broken = rows.filter((row) => row.some(Number.isNaN));
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.length).toBeLessThan(32);
    expect(failure).toContain("broken");
    const whole = rows.filter((row) => !row.some(Number.isNaN));
    expect(estimate(asked, rows)).toEqual(estimate(asked, whole));
  });
  it("leave nothing to estimate where fewer than two rows are whole", () => {
    const { asked } = request(["x"]);
    expect(() => estimate(asked, [Float64Array.of(1, Number.NaN, 2, 3)])).toThrow("0 whole rows");
  });
  it("cost a tornado one bar only", () => {
    const asked = { method: "tornado", key, ids: ["x", "y"], order: 1 } as const;
    const found = estimate(asked, [Float64Array.of(1, Number.NaN, 2, 0, 5)]);
    expect(found.inputs).toEqual([
      { input: "y", low: 0, high: 5 },
      { input: "x", low: Number.NaN, high: 2 },
    ]);
  });
});

it("an outcome that never moves has nothing to share out", () => {
  const { asked } = request(["x"]);
  const same = new Float64Array(4).fill(3);
  expect(() => estimate(asked, [same, same])).toThrow("the outcome is the same in every run");
});
