/** Non-negative stocks: outflows take what is there, and what is reported is what left. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flow, parameter, type Quantities, stock, variable } from "../../../model/engine/index.ts";
import { expectRelative, model, problemsOf, runModel, type Series } from "../../helpers/models.ts";

const month = parameter({ value: 1, unit: "month", source: "assumption" }, "A month");
const tank = (initial: string, inflows: string[], outflows: string[]) =>
  stock(
    "1",
    { initial, inflows, outflows, nonNegative: true },
    "A tank that cannot be emptied below nothing",
  );
const pipe = (equation: string, nonNegative = false) => flow("1/month", equation, "A pipe", { nonNegative });

/** Sum of some cells at each saved time. */
const total = (found: Series, ids: readonly string[]): number[] =>
  found.times.map((_, row) => ids.reduce((sum, id) => sum + (found.of(id)[row] as number), 0));

function expectConserved(found: Series, ids: readonly string[]): void {
  const [first = 0, ...later] = total(found, ids);
  for (const sum of later) expectRelative(sum, first, 1e-10);
}

describe("outflows", () => {
  const store: Quantities = {
    s: tank("10", ["gain"], ["first", "second"]),
    gain: pipe("3"),
    first: pipe("8"),
    second: pipe("8"),
  };

  test("are served in the order they are named, from what is there and what comes in", () => {
    const found = runModel(model(store, { stop: 3 }));
    expect(found.of("first")).toEqual([8, 3, 3, 3]);
    expect(found.of("second")).toEqual([5, 0, 0, 0]);
    expect(found.of("s")).toEqual([10, 0, 0, 0]);
    const swapped = runModel(model({ ...store, s: tank("10", ["gain"], ["second", "first"]) }, { stop: 1 }));
    expect(swapped.of("first")).toEqual([5, 0]);
  });
  test("are left alone where there is enough, and where the stock may be negative", () => {
    expect(
      runModel(model({ ...store, s: tank("100", ["gain"], ["first", "second"]) }, { stop: 1 })).of("s"),
    ).toEqual([100, 87]);
    const free = stock("1", { initial: "10", inflows: ["gain"], outflows: ["first", "second"] }, "s");
    expect(runModel(model({ ...store, s: free }, { stop: 1 })).of("s")).toEqual([10, -3]);
  });
  test("are limited to a rate, whatever the step", () => {
    for (const dt of [1, 0.5, 0.25, 0.1]) {
      const found = runModel(model({ ...store, gain: pipe("0") }, { dt }), { saveInterval: dt });
      expect(Math.min(...found.of("s"))).toBe(0);
      const left = [...found.of("first"), ...found.of("second")].reduce((sum, rate) => sum + rate * dt, 0);
      expectRelative(left, 10, 1e-10);
    }
  });
  test("that turn round fill the stock", () => {
    const found = runModel(
      model({ s: tank("0", [], ["back", "out"]), back: pipe("-4"), out: pipe("9") }, { stop: 1 }),
    );
    expect(found.of("out")).toEqual([4, 4]);
  });
  test("as others read them are what happens", () => {
    const found = runModel(
      model({ ...store, seen: variable("1/month", "first + second", "s") }, { stop: 1 }),
    );
    expect(found.of("seen")).toEqual([13, 3]);
  });
  test("of which an earlier reads a later are refused", () => {
    const [problem] = problemsOf(model({ s: tank("1", [], ["a", "b"]), a: pipe("b * 2"), b: pipe("1") }));
    expect(problem).toBe("test: s: the outflow a depends on b, which is served after it: name b first");
    expect(problemsOf(model({ s: tank("1", [], ["b", "a"]), a: pipe("b * 2"), b: pipe("1") }))).toEqual([]);
  });
});

