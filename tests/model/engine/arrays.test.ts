/** Arrays: apply-to-all and per-element equations, reductions, and flows between cells. */
import { describe, expect, test } from "vitest";
import { compile, flow, type Quantities, stock, variable } from "../../../model/engine/index.ts";
import { model, problemsOf, runModel } from "../../helpers/models.ts";

const dimensions = { kind: ["red", "green", "blue"], age: ["young", "old"] };
const worth = variable("1", { red: "1", green: "10", blue: "100" }, "A number per kind", { over: ["kind"] });
const share = variable("1", { young: "3", old: "5" }, "A number per age", { over: ["age"] });
const table = variable("1", "worth[kind] * share[age]", "Their product", { over: ["kind", "age"] });

const answer = (equation: string, quantities: Quantities = {}): number =>
  runModel(
    model(
      { worth, share, table, ...quantities, answer: variable("1", equation, "a") },
      { dimensions, stop: 0 },
    ),
  ).last("answer");
const problems = (quantities: Quantities) =>
  problemsOf(model({ worth, share, table, ...quantities }, { dimensions, stop: 0 }));

test("an equation for all is written out for every cell, first dimension slowest", () => {
  const program = compile(model({ worth, share, table }, { dimensions }));
  expect(program.catalogue.find(({ id }) => id === "table")?.cells).toEqual([
    "table[red,young]",
    "table[red,old]",
    "table[green,young]",
    "table[green,old]",
    "table[blue,young]",
    "table[blue,old]",
  ]);
  const found = runModel(model({ worth, share, table }, { dimensions, stop: 0 }));
  expect(found.last("table[green,old]")).toBe(50);
});

describe("an equation per element", () => {
  const cell = (equation: Record<string, string>, id: string): number =>
    runModel(
      model(
        { worth, share, mixed: variable("1", equation, "m", { over: ["kind", "age"] }) },
        { dimensions, stop: 0 },
      ),
    ).last(id);

  test("may speak for one cell or, by the name of a dimension, for all its elements", () => {
    const mixed = {
      "red, age": "worth[kind] + share[age]",
      "green, young": "-1",
      "green,old": "-2",
      "blue, age": "7",
    };
    expect(cell(mixed, "mixed[red,young]")).toBe(4);
    expect(cell(mixed, "mixed[red,old]")).toBe(6);
    expect(cell(mixed, "mixed[green,young]")).toBe(-1);
    expect(cell(mixed, "mixed[green,old]")).toBe(-2);
    expect(cell(mixed, "mixed[blue,old]")).toBe(7);
  });

  test("is refused where a cell has none, or two, or a key names nothing", () => {
    const refused = (equation: Record<string, string>) =>
      problems({ bad: variable("1", equation, "b", { over: ["kind"] }) });
    expect(refused({ red: "1", green: "2" })).toEqual([
      "bad: no entry for [blue]: add one, or name the dimension to mean all its elements",
    ]);
    expect(refused({ kind: "1", green: "2" })).toEqual([
      'bad: 2 entries for [green]: "kind" and "green"; leave one',
    ]);
    expect(refused({ kind: "1", gren: "2" })).toEqual([
      'bad: the key "gren": unknown element of kind "gren"; nearest known: green, red',
    ]);
    expect(refused({ "red, young": "1", kind: "2" })[0]).toContain(
      'the key "red, young" has 2 parts, the quantity 1 dimensions [kind]',
    );
  });

  test("is refused for a quantity without dimensions", () => {
    expect(problems({ bad: variable("1", { red: "1" }, "b") })[0]).toContain("bad: the key");
  });
});

