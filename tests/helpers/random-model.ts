/** Random models that use everything the engine has; for properties that hold of any model. */
import fc from "fast-check";
import {
  flow,
  lookup,
  type ModelDefinition,
  noise,
  parameter,
  type Quantities,
  stock,
  variable,
} from "../../model/engine/index.ts";

/** Equation text in which "@3@" stands for the third of the names that may be read there. */
const { equation } = fc.letrec<{ equation: string; leaf: string }>((tie) => {
  const e = tie("equation").map((text) => `(${text})`);
  const of = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts);
  const literal = fc.oneof(
    fc.integer({ min: -5, max: 5 }).map(String),
    fc.constantFrom("0.5", "1.7", "-0.3", "1e-3", "2.25", "-0"),
  );
  const time = fc.constantFrom("1", "1.5", "2", "3.3", "7", "0.2", "spell");
  const order = fc.constantFrom("1", "2", "3", "5");
  const unary = fc.constantFrom(
    "ABS",
    "INT",
    "SIN",
    "COS",
    "ARCTAN",
    "TANH",
    "NOT",
    "MIN",
    "MAX",
    "MEAN",
    "-",
  );
  const binary = fc.constantFrom("+", "-", "*", "<", "<=", ">", ">=", "==", "!=");
  const named = fc.constantFrom("MIN", "MAX", "AND", "OR", "MEAN", "SAFEDIV");
  const delay = fc.constantFrom("DELAY", "DELAY1", "DELAY3", "SMTH1", "SMTH3");
  const delayN = fc.constantFrom("DELAYN", "SMTHN");
  const power = fc.constantFrom("0", "1", "2", "3", "4", "-1", "-2", "0.5", "5", "-0.7", "1.3");
  return {
    leaf: fc.oneof(
      fc.nat(99).map((i) => `@${i}@`),
      literal,
    ),
    equation: fc.oneof(
      { maxDepth: 4, depthIdentifier: "equation" },
      { weight: 4, arbitrary: tie("leaf") },
      { weight: 4, arbitrary: of(e, binary, e).map(([a, op, b]) => `(${a} ${op} ${b})`) },
      { weight: 2, arbitrary: of(unary, e).map(([f, a]) => `${f}(${a})`) },
      { weight: 2, arbitrary: of(named, e, e).map(([f, a, b]) => `${f}(${a}, ${b})`) },
      { weight: 1, arbitrary: of(e, e, e).map(([a, b, c]) => `MAX(${a}, MIN(${b}, ${c}, 4), ${c})`) },
      { weight: 2, arbitrary: of(e, e, e).map(([a, b, c]) => `IF(${a}, ${b}, ${c})`) },
      { weight: 1, arbitrary: of(e, e).map(([a, b]) => `${a} / (1 + ABS(${b}))`) },
      { weight: 1, arbitrary: of(e, e).map(([a, b]) => `MOD(${a}, 0.5 + ABS(${b}))`) },
      { weight: 1, arbitrary: of(e, e).map(([a, b]) => `${a} / ${b}`) },
      { weight: 1, arbitrary: of(e, e).map(([a, b]) => `(0.1 + ABS(${a})) ^ TANH(${b})`) },
      { weight: 1, arbitrary: of(e, power).map(([a, n]) => `(0.1 + ABS(${a})) ^ ${n}`) },
      { weight: 1, arbitrary: e.map((a) => `EXP(MIN(${a}, 5))`) },
      { weight: 1, arbitrary: e.map((a) => `LN(0.1 + ABS(${a})) + LOG10(2 + ABS(${a}))`) },
      { weight: 1, arbitrary: e.map((a) => `SQRT(ABS(${a}))`) },
      {
        weight: 1,
        arbitrary: e.map(
          (a) => `ARCSIN(TANH(${a})) - ARCCOS(SIN(${a})) + SINH(TANH(${a})) + COSH(COS(${a}))`,
        ),
      },
      { weight: 1, arbitrary: e.map((a) => `TAN(TANH(${a}))`) },
      {
        weight: 1,
        arbitrary: of(fc.constantFrom("level", "line", "stair"), e).map(([f, a]) => `${f}(${a})`),
      },
      { weight: 1, arbitrary: of(e, time).map(([a, t]) => `STEP(${a}, ${t})`) },
      {
        weight: 1,
        arbitrary: of(e, time, time).map(
          ([a, t, u]) => `(RAMP(${a} * one, ${t}, ${u}) + RAMP(${a} * one, ${u})) * rate`,
        ),
      },
      {
        weight: 1,
        arbitrary: of(e, time, time).map(
          ([a, t, u]) => `(PULSE(${a} * one, ${t}, ${u}) - PULSE(${a} * one, ${u})) * spell`,
        ),
      },
      { weight: 2, arbitrary: of(delay, e, time).map(([f, a, t]) => `${f}(${a}, ${t})`) },
      { weight: 2, arbitrary: of(delay, e, time, e).map(([f, a, t, b]) => `${f}(${a}, ${t}, ${b})`) },
      { weight: 1, arbitrary: of(delayN, e, time, order).map(([f, a, t, n]) => `${f}(${a}, ${t}, ${n})`) },
      { weight: 1, arbitrary: of(e, time).map(([a, t]) => `TREND(${a}, ${t}) * spell`) },
      { weight: 1, arbitrary: of(e, time, time).map(([a, t, u]) => `FORCST(${a}, ${t}, ${u}, 0.01)`) },
      { weight: 1, arbitrary: e.map((a) => `INIT(${a})`) },
      { weight: 1, arbitrary: of(e, e).map(([a, b]) => `PREVIOUS(${a}, ${b})`) },
      {
        weight: 1,
        arbitrary: of(fc.constantFrom("SUM", "MEAN", "MIN", "MAX"), e).map(
          ([f, a]) => `${f}(pair[side] * (${a}), side)`,
        ),
      },
    ),
  };
});

