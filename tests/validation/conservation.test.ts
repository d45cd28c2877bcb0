/** Conservation over the whole box: cards, parts, people, money and channels, to 1e-10 of what passed through. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellsOf, program, runModel, type Series, source } from "../model/sectors/runs.ts";
import { points } from "./box.ts";

interface Balance {
  readonly name: string;
  readonly stocks: readonly string[];
  readonly inflows: readonly string[];
  readonly outflows: readonly string[];
}
const spending = ["directSpending", "graySpending", "partnerSpending"];
const balances: readonly Balance[] = [
  {
    name: "cards are working, waiting for repair, retired or scrapped",
    stocks: ["fleet", "failed"],
    inflows: ["arrivals"],
    outflows: ["retirements", "scrapping"],
  },
  {
    name: "cards paid for are on their way, arrived or seized",
    stocks: ["supplyLine"],
    inflows: ["grayOrders", "burstOrders"],
    outflows: ["grayArrivals", "interdictions"],
  },
  {
    name: "cards that arrive were bought",
    stocks: [],
    inflows: ["arrivals"],
    outflows: ["legalArrivals", "grayArrivals", "partnerArrivals"],
  },
  {
    name: "orders go through one kind of channel or another",
    stocks: [],
    inflows: ["kindOrders"],
    outflows: ["grayOrders", "burstOrders"],
  },
  {
    name: "parts are bought, won, used or out of date",
    stocks: ["spareParts"],
    inflows: ["partsImports", "cannibalisation"],
    outflows: ["partsUse", "partsObsolescence"],
  },
  {
    name: "specialists are at home or abroad",
    stocks: ["itSpecialists", "remoteAbroad", "nearAbroad", "farAbroad"],
    inflows: ["itEntrants"],
    outflows: ["itExits", "retraining"],
  },
  {
    name: "model builders are at home or abroad",
    stocks: ["builders", "buildersAbroad"],
    inflows: ["recruits", "retraining"],
    outflows: ["builderExits"],
  },
  {
    name: "money is spent, lapsed or in the chest",
    stocks: ["warChest"],
    inflows: ["appropriations"],
    outflows: [...spending, "lapses"],
  },
  { name: "capacity is open or closed", stocks: ["capacity"], inflows: ["opening"], outflows: ["closing"] },
];

const imbalance = (run: Series, { stocks, inflows, outflows }: Balance): number => {
  const sum = (id: string, year: number) =>
    cellsOf(id).reduce((total, cell) => total + run.at(cell, year), 0);
  const flow = (id: string) => cellsOf(id).reduce((total, cell) => total + run.total(cell), 0);
  const add = (ids: readonly string[], of: (id: string) => number) =>
    ids.reduce((total, id) => total + of(id), 0);
  const change = add(stocks, (id) => sum(id, run.last) - sum(id, run.first));
  const entered = add(inflows, flow);
  const left = add(outflows, flow);
  const there = add(stocks, (id) => sum(id, run.first));
  return Math.abs(change - (entered - left)) / Math.max(entered, left, there, 1);
};

describe("over the box", () => {
  test.each(balances)("$name", (balance) => {
    fc.assert(
      fc.property(points(), ({ changes, seed }) => {
        expect(imbalance(runModel(changes, source(seed)), balance)).toBeLessThan(1e-10);
      }),
      { seed: 7, numRuns: 12, endOnFailure: true },
    );
  });
});

test("the flow of every stock that things or people fill is in one of the balances", () => {
  const unit = /^(gpu|person|usd)$/;
  const stocks = program.catalogue
    .filter(({ quantity }) => quantity.kind === "stock" && unit.test(quantity.unit))
    .map(({ id }) => id);
  const balanced = balances.flatMap((balance) => balance.stocks);
  // What was lost is counted, not kept.
  expect(stocks.filter((id) => !balanced.includes(id))).toEqual(["lostSpending"]);
});
