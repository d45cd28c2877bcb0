/** Builtins of clause 3.5 against closed forms; the collection of test models never asks for most of them. */
import { describe, expect, test } from "vitest";
import { aux, columnsOf, flow, stock, valuesOf, xmile } from "../../../helpers/xmile.ts";

const FINE = "<start>0</start><stop>10</stop><dt reciprocal='true'>64</dt>";

describe("mathematics", () => {
  test.each([
    ["ABS(-3)", 3],
    ["INT(-9.9)", -10],
    ["-10 MOD 3", 2],
    ["10 MOD -3", -2],
    ["MODULO(-10, 3)", -1],
    ["INTEGER(-9.9)", -9],
    ["EXP(1)", Math.E],
    ["LN(2)", Math.LN2],
    ["LOG10(1000)", 3],
    ["SQRT(2)", Math.SQRT2],
    ["ARCTAN(1) * 4", Math.PI],
    ["PI", Math.PI],
    ["COS(PI)", -1],
    ["SINH(1) + COSH(1)", Math.E],
    ["TANH(0)", 0],
    ["MAX(3, 4) - MIN(3, 4)", 1],
    ["SAFEDIV(1, 0)", 0],
    ["SAFEDIV(1, 0, 7)", 7],
    ["GAME(5)", 5],
    ["ROUND(2.5)", 3],
    ["IF 1 > INF THEN 1 ELSE 2", 2],
    ["IF_THEN_ELSE(1 = 1, 8, 9)", 8],
    ["(3 > 2) + (3 < 2) + (2 = 2) + (2 <> 2)", 2],
    ["2 AND 0 OR NOT 0", 1],
    ["std.ABS(-1)", 1],
    ["STARTTIME + 100 * STOPTIME + DT", 1001],
  ])("%s is %d", (equation, value) => {
    expect(valuesOf(equation)[0]).toBeCloseTo(value, 12);
  });
});

describe("test inputs", () => {
  test("STEP rises at its time", () => {
    expect(valuesOf("STEP(6, 3)")).toEqual([0, 0, 0, 6, 6, 6, 6, 6, 6, 6, 6]);
  });
  test("RAMP rises from its start, and, as converters write it, to its end", () => {
    expect(valuesOf("RAMP(2, 5)")).toEqual([0, 0, 0, 0, 0, 0, 2, 4, 6, 8, 10]);
    expect(valuesOf("RAMP(2, 5, 7)")).toEqual([0, 0, 0, 0, 0, 0, 2, 4, 4, 4, 4]);
  });
  test("PULSE lets its volume through in one step, and again at each interval", () => {
    const specs = "<start>0</start><stop>10</stop><dt>0.5</dt>";
    const times = (equation: string) =>
      valuesOf(equation, { specs }).flatMap((y, i) => (y === 40 ? [i / 2] : []));
    expect(times("PULSE(20, 4, 3)")).toEqual([4, 7, 10]);
    expect(times("PULSE(20, 4)")).toEqual([4]);
    expect(times("PULSE(20, 4, 0)")).toEqual([4]);
  });
});

describe("delays and smooths of a unit step at 0, after their own time", () => {
  // 1 - e^-n (1 + n + ... + n^(n-1)/(n-1)!), the Erlang distribution at its mean.
  const erlang = (order: number): number => {
    let [term, sum] = [1, 0];
    for (let k = 0; k < order; k++) {
      sum += term;
      term *= order / (k + 1);
    }
    return 1 - Math.exp(-order) * sum;
  };
  const specs = "<start>0</start><stop>4</stop><dt reciprocal='true'>64</dt>";
  test.each([
    ["DELAY1(1, 4, 0)", 1],
    ["DELAY3(1, 4, 0)", 3],
    ["DELAYN(1, 4, 6, 0)", 6],
    ["DELAYN(1, 4, order * 2, 0)", 6],
    ["SMTH1(1, 4, 0)", 1],
    ["SMTH3(1, 4, 0)", 3],
    ["SMTHN(1, 4, 6, 0)", 6],
  ])("%s with the method of order four", (equation, order) => {
    const values = valuesOf(equation, { specs, method: "RK4" }, aux("order", "3"));
    expect(values.at(-1)).toBeCloseTo(erlang(order), 7);
  });
  test("without a third input they begin at their input", () => {
    for (const name of ["DELAY1", "DELAY3", "SMTH1", "SMTH3"])
      expect(valuesOf(`${name}(7, 4)`).every((value) => Math.abs(value - 7) < 1e-12)).toBe(true);
  });
  test("DELAY holds its input back for a fixed time", () => {
    expect(valuesOf("DELAY(TIME, 3)")).toEqual([0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7]);
    expect(valuesOf("DELAY(TIME, 3, -1)")).toEqual([-1, -1, -1, 0, 1, 2, 3, 4, 5, 6, 7]);
  });
});

