/** What a reader is told of an imported model. */
import { expect, test } from "vitest";
import { importXmile } from "../../../../model/engine/xmile/index.ts";
import { aux, flow, over, stock, xmile } from "../../../helpers/xmile.ts";

const { program } = importXmile(
  xmile(
    stock("S", "k", `${over("N")}<inflow>f</inflow><units>cup</units><doc>A stock</doc>`) +
      flow("f", "SMTH1(k, 2) * g(TIME)", over("N")) +
      aux("k", "{three} 3") +
      `<gf name="g"><xscale min="0" max="9"/><ypts>1,2</ypts></gf>`,
    { before: '<dimensions><dim name="N" size="2"/></dimensions>' },
  ),
);
const entry = (id: string) => program.catalogue.find((one) => one.id === id);

test("each variable is told with its kind, unit, sentence and cells", () => {
  expect(entry("S")).toMatchObject({
    quantity: { kind: "stock", unit: "cup", about: "A stock", over: ["N"], initial: "k" },
    cells: ["S[1]", "S[2]"],
    factor: 1,
  });
  expect(entry("g")?.quantity).toMatchObject({
    kind: "lookup",
    points: [
      [0, 1],
      [9, 2],
    ],
  });
});

test("a plain number is a parameter, comments beside it or not", () => {
  expect(entry("k")?.quantity).toMatchObject({
    kind: "parameter",
    value: 3,
    low: 3,
    high: 3,
    shape: "fixed",
  });
  expect(program.parameters).toHaveLength(1);
});

test("causes and uses are followed through what delays remember", () => {
  expect(entry("S")?.causes).toEqual(["k", "f"]);
  expect(entry("f")?.causes).toEqual(["k"]);
  expect(entry("k")?.uses).toEqual(["S", "f"]);
});
