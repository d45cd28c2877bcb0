/** Arrays of clause 3.7.1, checked against values written out by hand. */
import { describe, expect, test } from "vitest";
import { aux, columnsOf, flow, over, stock, xmile } from "../../../helpers/xmile.ts";

const before = `<dimensions>
  <dim name="Location"><elem name="Boston"/><elem name="New York"/></dim>
  <dim name="N" size="3"/>
</dimensions>`;
const element = (subscript: string, equation: string): string =>
  `<element subscript="${subscript}"><eqn>${equation}</eqn></element>`;
const a = `<aux name="A">${over("Location", "N")}${["Boston", "New_York"]
  .flatMap((place, i) => [1, 2, 3].map((n) => element(`${place}, ${n}`, String((i + 1) * 10 + n))))
  .join("")}</aux>`;
const first = (variables: string, name: string): number | undefined =>
  columnsOf(xmile(a + variables, { before }))[name]?.[0];

test("columns carry the elements as they are named", () => {
  expect(Object.keys(columnsOf(xmile(a, { before })))).toEqual([
    ..."Time;A[Boston,1];A[Boston,2];A[Boston,3];A[New York,1];A[New York,2];A[New York,3]".split(";"),
  ]);
});

describe("one equation for all", () => {
  test.each([
    ["A", "x[New York,2]", 22],
    ["A[Location, N] * 2", "x[New York,2]", 44],
    ["A[Location, 1] + N", "x[Boston,3]", 14],
    ["A[location, 4 - N]", "x[Boston,3]", 11],
    ["A[@1, @2]", "x[Boston,3]", 13],
    ["Location * 100 + N", "x[New York,3]", 203],
    ["Location.New_York + N", "x[Boston,1]", 3],
    ["SUM(A[Location, *])", "x[New York,3]", 66],
    ["SUM(A)", "x[New York,3]", 102],
  ])("%s", (equation, name, value) => {
    expect(first(aux("x", equation, over("Location", "N")), name)).toBe(value);
  });
  test("reads dimensions in any order where their names tell them apart", () => {
    expect(first(aux("x", "A", over("N", "Location")), "x[3,Boston]")).toBe(13);
  });
});

describe("into a scalar", () => {
  test.each([
    ["A[Boston, 2]", 12],
    ['A["New York", 3]', 23],
    ["A[2, 3]", 23],
    ["A[TIME + 1, 1 + 1]", 12],
    ["A[7 - 3, 1]", 0],
    ["SUM(A)", 102],
    ["SUM(A[*, 1])", 32],
    ["SUM(A[Boston, 2:3])", 25],
    ["MEAN(A[New_York, *])", 22],
    ["MIN(A) + MAX(A)", 34],
    ["MAX(A[Boston, *], 100)", 100],
    ["MIN(A[Location, N])", 11],
    ["PROD(A[Boston, *])", 11 * 12 * 13],
    ["STDDEV(A[Boston, *])", Math.sqrt(2 / 3)],
    ["SIZE(A)", 6],
    ["SIZE(A[1, *])", 3],
    ["SIZE(N)", 3],
    ["SUM(A[Boston, *] * A[New_York, *])", 11 * 21 + 12 * 22 + 13 * 23],
  ])("%s", (equation, value) => {
    expect(first(aux("x", equation), "x")).toBeCloseTo(value, 12);
  });
});

test("stocks and flows go cell by cell, delays too", () => {
  const variables =
    stock("S", "Location", `${over("Location")}<inflow>F</inflow>`) +
    flow("F", "10 * Location", over("Location")) +
    aux("D", "SMTH1(S, 2, 0)", over("Location"));
  const columns = columnsOf(xmile(variables, { before }));
  expect([columns["S[Boston]"]?.[2], columns["S[New York]"]?.[2]]).toEqual([21, 42]);
  expect(columns["D[New York]"]?.[1]).toBe(1);
});

test("one equation may list the value of every cell, as some tools write it", () => {
  expect(first(aux("x", "1, 2, 3", over("N")), "x[3]")).toBe(3);
});

test("also with semicolons between rows, as Vensim writes it", () => {
  expect(first(aux("x", "1, 2, 3;\n4, 5, 6;", over("Location", "N")), "x[New York,2]")).toBe(5);
});

test("a dimension that occurs twice goes by position", () => {
  const square = `<aux name="Q">${over("N", "N")}${[1, 2, 3]
    .flatMap((i) => [1, 2, 3].map((j) => element(`${i},${j}`, String(10 * i + j))))
    .join("")}</aux>`;
  expect(first(square + aux("x", "Q", over("N", "N")), "x[1,3]")).toBe(13);
  expect(first(square + aux("x", "Q[@2, @1]", over("N", "N")), "x[1,3]")).toBe(31);
});

test.each([
  [aux("x", "A"), "A is an array over [Location, N]: name an element of Location"],
  [aux("x", "A[Boston]"), "A has 2 dimensions, found 1 subscripts"],
  [aux("x", "A[Boston, 4]"), "N has no element 4"],
  [aux("x", "A[Boston, *]"), "A leaves N open"],
  [aux("x", "A[Paris, 1]"), 'nothing is called "Paris"'],
  [aux("x", "TIME[1]"), "TIME is no array"],
  [aux("x", "Location"), "Location is a dimension"],
  [aux("x", "1", over("Nowhere")), 'there is no dimension "Nowhere"'],
  [aux("x", "1, 2", over("N")), "its equation lists 2 values for 3 cells"],
  [`<aux name="x">${over("N")}${element("1", "5")}</aux>`, "it has no equation for x[2]"],
  [`<aux name="x">${over("N")}${element("9", "5")}</aux>`, "there is no element [9] of [N]"],
  [aux("x", "1", `${over("N", "N", "N", "N", "N", "N", "N", "N", "N", "N", "N")}`), "at most 100000"],
])("%s is refused", (variables, message) => {
  expect(() => first(variables, "x")).toThrow(message);
});
