/** Euler and Runge-Kutta against closed forms and published runs, with their orders of convergence. */
import { describe, expect, test } from "vitest";
import {
  flow,
  type ModelDefinition,
  parameter,
  type Quantities,
  stock,
  variable,
} from "../../../model/engine/index.ts";
import { expectRelative, model, runModel } from "../../helpers/models.ts";

const of = (value: number, unit: string) => parameter({ value, unit, source: "assumption" }, "A constant");

/** Order of convergence from the errors of two steps, one half the other. */
function orders(
  definition: ModelDefinition,
  id: string,
  exact: number,
  method: "euler" | "rk4",
  steps: readonly number[],
): number[] {
  const errors = steps.map((dt) =>
    Math.abs(runModel(definition, { dt, method, outputs: [id] }).last(id) - exact),
  );
  return errors.slice(1).map((error, i) => Math.log2((errors[i] as number) / error));
}
function expectOrder(found: readonly number[], order: number): void {
  for (const one of found) expect(Math.abs(one - order)).toBeLessThan(0.1);
}

describe("a cooling cup of tea", () => {
  const teacup = model(
    {
      tea: stock("K", { initial: "180", outflows: ["loss"] }, "Temperature"),
      loss: flow("K/minute", "(tea - room) / time", "Heat lost"),
      room: of(70, "K"),
      time: of(10, "minute"),
    },
    { unit: "minute", stop: 30 },
  );
  const exact = 75.47657752046507;

  test("is where the closed form says", () => {
    expectRelative(70 + 110 * Math.exp(-3), exact, 1e-15);
  });
  test("comes by Euler to the published run of another tool", () => {
    const found = runModel(teacup, { dt: 0.125 }).last("tea");
    expectRelative(found, 75.37400067686977, 1e-13);
    expect(found.toFixed(3)).toBe("75.374");
  });
  test("comes by Runge-Kutta to four more digits with a step eight times as long", () => {
    expectRelative(runModel(teacup, { dt: 1, method: "rk4" }).last("tea"), 75.4765924032385, 1e-13);
  });
  test("converges with order 1 and order 4", () => {
    const steps = [1, 0.5, 0.25, 0.125];
    expectOrder(orders(teacup, "tea", exact, "euler", steps), 1);
    expectOrder(orders(teacup, "tea", exact, "rk4", steps), 4);
  });
});

describe("logistic growth", () => {
  const logistic = model(
    {
      s: stock("1", { initial: "10", inflows: ["growth"] }, "s"),
      growth: flow("1/month", "r * s * (1 - s / k)", "g"),
      r: of(0.5, "1/month"),
      k: of(1000, "1"),
    },
    { dt: 0.5, stop: 20 },
  );
  const at = (t: number): number => 1000 / (1 + 99 * Math.exp(-0.5 * t));

  test("has the values of the closed form at 10 and 20", () => {
    expectRelative(at(10), 599.8596018130347, 1e-15);
    expectRelative(at(20), 995.5255179295148, 1e-15);
    const found = runModel(logistic, { dt: 0.0625, method: "rk4", saveInterval: 10 }).of("s");
    expectRelative(found[1] as number, at(10), 1e-8);
    expectRelative(found[2] as number, at(20), 1e-8);
  });
  test.each([
    [0.5, 502.27686036516945, 599.842557196099],
    [0.25, 551.2329610821971, 599.8584413870003],
    [0.125, 575.7078633933578, 599.859526097224],
    [0.0625, 587.8385085968182, 599.8595969775665],
  ])("comes at 10 with a step of %d by Euler to %d, by Runge-Kutta to %d", (dt, euler, rk4) => {
    expectRelative(runModel(logistic, { stop: 10, dt }).last("s"), euler, 1e-12);
    expectRelative(runModel(logistic, { stop: 10, dt, method: "rk4" }).last("s"), rk4, 1e-12);
  });
  test("grows fastest at ln 99 / r", () => {
    const found = runModel(logistic, { dt: 1 / 64, method: "rk4" });
    const growth = found.of("growth");
    const peak = found.times[growth.indexOf(Math.max(...growth))] as number;
    expect(Math.abs(peak - 9.19023970026918)).toBeLessThanOrEqual(1 / 64);
  });
});

