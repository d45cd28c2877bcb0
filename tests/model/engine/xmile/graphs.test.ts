/** Graphical functions of all three types, written every way a file may write them. */
import { describe, expect, test } from "vitest";
import { aux, columnsOf, over, valuesOf, xmile } from "../../../helpers/xmile.ts";

const gf = (type: string, points = '<xscale min="2" max="6"/><ypts>10,20,0</ypts>', name = ""): string =>
  `<gf type="${type}"${name === "" ? "" : ` name="${name}"`}>${points}</gf>`;
// TIME is 0, 1, ... 10; the points lie at 2, 4 and 6.
const embedded = (graph: string): number[] => columnsOf(xmile(aux("x", "TIME", graph)))["x"] ?? [];

describe("between and beyond its points", () => {
  test("a continuous one is straight, then level", () => {
    expect(embedded(gf("continuous"))).toEqual([10, 10, 10, 15, 20, 10, 0, 0, 0, 0, 0]);
  });
  test("one that extrapolates goes on straight", () => {
    expect(embedded(gf("extrapolate"))).toEqual([0, 5, 10, 15, 20, 10, 0, -10, -20, -30, -40]);
  });
  test("a discrete one keeps the y of the last point reached", () => {
    const points = '<xscale min="2" max="6"/><ypts>10,20,20</ypts>';
    expect(embedded(gf("discrete", points))).toEqual([10, 10, 10, 10, 20, 20, 20, 20, 20, 20, 20]);
    expect(embedded(`<gf discrete="true">${points}</gf>`)[3]).toBe(10);
  });
});

test("points may be written one by one, with any separator", () => {
  const same = [10, 10, 10, 15, 20, 10, 0, 0, 0, 0, 0];
  expect(embedded(gf("continuous", "<xpts>2,4,6</xpts><ypts>10,20,0</ypts>"))).toEqual(same);
  expect(embedded(gf("continuous", '<xpts sep=";">2;4;6;</xpts><ypts sep=" ">10 20  0</ypts>'))).toEqual(
    same,
  );
});

describe("called by name", () => {
  const alone = `<gf name="Cost F"><xscale min="0" max="10"/><ypts>0,100</ypts></gf>`;
  test.each([
    ["by itself", "cost_f(TIME)", alone],
    ["by LOOKUP", "LOOKUP(Cost_F, TIME)", alone],
    [
      "inside a variable, by the variable's name",
      "inner(TIME)",
      aux("inner", "0", gf("continuous", '<xscale min="0" max="10"/><ypts>0,100</ypts>')),
    ],
    [
      "inside a variable, by its own",
      "own(TIME)",
      aux("inner", "0", gf("continuous", '<xscale min="0" max="10"/><ypts>0,100</ypts>', "own")),
    ],
    ["called like a builtin", "max(TIME)", alone.replace("Cost F", "MAX")],
  ])("%s", (_title, equation, more) => {
    expect(valuesOf(equation, {}, more)[3]).toBe(30);
  });
  test("a variable may stand for it by reference", () => {
    expect(columnsOf(xmile(`${aux("x", "TIME", '<gf name="Cost_F"/>')}${alone}`))["x"]?.[3]).toBe(30);
  });
  test("a builtin called by LOOKUP, as converters leave it, is that builtin", () => {
    expect(valuesOf("LOOKUP(COSH, 0)")[0]).toBe(1);
  });
});

test("each element of an array may have a graph of its own", () => {
  const graph = (y: string) => `<gf><xscale min="0" max="10"/><ypts>${y}</ypts></gf>`;
  const elements = `<element subscript="1">${graph("0,10")}</element><element subscript="2">${graph("0,100")}</element>`;
  const columns = columnsOf(
    xmile(aux("x", "TIME", over("D") + elements), {
      before: '<dimensions><dim name="D" size="2"/></dimensions>',
    }),
  );
  expect([columns["x[1]"]?.[3], columns["x[2]"]?.[3]]).toEqual([3, 30]);
});

test.each([
  ["<ypts>1,2</ypts>", "neither <xscale> nor <xpts>"],
  ['<xscale min="0" max="1"/>', "no <ypts>"],
  ["<xpts>0,1</xpts><ypts>1,2,3</ypts>", "2 <xpts> and 3 <ypts>"],
  ["<xpts>0,2,1</xpts><ypts>1,2,3</ypts>", "fall back to 1"],
  ['<xscale min="1" max="0"/><ypts>1,2</ypts>', "goes from 1 to 0"],
  ["<xpts>0,x</xpts><ypts>1,2</ypts>", '<xpts> is "x": write a number'],
])("%s is refused", (points, message) => {
  expect(() => embedded(`<gf>${points}</gf>`)).toThrow(message);
});