const equations = fc.array(equation, { minLength: 16, maxLength: 16 });
const clocks = fc.record({
  start: fc.constantFrom(0, -3, 2.5, 2000),
  steps: fc.integer({ min: 1, max: 24 }),
  dt: fc.constantFrom(1, 0.5, 0.25, 0.1, 0.75),
});

/** A model with three stocks, four flows, seven variables, one of them an array; noises, parameters and lookups. */
export const randomModel: fc.Arbitrary<ModelDefinition> = fc
  .record({ equations, clock: clocks, nonNegative: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }) })
  .map(({ equations, clock, nonNegative }) => build(equations, clock, nonNegative));

function build(
  texts: readonly string[],
  { start, steps, dt }: { start: number; steps: number; dt: number },
  nonNegative: readonly boolean[],
): ModelDefinition {
  const known = ["weight", "gap", "PI", "now", "fast", "slow"];
  const quantities: Record<string, Quantities[string]> = {
    rate: parameter({ value: 1, unit: "1/month", source: "assumption" }, "One a month"),
    spell: parameter({ value: 2.5, unit: "month", source: "assumption" }, "Some months"),
    one: parameter({ value: 1, unit: "1", source: "assumption" }, "Gives a written number its unit"),
    weight: parameter({ value: 1.25, unit: "1", source: "assumption" }, "A number"),
    gap: parameter({ value: -0.75, unit: "1", source: "assumption" }, "A number below zero"),
    now: variable("1", "TIME * rate", "The date as a number"),
    fast: noise("normal", 0.5, "A noise"),
    slow: noise("uniform", 3, "Another"),
    level: lookup(
      "1",
      [
        [-2, 1],
        [0, -1],
        [0.7, 2],
        [3, 2.5],
      ],
      "A clamped lookup",
      { inputUnit: "1" },
    ),
    line: lookup(
      "1",
      [
        [-1, 0],
        [1, 0.5],
        [2, 0.7],
      ],
      "An extrapolated one",
      { inputUnit: "1", type: "extrapolate" },
    ),
    stair: lookup(
      "1",
      [
        [-1, 3],
        [0, 1],
        [2, -1],
      ],
      "A discrete one",
      { inputUnit: "1", type: "discrete" },
    ),
  };
  let next = 0;
  const text = (): string =>
    (texts[next++] ?? "1").replace(/@(\d+)@/g, (_, i: string) => known[Number(i) % known.length] ?? "1");
  quantities["pair"] = variable("1", { left: "weight * 2", right: "gap" }, "Two numbers", { over: ["side"] });
  const links = [
    { inflows: ["f0"], outflows: ["f1", "f2"] },
    { inflows: ["f1", "f3"], outflows: [] },
    { inflows: ["f2"], outflows: ["f3"] },
  ];
  links.forEach((link, i) => {
    quantities[`s${i}`] = stock(
      "1",
      { initial: text(), ...link, nonNegative: nonNegative[i] ?? false },
      "A stock",
    );
  });
  known.push("s0", "s1", "s2");
  for (let i = 0; i < 4; i++) {
    quantities[`v${i}`] = variable("1", text(), "A variable");
    known.push(`v${i}`);
  }
  const over = ["side"];
  quantities["both"] = variable("1", { left: text(), right: text() }, "An array", { over });
  known.push("both[left]", "both[right]");
  for (let i = 0; i < 4; i++) {
    quantities[`f${i}`] = flow("1/month", `(${text()}) * rate`, "A flow", {
      nonNegative: nonNegative[3 + i] ?? false,
    });
  }
  known.push("f0 * spell", "f1 * spell", "f2 * spell", "f3 * spell");
  for (let i = 4; i < 7; i++) quantities[`v${i}`] = variable("1", text(), "A variable");
  return {
    name: "random",
    clock: { unit: "month", start, stop: start + steps * dt, dt },
    baseUnits: {},
    dimensions: { side: ["left", "right"] },
    quantities,
  };
}
