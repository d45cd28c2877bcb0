/** Order of evaluation, and loops printed by name. */
import { describe, expect, test } from "vitest";
import { flow, type Quantities, stock, variable } from "../../../model/engine/index.ts";
import { order } from "../../../model/engine/order.ts";
import { model, problemsOf, runModel } from "../../helpers/models.ts";

const v = (equation: string) => variable("1", equation, "v");
const links: Readonly<Record<string, readonly string[]>> = { a: ["b", "c"], b: ["d"], c: ["d"], d: [] };

test("each comes after all it reads", () => {
  const sorted = order(Object.keys(links), (id) => links[id] ?? []);
  expect(sorted).toEqual(["d", "b", "c", "a"]);
});

test("equations may be written in any order", () => {
  const found = runModel(model({ third: v("second + 1"), second: v("first + 1"), first: v("1") }));
  expect(found.last("third")).toBe(3);
});

describe("a loop without memory is printed by name", () => {
  test.each<[Quantities, string]>([
    [{ a: v("a + 1") }, "test: circular definition: a reads a;"],
    [{ a: v("b"), b: v("a") }, "test: circular definition: a reads b reads a;"],
    [
      { z: v("a"), a: v("2 * b"), b: v("c - 1"), c: v("MAX(a, 3)"), y: v("1") },
      "circular definition: a reads b reads c reads a;",
    ],
  ])("%o", (quantities, message) => {
    const [problem, ...more] = problemsOf(model(quantities));
    expect(more).toEqual([]);
    expect(problem).toContain(message);
    expect(problem).toContain("put a stock, a delay or PREVIOUS into the loop");
  });

  test("cell by cell, where only some cells form one", () => {
    const dimensions = { age: ["young", "old"] };
    const over = { over: ["age"] };
    const x = variable("1", { young: "y[old]", old: "1" }, "x", over);
    const open = variable("1", { young: "x[young]", old: "3" }, "y", over);
    const closed = variable("1", { young: "1", old: "x[young]" }, "y", over);
    expect(problemsOf(model({ x, y: open }, { dimensions }))).toEqual([]);
    expect(problemsOf(model({ x, y: closed }, { dimensions }))[0]).toContain(
      "x[young] reads y[old] reads x[young]",
    );
  });
});

test("a stock, a delay or PREVIOUS opens a loop", () => {
  const s = stock("1", { initial: "1", inflows: ["f"] }, "s");
  expect(problemsOf(model({ s, f: flow("1/month", "s / DT", "f") }))).toEqual([]);
  expect(problemsOf(model({ a: v("DELAY(b, 3, 0)"), b: v("a + 1") }))).toEqual([]);
  expect(problemsOf(model({ a: v("SMTH1(b, 3, 0)"), b: v("a + 1") }))).toEqual([]);
  expect(problemsOf(model({ a: v("PREVIOUS(b, 0)"), b: v("a + 1") }))).toEqual([]);
});

test("a loop at the start only says that an initial value is wanting", () => {
  const [problem] = problemsOf(model({ a: v("SMTH1(b, 3)"), b: v("a + 1") }));
  expect(problem).toContain("circular definition: ");
  expect(problem).toContain("b reads a reads a~SMTH1_1.stage1 reads b;");
  expect(problem).toContain("initial value of its own");
  const s = stock("1", { initial: "x" }, "s");
  expect(problemsOf(model({ s, x: v("s") }))[0]).toContain("x reads s reads x; at the start");
});

test("a chain of 10,000 does not overflow the stack", () => {
  const chain: Record<string, readonly string[]> = {};
  for (let i = 0; i < 10_000; i++) chain[`v${i}`] = i < 9999 ? [`v${i + 1}`] : [];
  expect(order(Object.keys(chain), (id) => chain[id] ?? []).at(-1)).toBe("v0");
  const ring = (id: string): readonly string[] => (id === "v9999" ? ["v0"] : (chain[id] ?? []));
  expect(() => order(Object.keys(chain), ring)).toThrow("v9999 reads v0");
});

test("a model with a chain of 10,000 that ends in a non-negative stock compiles and runs", () => {
  const quantities: Record<string, Quantities[string]> = {
    s: stock("1", { initial: "10000", inflows: ["gain"], outflows: ["loss"], nonNegative: true }, "s"),
    loss: flow("1/month", "v0 / DT", "l"),
    gain: flow("1/month", "v1 / DT", "g"),
  };
  for (let i = 0; i < 10_000; i++) quantities[`v${i}`] = v(i < 9999 ? `v${i + 1} + 0.001` : "s * 0");
  const found = runModel(model(quantities, { stop: 2 }), { outputs: ["v0", "s"] });
  expect(found.last("v0")).toBeCloseTo(9.999, 9);
  expect(found.last("s")).toBeCloseTo(10_000 - 2 * 0.001, 9);
});
