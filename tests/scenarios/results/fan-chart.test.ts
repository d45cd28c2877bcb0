/** Charts as data: what they draw is the table's numbers, and Vega-Lite has nothing to say against them. */
import { compile as compileChart, type TopLevelSpec } from "vega-lite";
import { describe, expect, it } from "vitest";
import { compile, parameter, variable } from "../../../model/index.ts";
import { chartName, fanChart } from "../../../scenarios/index.ts";
import { model } from "../../helpers/models.ts";

const program = compile(
  model(
    {
      price: parameter({ value: 2, unit: "usd/gpu", source: "assumption" }, "Price"),
      cost: variable("usd/gpu", { a: "price", b: "2 * price" }, "Cost of a card", { over: ["kind"] }),
    },
    { baseUnits: { usd: [], gpu: [] }, dimensions: { kind: ["a", "b"] } },
  ),
);
// Five members, of which the last failed: quantiles of type 7 over 1, 2, 3, 4.
const ensemble = {
  members: 5,
  outputs: ["cost[a]"],
  times: Float64Array.of(24240),
  values: Float64Array.of(4, 1, 3, 2, Number.NaN),
  failures: [{ member: 4, message: "failed" }],
};
const chart = fanChart(
  program,
  [
    ["today", ensemble],
    ["b", ensemble],
  ],
  "cost[a]",
  "A title",
  "a note",
);

describe("a fan chart", () => {
  it("holds scenario, date and five quantiles of the members that ran", () => {
    const row = { date: "2020-01-01", q05: 1.15, q25: 1.75, q50: 2.5, q75: 3.25, q95: 3.85 };
    expect(chart.data.values).toHaveLength(2);
    chart.data.values.forEach((value, i) => {
      expect(value).toMatchObject({ scenario: ["today", "b"][i], date: row.date });
      for (const field of ["q05", "q25", "q50", "q75", "q95"] as const)
        expect((value as unknown as typeof row)[field]).toBeCloseTo(row[field], 12);
    });
  });

  it("says what it shows, in what unit and where from, and that it is no forecast", () => {
    expect(chart.description).toBe("Cost of a card");
    const words = [chart.title.text, ...chart.title.subtitle].join(" ");
    for (const part of ["A title", "usd/gpu", "50 and 90 % of members", "a note", "not a forecast"])
      expect(words).toContain(part);
  });

  it("is a specification that Vega-Lite takes without a warning, as its own JSON", () => {
    const said: string[] = [];
    const note = (...words: unknown[]) => {
      said.push(words.join(" "));
      return logger;
    };
    const logger = { level: () => logger, error: note, warn: note, info: () => logger, debug: () => logger };
    compileChart(JSON.parse(JSON.stringify(chart)) as TopLevelSpec, { logger: logger as never });
    expect(said).toEqual([]);
  });

  it("has a file name without brackets", () => {
    expect(["sovereignLag", "fleet[hopper,young]"].map(chartName)).toEqual([
      "fan-sovereignLag.vl.json",
      "fan-fleet-hopper-young.vl.json",
    ]);
  });
});