describe("trends", () => {
  const growing = stock("s", "100", "<inflow>f</inflow>") + flow("f", "0.05 * s");
  test("TREND of steady growth is its rate", () => {
    const values = columnsOf(
      xmile(`${growing}${aux("x", "TREND(s, 2, 0.05)")}`, { specs: FINE, method: "rk4" }),
    )["x"];
    expect(values?.[0]).toBeCloseTo(0.05, 12);
    expect(values?.at(-1)).toBeCloseTo(0.05, 7);
  });
  test("FORCST carries it on over the horizon", () => {
    const columns = columnsOf(
      xmile(`${growing}${aux("x", "FORCST(s, 2, 10, 0.05)")}`, { specs: FINE, method: "rk4" }),
    );
    expect((columns["x"]?.at(-1) ?? 0) / (columns["s"]?.at(-1) ?? 1)).toBeCloseTo(1.5, 6);
  });
  test("without a third input both begin at no trend", () => {
    expect(valuesOf("TREND(5, 2)")[0]).toBe(0);
    expect(valuesOf("FORCST(5, 2, 10)")[0]).toBe(5);
  });
});

describe("memory", () => {
  test("INIT keeps the first value, PREVIOUS the one before, SELF the variable's own", () => {
    expect(valuesOf("INIT(TIME + 3)")).toEqual(Array(11).fill(3));
    expect(valuesOf("PREVIOUS(TIME, -5)").slice(0, 3)).toEqual([-5, 0, 1]);
    expect(valuesOf("PREVIOUS(SELF, 1) * 2").slice(0, 4)).toEqual([2, 4, 8, 16]);
  });
});

describe("methods", () => {
  const decay = stock("s", "1", "<outflow>f</outflow>") + flow("f", "s");
  const end = (method: string): number =>
    columnsOf(xmile(decay, { specs: "<start>0</start><stop>1</stop><dt>0.125</dt>", method }))["s"]?.at(-1) ??
    0;
  // (1 - dt)^n, and the four-term series of e^-dt to the power n.
  const euler = 0.875 ** 8;
  const fourth = (1 - 1 / 8 + 1 / 128 - 1 / 3072 + 1 / 98304) ** 8;
  test.each([
    ["euler", euler],
    ["Euler", euler],
    ["RK4", fourth],
    ["rk2", fourth],
    ["rk45, rk4", fourth],
    ["gear, rk4", fourth],
    ["gear, euler", euler],
  ])("%s", (method, value) => {
    expect(end(method)).toBeCloseTo(value, 14);
  });
  test("an unknown one is refused by name", () => {
    expect(() => end("gear")).toThrow('the method "gear" is not supported');
  });
  test("Stella's save interval thins the rows, Vensim's SAVEPER too, by whole steps", () => {
    const specs = "<start>0</start><stop>1</stop><dt>0.1</dt>";
    const saved = xmile(decay, { specs }).replace("<sim_specs>", '<sim_specs isee:save_interval="0.5">');
    expect(columnsOf(saved)["Time"]).toEqual([0, 0.5, 1]);
    expect(columnsOf(saved)["s"]?.at(-1)).toBeCloseTo(0.9 ** 10, 14);
    const vensim = decay + aux("SAVEPER", "TIME_STEP * 2") + aux("TIME STEP", "0.1");
    expect(columnsOf(xmile(vensim, { specs }))["Time"]).toHaveLength(6);
    expect(() => columnsOf(saved.replace("0.5", "0.25"))).toThrow("no whole number of steps");
  });
  test("steps that do not meet the stop end before it", () => {
    const columns = columnsOf(
      xmile(aux("x", "STOPTIME"), { specs: "<start>0</start><stop>1</stop><dt>0.3</dt>" }),
    );
    expect(columns["Time"]?.map((time) => Math.round(time * 10))).toEqual([0, 3, 6, 9]);
    expect(columns["x"]).toEqual([1, 1, 1, 1]);
  });
});