describe("diffusion after Bass", () => {
  const bass = model(
    {
      adopted: stock("1", { initial: "0", inflows: ["adoption"] }, "a"),
      adoption: flow("1/month", "(p + q * adopted) * (1 - adopted)", "a"),
      p: of(0.03, "1/month"),
      q: of(0.38, "1/month"),
    },
    { dt: 1 / 64 },
  );
  const found = runModel(bass, { method: "rk4" });

  test("has the share of the closed form at 5 and 10", () => {
    expectRelative(found.of("adopted")[5 * 64] as number, 0.3311986424913736, 1e-9);
    expectRelative(found.of("adopted")[10 * 64] as number, 0.8128032212213462, 1e-9);
  });
  test("peaks at ln(q/p) / (p + q), with the share and rate of the closed form", () => {
    const adoption = found.of("adoption");
    const peak = adoption.indexOf(Math.max(...adoption));
    expect(Math.abs((found.times[peak] as number) - 6.192619197703112)).toBeLessThanOrEqual(1 / 64);
    expectRelative(adoption[peak] as number, 0.11059210526315791, 1e-5);
    expect(Math.abs((found.of("adopted")[peak] as number) - 0.4605263157894737)).toBeLessThan(0.11 / 64);
  });
});

describe("an epidemic after Kermack and McKendrick", () => {
  const sir = (s: number, i: number, beta: number): ModelDefinition =>
    model(
      {
        susceptible: stock("1", { initial: String(s), outflows: ["infection"] }, "s"),
        infected: stock("1", { initial: String(i), inflows: ["infection"], outflows: ["recovery"] }, "i"),
        recovered: stock("1", { initial: "0", inflows: ["recovery"] }, "r"),
        infection: flow("1/month", "beta * susceptible * infected / population", "i"),
        recovery: flow("1/month", "infected / duration", "r"),
        population: of(1000, "1"),
        beta: of(beta, "1/month"),
        duration: of(5, "month"),
      },
      { stop: 100, dt: 1 / 32 },
    );
  const ids = ["susceptible", "infected", "recovered"];

  test("comes by Euler to the reference run, and to the published single-precision one", () => {
    const found = runModel(sir(1000, 5, 0.3), { saveInterval: 100 });
    const expected = [412.1577059835983, 2.071343317152297, 590.7709506992525];
    const published = [412.158, 2.07135, 590.771];
    ids.forEach((id, i) => {
      expectRelative(found.last(id), expected[i] as number, 1e-12);
      expectRelative(found.last(id), published[i] as number, 1e-5);
    });
  });
  test("keeps its 1005 people", () => {
    const found = runModel(sir(1000, 5, 0.3));
    found.times.forEach((_, row) => {
      expectRelative(
        ids.reduce((sum, id) => sum + (found.of(id)[row] as number), 0),
        1005,
        1e-12,
      );
    });
  });
  test.each([
    [1.5, 0.582811643865811],
    [2, 0.79681213002002],
    [3, 0.94047979070736],
  ])("with a reproduction number of %d ends with the final size %d", (number, size) => {
    const found = runModel(sir(1000 - 1e-6, 1e-6, number / 5), {
      stop: 1000,
      dt: 0.25,
      method: "rk4",
      saveInterval: 1000,
    });
    expectRelative(found.last("recovered") / 1000, size, 1e-6);
  });
  test("peaks where 1 - (1 + ln(R0 s0)) / R0 of the population is infected", () => {
    const peak = Math.max(...runModel(sir(990, 10, 0.5), { method: "rk4" }).of("infected"));
    expectRelative(peak, 237.5038415917386, 1e-5);
  });
});

describe("predators and prey after Lotka and Volterra", () => {
  const cycle = (prey: number, predators: number): ModelDefinition =>
    model(
      {
        x: stock("1", { initial: String(prey), inflows: ["births"], outflows: ["kills"] }, "x"),
        y: stock("1", { initial: String(predators), inflows: ["broods"], outflows: ["deaths"] }, "y"),
        births: flow("1/month", "1.0 * x * rate", "b"),
        kills: flow("1/month", "0.1 * x * y * rate", "k"),
        broods: flow("1/month", "0.02 * x * y * rate", "b"),
        deaths: flow("1/month", "0.5 * y * rate", "d"),
        rate: of(1, "1/month"),
      },
      { stop: 10 },
    );
  const invariant = (x: number, y: number): number => 0.02 * x - 0.5 * Math.log(x) + 0.1 * y - Math.log(y);
  const drift = (dt: number, method: "euler" | "rk4"): number => {
    const found = runModel(cycle(40, 9), { dt, method });
    return Math.abs(invariant(found.last("x"), found.last("y")) - -2.3416643043931877);
  };

  test("keep their invariant, with a drift of order 1 by Euler and above 4 by Runge-Kutta", () => {
    expectRelative(invariant(40, 9), -2.3416643043931877, 1e-15);
    expect(Math.log2(drift(0.0025, "euler") / drift(0.00125, "euler"))).toBeCloseTo(1, 1);
    expect(Math.log2(drift(0.1, "rk4") / drift(0.05, "rk4"))).toBeGreaterThan(4);
    expect(drift(0.01, "rk4")).toBeLessThan(1e-9);
  });
  test("stay at their equilibrium", () => {
    const found = runModel(cycle(25, 10), { stop: 1000 });
    expect(Math.max(...found.of("x").map((x) => Math.abs(x - 25)))).toBeLessThan(1e-9);
  });
  test("near it return after 2 pi / sqrt(0.5)", () => {
    const period = 8.885765876316732;
    const found = runModel(cycle(25.01, 10), {
      stop: 100 * period,
      dt: period / 400,
      method: "rk4",
      saveInterval: period,
    });
    expect(Math.abs(found.last("x") - 25.01)).toBeLessThan(1e-4);
  });
});

