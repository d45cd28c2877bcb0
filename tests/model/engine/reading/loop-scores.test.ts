/** Loop scores against the checks of the papers and closed forms (Schoenberg, Hayward, Eberlein 2023). */
import { describe, expect, test } from "vitest";
import {
  compile,
  flow,
  link,
  parameter,
  parameterRow,
  type Quantities,
  stock,
  variable,
} from "../../../../model/engine/index.ts";
import { evaluator } from "../../../../model/engine/reading/evaluate.ts";
import { loopScores, trail } from "../../../../model/engine/reading/index.ts";
import { linkScores } from "../../../../model/engine/reading/link-scores.ts";
import { model } from "../../../helpers/models.ts";

const fixed = (value: number, unit = "1") => parameter({ value, unit, source: "assumption" }, "A");
function run(quantities: Quantities, stop = 20) {
  const compiled = link(compile(model(quantities, { stop })));
  return {
    program: compiled.program,
    kept: trail(compiled, parameterRow(compiled.program), new Float64Array(0)),
  };
}

describe("link scores into a stock", () => {
  test("are 1.25 and -0.25 where the inflow goes from 5 to 10 and the outflow from 4 to 5", () => {
    const { program, kept } = run({
      one: fixed(1, "month"),
      inflow: flow("1/month", "(5 + STEP(5, 1)) / one", "In"),
      outflow: flow("1/month", "(4 + STEP(1, 1)) / one", "Out"),
      level: stock("1", { initial: "0", inflows: ["inflow"], outflows: ["outflow"] }, "S"),
    });
    const into = linkScores(program, kept, evaluator(program));
    expect([...into("level", new Set(["inflow", "outflow"]), 1)]).toEqual([
      ["inflow", 1.25],
      ["outflow", -0.25],
    ]);
  });
  test("are 1 where the same flows are written as one net flow", () => {
    const { program, kept } = run({
      one: fixed(1, "month"),
      net: flow("1/month", "(5 + STEP(5, 1) - 4 - STEP(1, 1)) / one", "Net"),
      level: stock("1", { initial: "0", inflows: ["net"] }, "S"),
    });
    const into = linkScores(program, kept, evaluator(program));
    expect([...into("level", new Set(["net"]), 1)]).toEqual([["net", 1]]);
  });
});

describe("loops of logistic growth", () => {
  const logistic: Quantities = {
    rate: fixed(0.5, "1/month"),
    limit: fixed(1000),
    room: variable("1", "1 - level / limit", "Room left"),
    growth: flow("1/month", "rate * level * room", "Growth"),
    level: stock("1", { initial: "10", inflows: ["growth"] }, "Level"),
  };
  const { program, kept } = run(logistic);
  const scores = loopScores(program, kept, [
    { id: "R", path: ["level", "growth"] },
    { id: "B", path: ["level", "room", "growth"] },
  ]);
  const relative = (row: number) => scores(row).map((each) => each.relative) as [number, number];
  test("have the relative scores 1 - S/K and -S/K, for any step", () => {
    for (let row = 1; row <= 20; row++) {
      const share = kept.value(row - 1, "level") / 1000;
      const [growing, limiting] = relative(row);
      expect(growing).toBeCloseTo(1 - share, 9);
      expect(limiting).toBeCloseTo(-share, 9);
    }
  });
  test("have the published numbers at steps 10 and 13", () => {
    expect(relative(10)[0]).toBeCloseTo(0.6953675935433827, 9);
    expect(relative(10)[1]).toBeCloseTo(-0.3046324064566173, 9);
    expect(relative(13)[0]).toBeCloseTo(0.3439502752500552, 9);
  });
});

describe("loops that do not meet", () => {
  test("are compared each within its own partition, also through averages", () => {
    const { program, kept } = run({
      rate: fixed(0.1, "1/month"),
      span: fixed(3, "month"),
      first: stock("1", { initial: "1", inflows: ["growth"] }, "A"),
      growth: flow("1/month", "first * rate", "A"),
      second: stock("1", { initial: "1", outflows: ["decay"] }, "B"),
      decay: flow("1/month", "SMTH1(second, span) * rate", "B"),
    });
    const scores = loopScores(program, kept, [
      { id: "R", path: ["first", "growth"] },
      { id: "B", path: ["second", "decay"] },
    ]);
    expect(scores(5).map(({ relative }) => relative)).toEqual([1, -1]);
  });
  test("have no score at rest", () => {
    const { program, kept } = run({
      rate: fixed(0.1, "1/month"),
      level: stock("1", { initial: "0", inflows: ["growth"] }, "A"),
      growth: flow("1/month", "level * rate", "A"),
    });
    expect(loopScores(program, kept, [{ id: "R", path: ["level", "growth"] }])(3)[0]?.relative).toBe(0);
  });
});
