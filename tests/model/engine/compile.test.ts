/** From definition to program: immutable plain data, the same every time, and quick for large models. */
import { describe, expect, test } from "vitest";
import {
  attach,
  compile,
  flow,
  generate,
  link,
  ModelError,
  parameter,
  parameterRow,
  type Quantities,
  run,
  stock,
  variable,
} from "../../../model/engine/index.ts";
import { everything, expectRelative, model } from "../../helpers/models.ts";

const none = new Float64Array(0);

test("the same definition gives the same program, and stays as it was", () => {
  const definition = model(everything, { dt: 0.5 });
  const before = structuredClone(definition);
  expect(compile(definition)).toEqual(compile(structuredClone(definition)));
  expect(definition).toEqual(before);
});

test("a program is plain data: what JSON or a message carries over is the same", () => {
  const definition = model({
    ...everything,
    zero: parameter({ value: -0, unit: "1", source: "assumption" }, "Minus zero"),
    ramp: variable("1", "RAMP(-0 * perMonth, 3) + IF(-0 == 0, -1, 1)", "No end"),
  });
  const program = compile(definition);
  expect(structuredClone(program)).toEqual(program);
  const copy = JSON.parse(JSON.stringify(program));
  expect(copy.parameters).toEqual(program.parameters);
  expect(copy.auxiliaries).toEqual(program.auxiliaries);
  expect(generate(copy)).toBe(generate(program));
});

test("code kept as text is attached without making functions again", () => {
  const program = compile(
    model({ s: stock("1", { initial: "3", inflows: ["f"] }, "s"), f: flow("1/month", "s / DT", "f") }),
  );
  const kept = new Function("library", generate(program)) as Parameters<typeof attach>[1];
  expect(run(attach(program, kept), none, none)).toEqual(run(link(program), none, none));
});

describe("problems", () => {
  const problems = (quantities: Quantities): readonly string[] => {
    try {
      compile(model(quantities));
    } catch (error) {
      expect(error).toBeInstanceOf(ModelError);
      expect((error as ModelError).message).toBe((error as ModelError).problems.join("\n"));
      return (error as ModelError).problems;
    }
    return [];
  };
  test("of one stage come together, a line each", () => {
    expect(
      problems({ a: variable("1", "b +", "a"), c: variable("1", "d", "c"), e: variable("1", "1 2", "e") }),
    ).toHaveLength(3);
    expect(problems({ a: variable("month", "TIME ^ 2", "a"), b: variable("1", "TIME", "b") })).toHaveLength(
      2,
    );
  });
  test("of a later stage are not guessed at while an earlier has some", () => {
    expect(problems({ a: variable("1", "unknown", "a"), b: variable("1", "TIME", "b") })).toHaveLength(1);
  });
});

describe("a model of 2,000 equations", () => {
  const quantities: Record<string, Quantities[string]> = {
    rate: parameter({ value: 0.01, unit: "1/month", source: "assumption" }, "A rate"),
    s: stock("1", { initial: "1", inflows: ["f"] }, "s"),
    f: flow("1/month", "s * rate", "f"),
    v0: variable("1", "s", "v"),
  };
  for (let i = 1; i < 2000; i++)
    quantities[`v${i}`] = variable("1", `v${i - 1} + MAX(s - s, 1) / (1 + ABS(0 * v${i >> 1}))`, "v");
  const program = compile(model(quantities, { stop: 100 }));
  const compiled = link(program);

  test("compiles into as many auxiliaries, and the flow", () => {
    expect(program.auxiliaries).toHaveLength(2001);
  });
  test("is cut into chunks, and runs to the closed form", () => {
    expect(compiled.kernel.euler).toBeUndefined();
    const { series } = run(compiled, parameterRow(program), none, {
      outputs: ["v1999", "s"],
      saveInterval: 100,
    });
    expectRelative(series[3] as number, 1.01 ** 100, 1e-12);
    expectRelative(series[2] as number, 1.01 ** 100 + 1999, 1e-12);
  });
  test("gives the same bits as one function of locals", () => {
    const options = { outputs: ["v1999", "v77", "s"] };
    expect(run(compiled, parameterRow(program), none, options)).toEqual(
      run(link(program, 1e6), parameterRow(program), none, options),
    );
  });
});