describe("an oscillator", () => {
  const oscillator = model(
    {
      x: stock("1", { initial: "50", inflows: ["motion"] }, "x"),
      v: stock("1/month", { initial: "0", inflows: ["pull"] }, "v"),
      motion: flow("1/month", "v", "m"),
      pull: flow("1/month^2", "-stiffness * x", "p"),
      stiffness: of(0.05, "1/month^2"),
    },
    { stop: 50 },
  );
  const exact = 9.18580640777338;

  test("is where the cosine says", () => {
    expectRelative(50 * Math.cos(Math.sqrt(0.05) * 50), exact, 1e-13);
    const found = runModel(oscillator, { dt: 1 / 64, method: "rk4", saveInterval: 50 });
    expectRelative(found.last("x"), exact, 1e-8);
    expectRelative(found.last("v"), 10.990043131487042, 1e-8);
  });
  test("comes by Euler with a step of 0.01 to the published single-precision run", () => {
    const found = runModel(oscillator, { dt: 0.01, saveInterval: 50 });
    expectRelative(found.last("x"), 9.300421982327103, 1e-11);
    expectRelative(found.last("v"), 11.128319262262293, 1e-11);
    expectRelative(found.last("x"), 9.30041, 1e-5);
    expectRelative(found.last("v"), 11.1283, 1e-5);
  });
  test("converges with order 4", () => {
    expectOrder(orders(oscillator, "x", exact, "rk4", [0.5, 0.25, 0.125]), 4);
  });
});

describe("Runge-Kutta of a nonlinear system of three", () => {
  const rates = (x: readonly number[], t: number): number[] => {
    const [a, b, c] = x as [number, number, number];
    return [
      0.3 * a * (1 - b / 7) + 0.1 * Math.sin(t),
      0.2 * a * b - 0.5 * b + Math.exp(-c),
      Math.sqrt(a + b) - 0.4 * c * c + 0.05 * t,
    ];
  };
  const quantities: Quantities = {
    now: variable("1", "TIME * perMonth", "n"),
    perMonth: of(1, "1/month"),
    a: stock("1", { initial: "1", inflows: ["fa"] }, "a"),
    b: stock("1", { initial: "2", inflows: ["fb"] }, "b"),
    c: stock("1", { initial: "0.5", inflows: ["fc"] }, "c"),
    fa: flow("1/month", "perMonth * (0.3 * a * (1 - b / 7) + 0.1 * SIN(now))", "fa"),
    fb: flow("1/month", "perMonth * (0.2 * a * b - 0.5 * b + EXP(-c))", "fb"),
    fc: flow("1/month", "perMonth * (SQRT(a + b) - 0.4 * c * c + 0.05 * now)", "fc"),
  };

  test("is the classical method, written out here again", () => {
    const dt = 0.25;
    let x = [1, 2, 0.5];
    const moved = (slope: readonly number[], part: number): number[] =>
      x.map((value, i) => value + part * dt * (slope[i] as number));
    for (let k = 0; k < 80; k++) {
      const t = k * dt;
      const k1 = rates(x, t);
      const k2 = rates(moved(k1, 0.5), t + dt / 2);
      const k3 = rates(moved(k2, 0.5), t + dt / 2);
      const k4 = rates(moved(k3, 1), t + dt);
      const mean = k1.map(
        (slope, i) => (slope + 2 * (k2[i] as number) + 2 * (k3[i] as number) + (k4[i] as number)) / 6,
      );
      x = moved(mean, 1);
    }
    for (const limit of [0, 800]) {
      const found = runModel(model(quantities, { stop: 20, dt }), { method: "rk4" }, {}, limit);
      ["a", "b", "c"].forEach((id, i) => {
        expectRelative(found.last(id), x[i] as number, 1e-12);
      });
    }
  });
});
