/** What a reader is told of each quantity. */
import { expect, test } from "vitest";
import { compile, flow, lookup, noise, parameter, stock, variable } from "../../../model/engine/index.ts";
import { model } from "../../helpers/models.ts";

const program = compile(
  model(
    {
      life: parameter({ value: 2, unit: "year", source: "H4-02" }, "Life"),
      one: parameter({ value: 1, unit: "gpu", source: "assumption" }, "A card"),
      wear: lookup("1", [[0, 1]], "Wear", { inputUnit: "gpu" }),
      luck: noise("normal", 1, "Luck"),
      cards: stock(
        "gpu",
        { initial: { young: "5 * one * life / life", old: "0" }, outflows: ["losses"] },
        "Cards",
        { over: ["age"] },
      ),
      losses: flow("gpu/year", "cards[age] / life * wear(cards[age])", "Losses", { over: ["age"] }),
      all: variable("gpu", "SUM(cards[age], age) * (1 + luck)", "All"),
    },
    { dimensions: { age: ["young", "old"] }, baseUnits: { gpu: [] } },
  ),
);
const entry = (id: string) => program.catalogue.find((one) => one.id === id);

test("has every quantity as it was defined, in order", () => {
  expect(program.catalogue.map(({ id }) => id)).toEqual([
    "life",
    "one",
    "wear",
    "luck",
    "cards",
    "losses",
    "all",
  ]);
  expect(entry("life")?.quantity).toMatchObject({ value: 2, unit: "year", source: "H4-02", about: "Life" });
});

test("has causes and uses from the equations that run", () => {
  expect(entry("losses")?.causes).toEqual(["cards", "life", "wear"]);
  expect(entry("cards")?.causes).toEqual(["one", "life", "losses"]);
  expect(entry("cards")?.uses).toEqual(["losses", "all"]);
  expect(entry("life")?.uses).toEqual(["cards", "losses"]);
  expect(entry("wear")?.uses).toEqual(["losses"]);
  expect(entry("all")?.causes).toEqual(["cards", "luck"]);
  expect(entry("life")?.causes).toEqual([]);
});

test("has cells, and the size of the declared unit in base units", () => {
  expect(entry("cards")?.cells).toEqual(["cards[young]", "cards[old]"]);
  expect(entry("all")?.cells).toEqual(["all"]);
  expect(entry("life")?.factor).toBe(12);
  expect(entry("losses")?.factor).toBe(1 / 12);
});