describe.each(["euler", "rk4"] as const)("what leaves one stock comes to the next (%s)", (method) => {
  test.each([1, 0.25, 0.1])("along a chain of three with a step of %d", (dt) => {
    const chain: Quantities = {
      month,
      a: tank("100", [], ["ab"]),
      b: tank("5", ["ab"], ["bc"]),
      c: tank("0", ["bc"], []),
      ab: pipe("(30 + 5 * TIME / month) / month"),
      bc: pipe("1000"),
    };
    const found = runModel(model(chain, { dt }), { method });
    expectConserved(found, ["a", "b", "c"]);
    for (const id of ["a", "b", "c"])
      for (const level of found.of(id)) expect(level).toBeGreaterThanOrEqual(0);
    // Runge-Kutta empties a stock by stages, so a little is always left.
    expectRelative(found.last("c"), 105, method === "euler" ? 1e-12 : 1e-3);
  });
  test("round a circle of two, and of three", () => {
    const two: Quantities = {
      a: tank("7", ["ba"], ["ab"]),
      b: tank("3", ["ab"], ["ba"]),
      ab: pipe("20"),
      ba: pipe("50"),
    };
    expectConserved(runModel(model(two), { method }), ["a", "b"]);
    const three: Quantities = {
      a: tank("7", ["ca"], ["ab"]),
      b: tank("3", ["ab"], ["bc"]),
      c: tank("1", ["bc"], ["ca"]),
      ab: pipe("20"),
      bc: pipe("50"),
      month,
      ca: pipe("90 * a / month"),
    };
    expectConserved(runModel(model(three), { method }), ["a", "b", "c"]);
  });
});

describe("inflows", () => {
  test("that are negative take from what the outflows may have", () => {
    const found = runModel(
      model({ s: tank("10", ["bad"], ["out"]), bad: pipe("-4"), out: pipe("9") }, { stop: 1 }),
    );
    expect(found.of("out")).toEqual([6, 0]);
    expect(found.of("s")).toEqual([10, 0]);
  });
  test("that alone would take the stock below zero leave it at zero", () => {
    expect(runModel(model({ s: tank("3", ["bad"], []), bad: pipe("-4") }, { stop: 2 })).of("s")).toEqual([
      3, 0, 0,
    ]);
  });
  test("that depend on the outflow are not counted for it, and the model compiles", () => {
    const reused: Quantities = { s: tank("10", ["back"], ["out"]), out: pipe("100"), back: pipe("out / 2") };
    expect(runModel(model(reused, { stop: 2 })).of("s")).toEqual([10, 5, 2.5]);
  });
});

describe("a flow that never turns round", () => {
  test("is zero where its equation is negative", () => {
    expect(
      runModel(model({ month, f: pipe("(5 - TIME / month) / month", true) }, { stop: 7 })).of("f"),
    ).toEqual([5, 4, 3, 2, 1, 0, 0, 0]);
  });
  test("still ends the run where its equation is no number", () => {
    expect(() => runModel(model({ month, f: pipe("0 / (TIME / month - 3) / month", true) }))).toThrow(
      "f is NaN at time 3",
    );
    const drained: Quantities = { month, s: tank("1", [], ["f"]), f: pipe("0 / (TIME / month - 3) / month") };
    expect(() => runModel(model(drained))).toThrow("NaN at time 3");
  });
});

test("any network of non-negative stocks keeps its sum and stays non-negative", () => {
  const edge = fc.record({
    from: fc.nat(4),
    to: fc.nat(4),
    rate: fc.double({ min: 0, max: 80, noNaN: true }),
    reads: fc.nat(5),
  });
  const network = fc.record({
    levels: fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 5, maxLength: 5 }),
    edges: fc.array(edge, { minLength: 1, maxLength: 9 }),
    dt: fc.constantFrom(1, 0.5, 0.25, 0.1),
    method: fc.constantFrom("euler" as const, "rk4" as const),
  });
  fc.assert(
    fc.property(network, ({ levels, edges, dt, method }) => {
      const quantities: Record<string, Quantities[string]> = { month };
      const real = edges.filter(({ from, to }) => from !== to);
      levels.forEach((level, i) => {
        const inflows = real.flatMap(({ to }, e) => (to === i ? [`f${e}`] : []));
        const outflows = real.flatMap(({ from }, e) => (from === i ? [`f${e}`] : []));
        quantities[`s${i}`] = tank(String(level + 1), inflows, outflows);
      });
      real.forEach(({ rate, reads }, e) => {
        quantities[`f${e}`] = pipe(reads < 5 ? `${rate} * s${reads} / 10 / month` : String(rate));
      });
      const found = runModel(model(quantities, { dt }), { method });
      const ids = levels.map((_, i) => `s${i}`);
      expectConserved(found, ids);
      for (const id of ids) for (const level of found.of(id)) expect(level).toBeGreaterThanOrEqual(0);
    }),
    { seed: 20260801, numRuns: 100 },
  );
});
