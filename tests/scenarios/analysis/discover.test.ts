/** Discovery: the inputs are what the members drew, and what makes the outcome is found among them. */
import { describe, expect, test } from "vitest";
import { compiled } from "../../../model/compiled.ts";
import { balanced, discover, inputsOf } from "../../../scenarios/analysis/discover.ts";
import { NO_FIT } from "../../../scenarios/analysis/fit.ts";
import { rootKey, uniform } from "../../../scenarios/seeds/index.ts";

const key = rootKey("1");
const MEMBERS = 600;
const options = { alpha: 0.05, least: 0.05, all: false, place: "--above 0.5" };
const inputs = Array.from({ length: 30 }, (_, input) => ({
  id: `input${input}`,
  unit: "1",
  values: Float64Array.from({ length: MEMBERS }, (_, member) => uniform(key, member, input, 0)),
}));
const [first, second] = inputs as [(typeof inputs)[0], (typeof inputs)[0]];
/** 1 where the first input is above 0.6 and the second below 0.5, else 0: a fifth of the space. */
const corner = first.values.map((value, i) => Number(value > 0.6 && (second.values[i] as number) < 0.5));

describe("among thirty inputs of which two matter", () => {
  const found = discover(inputs, corner, (value) => value === 1, options);
  test("these two pass the screening", () => {
    expect(found.inputs.toSorted()).toEqual(["input0", "input1"]);
    expect(found.screened).toHaveLength(30);
  });
  test("the balanced box is the corner, within the step of the last peels", () => {
    const box = found.boxes[balanced(found.boxes)];
    expect(box?.coverage).toBeGreaterThan(0.9);
    expect(box?.density).toBeGreaterThan(0.9);
    const limits = Object.fromEntries((box?.limits ?? []).map((one) => [found.inputs[one.input], one]));
    expect(Math.abs((limits["input0"]?.low ?? 0) - 0.6)).toBeLessThan(0.05);
    expect(Math.abs((limits["input1"]?.high ?? 0) - 0.5)).toBeLessThan(0.05);
    for (const { chance } of box?.limits ?? []) expect(chance).toBeLessThan(1e-6);
  });
  test("the tree's fullest leaf is the corner", () => {
    const leaf = found.tree.split?.parts.flatMap(({ split }) => split?.parts ?? []);
    expect(leaf?.some(({ cases, ofInterest }) => cases === ofInterest && cases === found.ofInterest)).toBe(
      true,
    );
  });
  test("no box limits an input that the screening holds back, unless all are asked for", () => {
    const all = discover(inputs, corner, (value) => value === 1, { ...options, all: true });
    expect(all.inputs).toHaveLength(30);
    expect(found.boxes.every(({ limits }) => limits.every(({ input }) => input < 2))).toBe(true);
  });
});
test("a failed member is left out and counted", () => {
  const outcomes = corner.with(3, Number.NaN).with(7, Number.NaN);
  const found = discover(inputs, outcomes, (value) => value === 1, options);
  expect(found).toMatchObject({ members: MEMBERS - 2, dropped: 2 });
});
test("refuses a bound that no member or every one meets, and tells the range", () => {
  const ask = (bound: number) => () => discover(inputs, corner, (value) => value >= bound, options);
  expect(ask(2)).toThrow("--above 0.5: no member is of interest: the outcomes run from 0 to 1");
  expect(ask(0)).toThrow("every member is of interest");
});
describe("inputs of the shipped model", () => {
  const job = { key, options: { outputs: [] } };
  const drawn = inputsOf(compiled, NO_FIT, { ...job, settings: { fixed: {}, centred: {} } }, 200);
  const slots = new Map(compiled.program.parameters.map((slot) => [slot.id, slot]));
  const entries = new Map(compiled.program.catalogue.map((entry) => [entry.id, entry]));
  test("are in their own units: half of the draws on each side of the value stated", () => {
    const normal = drawn.filter(({ id }) => ["normal", "lognormal"].includes(slots.get(id)?.shape ?? ""));
    expect(normal.length).toBeGreaterThan(50);
    for (const { id, values } of normal) {
      const central = (slots.get(id)?.value ?? 0) / (entries.get(id)?.factor ?? 1);
      const above = values.filter((value) => value > central).length;
      expect(Math.abs(above - 100), id).toBeLessThan(5 * Math.sqrt(50));
    }
  });
  test("are those that differ between members: not the levers' own, not one that is set", () => {
    const id = drawn[0]?.id ?? "";
    const set = inputsOf(compiled, NO_FIT, { ...job, settings: { fixed: { [id]: 1 }, centred: {} } }, 20);
    expect(set.map((input) => input.id)).toEqual(drawn.slice(1).map((input) => input.id));
    expect(drawn.some((input) => input.id.endsWith("Level"))).toBe(false);
  });
});
