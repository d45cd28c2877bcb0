/** Causal traces of small models whose answer is known. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compile,
  flow,
  link,
  noiseGrid,
  parameter,
  parameterRow,
  type Quantities,
  RunError,
  stock,
  variable,
} from "../../../../model/engine/index.ts";
import { type Cause, trail, why } from "../../../../model/engine/reading/index.ts";
import { model } from "../../../helpers/models.ts";
import { randomModel } from "../../../helpers/random-model.ts";

const number = (value: number) => parameter({ value, unit: "1", source: "assumption" }, "A");
const ALL = { breadth: 99, depth: 0, least: 0 };

function traced(
  quantities: Quantities,
  changes: Record<string, number>,
  name: string,
  at: number,
  depth = 9,
) {
  const compiled = link(compile(model(quantities)));
  const keep = (row: Float64Array) => trail(compiled, row, new Float64Array(0));
  const before = keep(parameterRow(compiled.program));
  const after = keep(parameterRow(compiled.program, changes));
  return why(compiled.program, before, after, name, { from: at, to: at, breadth: 9, depth, least: 0 });
}
const parts = (causes: readonly Cause[]) =>
  Object.fromEntries(causes.map(({ name, kind, contribution }) => [name, [kind, contribution]]));

describe("the causes of a change", () => {
  test("in a sum are what each term adds", () => {
    const found = traced(
      { a: number(1), b: number(2), y: variable("1", "2 * a + b", "Y") },
      { a: 4, b: 1 },
      "y",
      0,
    );
    expect(found.change).toBe(5);
    expect(parts(found.causes)).toEqual({ a: ["end", 6], b: ["end", -1] });
  });
  test("in a product share the interaction in halves, as Shapley values do", () => {
    const found = traced(
      { a: number(1), b: number(1), y: variable("1", "a * b", "Y") },
      { a: 3, b: 5 },
      "y",
      0,
    );
    // 3 * 5 - 1 = 14: alone a adds 2 and b 4, together 8 more.
    expect(parts(found.causes)).toEqual({ b: ["end", 8], a: ["end", 6] });
  });
  test("in a stock are the integrals of its flows, and what it does to them is a loop", () => {
    const found = traced(
      {
        supply: number(1),
        inflow: flow("1/month", "supply / monthly", "In"),
        monthly: parameter({ value: 1, unit: "month", source: "assumption" }, "A"),
        life: parameter({ value: 4, unit: "month", source: "assumption" }, "A"),
        outflow: flow("1/month", "level / life", "Out"),
        level: stock("1", { initial: "4", inflows: ["inflow"], outflows: ["outflow"] }, "S"),
      },
      { supply: 2 },
      "level",
      10,
    );
    // d(level) = 4 (1 - (3/4)^10) by Euler's steps; the inflow alone adds 10, the outflow takes the rest.
    const change = 4 * (1 - 0.75 ** 10);
    expect(found.change).toBeCloseTo(change, 12);
    const [inflow, outflow] = found.causes as [Cause, Cause];
    expect([inflow.name, outflow.name]).toEqual(["inflow", "outflow"]);
    expect(inflow.contribution).toBeCloseTo(10, 12);
    expect(outflow.contribution).toBeCloseTo(change - 10, 12);
    expect(parts(inflow.causes)).toEqual({ supply: ["end", inflow.contribution] });
    expect(outflow.causes[0]).toMatchObject({ name: "level", kind: "loop" });
  });
  test.each(["SMTH3(x, span)", "DELAY3(x, span)", "DELAY(x, span, 1)", "PREVIOUS(x, 1)"])(
    "pass through what %s remembers to what it heard",
    (text) => {
      const found = traced(
        {
          a: number(1),
          span: parameter({ value: 3, unit: "month", source: "assumption" }, "A"),
          x: variable("1", "a * 2", "X"),
          y: variable("1", text, "Y"),
        },
        { a: 4 },
        "y",
        9,
      );
      expect(found.causes).toHaveLength(1);
      expect(found.causes[0]).toMatchObject({ name: "x", kind: "path" });
      expect(found.causes[0]?.contribution).toBeCloseTo(found.change, 10);
      expect(found.causes[0]?.causes[0]).toMatchObject({ name: "a", kind: "end" });
    },
  );
  test("are none where nothing changed, and refused for a name that is not there", () => {
    const quantities = { a: number(1), y: variable("1", "a", "Y") };
    expect(traced(quantities, {}, "y", 0).causes).toEqual([]);
    expect(() => traced(quantities, {}, "z", 0)).toThrow(/unknown stock, flow or variable "z"/);
    expect(() => traced(quantities, {}, "y", 11)).toThrow("no step of the run lies from 11 to 11");
  });
  test("sum to the change in every model, whatever it is made of", () => {
    fc.assert(
      fc.property(randomModel, fc.nat(1000), (definition, seed) => {
        const compiled = link(compile(definition));
        const { program } = compiled;
        const draws = new Float64Array(noiseGrid(program, program.clock).size).fill(0.3);
        const row = parameterRow(program);
        const other = row.map((value, i) => value + (((seed + i * 37) % 7) - 3) * 0.01);
        let pair: ReturnType<typeof trail>[];
        try {
          pair = [trail(compiled, row, draws), trail(compiled, other, draws)];
        } catch (error) {
          if (error instanceof RunError) return;
          throw error;
        }
        const [before, after] = pair as [ReturnType<typeof trail>, ReturnType<typeof trail>];
        const { stop } = program.clock;
        for (const { id } of program.states.filter(({ id }) => !id.includes("~")).slice(0, 3)) {
          const found = why(program, before, after, id, { ...ALL, from: stop, to: stop });
          const sum = found.causes.reduce((total, { contribution }) => total + contribution, 0);
          const size = found.causes.reduce((total, { contribution }) => total + Math.abs(contribution), 0);
          expect(Math.abs(sum - found.change)).toBeLessThanOrEqual(1e-9 * (1 + size));
        }
      }),
      { numRuns: 60 },
    );
  });
});
