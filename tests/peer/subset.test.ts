/** What another engine is given: the same model, with tables in place of what it lacks. */
import { expect, test } from "vitest";
import { compile, link, noiseGrid, parameterRow, run } from "../../model/engine/index.ts";
import { chokepoint, type ModelDefinition } from "../../model/index.ts";
import { plainer, subsetOf } from "./subset.ts";

const central = (model: ModelDefinition) => {
  const program = compile(model);
  const draws = new Float64Array(noiseGrid(program, program.clock).size).fill(0.5);
  const { times, outputs, series } = run(link(program), parameterRow(program), draws);
  const column = (id: string) => {
    const at = outputs.indexOf(id);
    return Array.from(times, (_, row) => series[row * outputs.length + at] as number);
  };
  return { times: [...times], outputs, column };
};

test("the subset runs as the whole does", () => {
  const whole = central(chokepoint);
  const { model, given } = subsetOf(chokepoint, whole.times, whole.column);
  const part = central(model);
  expect(given).toContain("grayDeliveries");
  for (const id of whole.outputs) {
    const [expected, found] = [whole.column(id), part.column(id)];
    const scale = Math.max(...expected.map(Math.abs), 1e-300);
    const gap = Math.max(...expected.map((value, row) => Math.abs(value - (found[row] ?? Number.NaN))));
    expect(gap / scale, id).toBeLessThan(1e-10);
  }
});

test.each([
  ["SAFEDIV(a, b)", "(IF b = 0 THEN 0 ELSE a / b)"],
  ["1 + SAFEDIV(a, b, LOG10(c))", "1 + (IF b = 0 THEN LN(c) / LN(10) ELSE a / b)"],
  ["a / INIT(b + c)", "a / lifted1"],
  ["SMTH3(a[senior] + 1, 2)", "SMTH3(lifted1, 2)"],
  ["SMTH3(a[kind] + 1, 2)", "SMTH3(a[kind] + 1, 2)"],
])("%s is spelt %s", (equation, spelt) => {
  expect(plainer(`<variables><eqn>${equation}</eqn></variables>`)).toContain(`<eqn>${spelt}</eqn>`);
});
