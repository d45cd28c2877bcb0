/** Tables of ensembles: header, units, order, failed members. */
import { describe, expect, it } from "vitest";
import { compile, parameter, variable } from "../../../model/index.ts";
import { memberCsv, quantileCsv, unitOf } from "../../../scenarios/index.ts";
import { model } from "../../helpers/models.ts";
import { readCsv } from "../../helpers/read-csv.ts";

const program = compile(
  model(
    {
      price: parameter({ value: 2, unit: "usd/gpu", source: "assumption" }, "Price"),
      cost: variable("usd/gpu", { a: "price", b: "2 * price" }, "Cost", { over: ["kind"] }),
    },
    { baseUnits: { usd: [], gpu: [] }, dimensions: { kind: ["a", "b"] } },
  ),
);
const ensemble = {
  members: 2,
  outputs: ["cost[a]", "cost[b]"],
  times: Float64Array.of(24240, 24241),
  values: Float64Array.of(1, 10, 2, 20, Number.NaN, Number.NaN, Number.NaN, Number.NaN),
  failures: [{ member: 1, message: "failed" }],
};

describe("the table of quantiles", () => {
  it("has scenario, variable, unit, date and seven quantiles, a row for each variable and month", () => {
    const [header, ...rows] = readCsv(quantileCsv(program, [["today", ensemble]]));
    expect(header).toEqual([
      "scenario",
      "variable",
      "unit",
      "date",
      "q05",
      "q10",
      "q25",
      "q50",
      "q75",
      "q90",
      "q95",
    ]);
    expect(rows).toEqual([
      ["today", "cost[a]", "usd/gpu", "2020-01-01", ...Array(7).fill("1")],
      ["today", "cost[a]", "usd/gpu", "2020-02-01", ...Array(7).fill("2")],
      ["today", "cost[b]", "usd/gpu", "2020-01-01", ...Array(7).fill("10")],
      ["today", "cost[b]", "usd/gpu", "2020-02-01", ...Array(7).fill("20")],
    ]);
  });

  it("names scenarios in the order they were run", () => {
    const text = quantileCsv(program, [
      ["b", ensemble],
      ["a", ensemble],
    ]);
    expect(readCsv(text).map(([scenario]) => scenario)).toEqual(["scenario", ..."bbbbaaaa"]);
  });
});

describe("the table of members", () => {
  it("has a row for each member, month and variable, and no value for a member that failed", () => {
    const rows = readCsv([...memberCsv(program, [["today", ensemble]])].join(""));
    expect(rows[0]).toEqual(["scenario", "member", "status", "variable", "unit", "date", "value"]);
    expect(rows[2]).toEqual(["today", "0", "ran", "cost[b]", "usd/gpu", "2020-01-01", "10"]);
    expect(rows[5]).toEqual(["today", "1", "failed", "cost[a]", "usd/gpu", "2020-01-01", ""]);
    expect(rows).toHaveLength(9);
  });

  it("is the same when it is read a second time", () => {
    const table = memberCsv(program, [["today", ensemble]]);
    expect([...table]).toEqual([...table]);
  });
});

it("knows the unit of a cell, and none of what is no cell", () => {
  expect(["cost[a]", "cost[b]", "cost"].map(unitOf(program))).toEqual(["usd/gpu", "usd/gpu", ""]);
});