describe("reductions", () => {
  test.each([
    ["SUM(worth[kind], kind)", 111],
    ["MEAN(worth[kind], kind)", 37],
    ["MIN(worth[kind], kind)", 1],
    ["MAX(worth[kind], kind)", 100],
    ["SUM(table[kind, age], kind, age)", 888],
    ["SUM(table[kind, age], age, kind)", 888],
    ["SUM(table[kind, old], kind)", 555],
    ["SUM(table[green, age], age)", 80],
    ["MEAN(table[kind, age], kind, age)", 148],
    ["MAX(table[kind, age], kind, age)", 500],
    ["MIN(table[kind, age], kind, age)", 3],
    ["SUM(worth[kind] * MAX(table[kind, age], age), kind)", 5 + 500 + 50000],
    ["SUM(SUM(table[kind, age], age), kind)", 888],
    ["SUM(1, kind)", 3],
    ["MAX(MIN(worth[kind], kind), SUM(share[age], age), 2)", 8],
    ["SUM(INIT(worth[kind]) + PREVIOUS(worth[kind], 1), kind)", 114],
  ])("%s is %d", (equation, expected) => {
    expect(answer(equation)).toBe(expected);
  });

  test("inside an array, sum over all or over the other dimension", () => {
    const portion = variable("1", "worth[kind] / SUM(worth[kind], kind)", "p", { over: ["kind"] });
    const row = variable("1", "SUM(table[kind, age], age)", "r", { over: ["kind"] });
    const found = runModel(model({ worth, share, table, portion, row }, { dimensions, stop: 0 }));
    expect(found.last("portion[green]")).toBe(10 / 111);
    expect(found.last("row[blue]")).toBe(800);
  });

  test("need a dimension that is named once and holds what is read", () => {
    const refused = (equation: string) => problems({ bad: variable("1", equation, "b") })[0];
    expect(refused("SUM(worth[kind], worth)")).toContain(
      "SUM is written SUM(a, dimension, ...), found no dimension",
    );
    expect(refused("SUM(worth[kind], kind, kind)")).toContain("twice");
    expect(refused("MAX(worth[kind], kind, 3)")).toContain("mixes values and dimensions");
    expect(refused("worth[kind] * 2")).toBe(
      "bad: worth[kind] leaves kind open: name an element, or sum over the dimension",
    );
    expect(refused("SUM(table[kind, age], kind)")).toContain("leaves age open");
    expect(refused("worth * 2")).toContain("worth has the dimensions [kind] but is read with []");
    expect(refused("share[red]")).toContain('share[red]: unknown element of age "red"');
    expect(refused("table[young, red]")).toContain('unknown element of kind "young"');
    expect(refused("SUM(worth[kind], kinds)")).toContain("found no dimension");
  });
});

describe("flows between the cells of a stock", () => {
  const over = ["kind", "age"];
  const cohort: Quantities = {
    people: stock(
      "1",
      {
        initial: { "kind, young": "worth[kind]", "kind, old": "0" },
        inflows: { "kind, young": ["births[kind]"], "kind, old": ["ageing[kind, young]"] },
        outflows: { "kind, young": ["ageing"], "kind, old": ["ageing[kind, old]"] },
      },
      "p",
      { over },
    ),
    births: flow("1/month", { kind: "0" }, "b", { over: ["kind"] }),
    ageing: flow("1/month", { "kind, young": "people[kind, young] * pace", "kind, old": "0 * pace" }, "a", {
      over,
    }),
    pace: variable("1/month", "0.5", "p"),
  };

  test("move what one cell loses into the next", () => {
    const found = runModel(model({ worth, ...cohort }, { dimensions, stop: 2 }));
    expect(found.of("people[green,young]")).toEqual([10, 5, 2.5]);
    expect(found.of("people[green,old]")).toEqual([0, 5, 7.5]);
    expect(found.of("people[blue,old]")).toEqual([0, 50, 75]);
  });

  test("are refused where their dimensions do not fit the stock's", () => {
    const bad = stock("1", { initial: "0", inflows: ["ageing"] }, "b", { over: ["kind"] });
    expect(problems({ ...cohort, bad })).toEqual([
      'bad: flow "ageing" has the dimensions [kind, age], the stock [kind]: name the elements',
    ]);
    const worse = stock("1", { initial: "0", inflows: ["births[purple]"] }, "b");
    expect(problems({ ...cohort, worse })[0]).toContain(
      'worse: flow "births[purple]" has the dimensions [kind]',
    );
  });

  test("are refused where one is listed twice", () => {
    const bad = stock("1", { initial: "0", inflows: ["births[red]", "births[red]"] }, "b");
    expect(problems({ ...cohort, bad })).toEqual(["bad: the flow births[red] is listed twice: name it once"]);
  });
});

test("a delay in an array has a memory per cell", () => {
  const quantities = { worth, late: variable("1", "DELAY1(worth[kind], 3, 0)", "l", { over: ["kind"] }) };
  const found = runModel(model(quantities, { dimensions, stop: 1 }));
  expect(found.last("late[red]") * 100).toBeCloseTo(found.last("late[blue]"), 12);
});

test("a sum over 3,000 elements compiles", () => {
  const many = { item: Array.from({ length: 3000 }, (_, i) => `e${i}`) };
  const quantities = {
    x: variable("1", "2", "x", { over: ["item"] }),
    total: variable("1", "SUM(x[item], item)", "t"),
  };
  for (const limit of [0, 1e6]) {
    expect(runModel(model(quantities, { dimensions: many, stop: 0 }), {}, {}, limit).last("total")).toBe(
      6000,
    );
  }
});
