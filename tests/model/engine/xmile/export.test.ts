/** Models written as XMILE come back as the program they were. */
import { describe, expect, test } from "vitest";
import {
  compile,
  flow,
  lookup,
  type ModelDefinition,
  noise,
  type Program,
  parameter,
  stock,
  variable,
} from "../../../../model/engine/index.ts";
import { exportXmile, importXmile } from "../../../../model/engine/xmile/index.ts";
import { chokepoint, sectors } from "../../../../model/model.ts";
import { columnsOf } from "../../../helpers/xmile.ts";

/** All of a program but what readers are told of it. */
const computed = ({ catalogue: _told, ...rest }: Program): Omit<Program, "catalogue"> => rest;

const groups = Object.entries(sectors).map(([name, quantities]) => ({ name, ids: Object.keys(quantities) }));

const small: ModelDefinition = {
  name: "Small & <sound>",
  clock: { unit: "month", start: 0, stop: 12, dt: 0.25 },
  baseUnits: { card: ["cards"] },
  dimensions: { kind: ["new", "old"], place: ["here", "there"] },
  quantities: {
    cards: stock(
      "card",
      {
        initial: { "new, place": "1e-7 * rate * span", "old, place": "3" },
        inflows: { "new, place": ["bought[place]"], "old, place": ["ageing[new, place]"] },
        outflows: ["ageing", "lost"],
        nonNegative: true,
      },
      "Cards",
      { over: ["kind", "place"] },
    ),
    bought: flow("card/year", "IF(AND(TIME > 3, NOT(wave == 0), rate != 2), rate, -2 ^ 2 * rate)", "Bought", {
      over: ["place"],
      nonNegative: true,
    }),
    ageing: flow("card/month", "cards[kind, place] / span", "Ageing", { over: ["kind", "place"] }),
    lost: flow(
      "card/month",
      "MAX(0, cards[kind, place] * hazard(TIME), bought[place] * 0 * span) / span",
      "Lost",
      {
        over: ["kind", "place"],
      },
    ),
    rate: parameter(
      { value: 12, low: 6, high: 24, unit: "card/year", shape: "lognormal", source: "X-1", note: "A note." },
      "Rate of buying",
    ),
    span: parameter({ value: 1, unit: "year", source: "assumption" }, "Span"),
    hazard: lookup(
      "1",
      [
        [0, 0.1],
        [1, 0.2],
      ],
      "Hazard",
      { inputUnit: "year", type: "extrapolate" },
    ),
    wave: noise("normal", 1, "Wave"),
    total: variable(
      "card",
      "SUM(cards[kind, place], kind, place) + DELAYN(MEAN(cards[new, place], place), span, 2) + PREVIOUS(cards[old, here], 0)",
      "All cards",
    ),
    share: variable("percent", "SAFEDIV(MOD(cards[new, here], 2), total, 1)", "A share"),
  },
};

describe("the program that comes back is the one that went out", () => {
  test("for a small model with all that can be written", () => {
    const { program } = importXmile(exportXmile(small, { version: "1" }));
    expect(computed(program)).toEqual(computed(compile(small)));
  });
  test("for the simulator's own model", () => {
    const text = exportXmile(chokepoint, { version: "1", groups });
    expect(computed(importXmile(text).program)).toEqual(computed(compile(chokepoint)));
  });
});

test("values given are written in place of the parameters' own, and where they are set without a range", () => {
  const rate = (set: string[]) =>
    importXmile(exportXmile(small, { version: "1", values: { rate: 1.5 }, set })).program.parameters[0];
  expect(rate([])).toEqual({ id: "rate", value: 1.5, low: 0.5, high: 2, shape: "lognormal" });
  expect(rate(["rate"])).toEqual({ id: "rate", value: 1.5, low: 1.5, high: 1.5, shape: "fixed" });
});

test("what stands beside the standard may be passed over: relays carry the flows, noises stand at their middle", () => {
  const text = exportXmile(small, { version: "1", saveInterval: 1 });
  const plain = text.replace(/ chokepoint:relay="true"/g, "").replace(/<chokepoint:[^>]*>/g, "");
  const [own, other] = [columnsOf(text), columnsOf(plain)];
  expect(other["Time"]).toHaveLength(13);
  expect(other["wave"]).toEqual(Array(13).fill(0));
  expect(other["cards_inflow_1[old,here]"]?.[5]).toBeCloseTo(other["ageing[new,here]"]?.[5] ?? 0, 12);
  expect(Object.keys(own)).not.toContain("cards_inflow_1[old,here]");
});

describe("the file", () => {
  const text = exportXmile(small, { version: "1.2.3", title: "A title" });
  test.each([
    ['<dt reciprocal="true">4</dt>'],
    ["<name>A title</name>"],
    ['<product version="1.2.3" lang="en">Chokepoint</product>'],
    ['<uses_arrays maximum_dimensions="2"/>'],
    ["<units>card/month</units>"],
    ["Rate of buying. Given as 12 card/year, 6 to 24 (lognormal). Source: X-1. A note."],
    ['<gf name="hazard" type="extrapolate">'],
    ["<eqn>(IF TIME &gt; 3 AND NOT (wave = 0) AND rate &lt;&gt; 2 THEN rate ELSE -2^2 * rate)</eqn>"],
    ["<alias>cards</alias>"],
    ['<group name="Small &amp; &lt;sound&gt; sector">'],
  ])("holds %s", (part) => {
    expect(text).toContain(part);
  });
  test("draws every stock, flow and variable once", () => {
    const view = text.slice(text.indexOf("<view "));
    for (const id of [
      "cards",
      "bought",
      "ageing",
      "lost",
      "rate",
      "span",
      "wave",
      "total",
      "share",
      "cards_inflow_1",
    ])
      expect(view.match(new RegExp(`<(stock|flow|aux) name="${id}" `, "g")), id).toHaveLength(1);
  });
});
