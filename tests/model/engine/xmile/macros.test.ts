/** Macros of clauses 3.6 and 4.8. */
import { expect, test } from "vitest";
import { aux, columnsOf, flow, over, stock, xmile } from "../../../helpers/xmile.ts";

const macro = (name: string, parameters: string[], equation: string, variables = ""): string =>
  `<macro name="${name}">${parameters.map((one) => (one.startsWith("<") ? one : `<parm>${one}</parm>`)).join("")}<eqn>${equation}</eqn>${variables === "" ? "" : `<variables>${variables}</variables>`}</macro>`;
const values = (variables: string, after: string, before = ""): Record<string, number[]> =>
  columnsOf(xmile(variables, { after, before }));

test("an expression of its inputs", () => {
  expect(
    values(aux("x", "LOG(256, 2)"), macro("LOG", ["x", "base"], "LN(x)/LN(base)"))["x"]?.[0],
  ).toBeCloseTo(8, 14);
});

test("a name of several words may be called without quotes, as converters write it", () => {
  const columns = values(
    aux("macro output", "EXPRESSION MACRO(macro_input, 1.1)") + aux("macro input", "5"),
    macro("EXPRESSION MACRO", ["input", "parameter"], "input * parameter"),
  );
  expect(columns["macro output"]?.[0]).toBeCloseTo(5.5, 12);
});

test("stocks of its own, one for each use and each cell", () => {
  const smooth = macro(
    "SMOOTH",
    ["input", "time", '<parm default="input">initial</parm>'],
    "Smooth_of_Input",
    stock("Smooth of Input", "initial", "<inflow>change</inflow>") +
      flow("change", "(input - Smooth_of_Input) / time"),
  );
  const columns = values(
    aux("a", "SMOOTH(STEP(1, 0), 2, 0) + SMOOTH(5, 2)") + aux("b", "SMOOTH(N, 2, 0)", over("N")),
    smooth,
    '<dimensions><dim name="N" size="2"/></dimensions>',
  );
  // After one step of 1 with a time of 2, half of the gap is closed.
  expect(columns["a"]?.slice(0, 3)).toEqual([5, 5.5, 5.75]);
  expect([columns["b[1]"]?.[1], columns["b[2]"]?.[1]]).toEqual([0.5, 1]);
});

test("an input may be the flow into its stock, and the result a variable of the macro's name", () => {
  const stored = macro(
    "STORE",
    ["input", "parameter"],
    "STORE",
    `<flow name="input"/>${stock("STORE", "parameter", "<inflow>input</inflow>")}`,
  );
  expect(values(aux("x", "STORE(5, 1.1)"), stored)["x"]?.slice(0, 3)).toEqual([1.1, 6.1, 11.1]);
});

test("macros may call others, and be told apart by the number of inputs", () => {
  const after =
    macro("TWICE", ["a"], "2 * a") +
    macro("SIX", ["a"], "TWICE(a) * 3") +
    macro("TWICE", ["a", "b"], "a * b");
  const columns = values(aux("x", "SIX(2)") + aux("y", "TWICE(5, 7)"), after);
  expect([columns["x"]?.[0], columns["y"]?.[0]]).toEqual([12, 35]);
});

test("an order may come in as an input", () => {
  const after = macro("WAIT", ["input", "n"], "DELAYN(input, 4, n)");
  expect(values(aux("x", "WAIT(3, 2)"), after)["x"]?.at(-1)).toBeCloseTo(3, 12);
});

test.each([
  [aux("x", "FACT(3)"), macro("FACT", ["n"], "IF n &lt; 2 THEN 1 ELSE n * FACT(n - 1)"), "FACT calls itself"],
  [aux("x", "M(1, 2)"), macro("M", ["a"], "a"), "the macro M takes 1 inputs, found 2"],
  [aux("x", "M(1)"), macro("M", ["a"], "b"), 'nothing is called "b"'],
  [
    aux("x", "M(1)"),
    macro("M", ["a"], "a").replace("<eqn>", "<sim_specs><start>0</start></sim_specs><eqn>"),
    "macros with a clock of their own",
  ],
  [aux("x", "1"), macro("M", ["a"], "a").replace("<macro", '<macro filter="stock"'), "option filters"],
])("what is not supported is refused by name", (variables, after, message) => {
  expect(() => values(variables, after)).toThrow(message);
});
