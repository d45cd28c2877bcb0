/** The comparison with expected outputs has to be able to fail: each of these would pass a careless one. */
import { describe, expect, test } from "vitest";
import { agrees, columnKey, compareTables } from "./compare.ts";
import { decoded, readTable } from "./read-table.ts";

const run = readTable("Time,a,b[x],m.c d\n0,1,2,3\n1,10,20,30\n2,100,200,300\n");
const against = (text: string) => compareTables(readTable(text), run);

test("a table agrees with itself", () => {
  expect(compareTables(run, run)).toEqual({ expected: 3, agreed: 3, missing: [], wrong: [] });
});

describe("what fails", () => {
  test("a missing column, and the columns behind it are compared all the same", () => {
    expect(against("Time,gone,a\n0,1,1\n1,1,10\n2,1,999\n")).toEqual({
      expected: 2,
      agreed: 0,
      missing: ["gone"],
      wrong: ["a: 999 expected at 2, found 100"],
    });
  });
  test("one value off by more than a ten-thousandth, in the last row too", () => {
    expect(against("Time,a\n0,1\n1,10\n2,100.02\n").wrong).toEqual(["a: 100.02 expected at 2, found 100"]);
    expect(against("Time,a\n0,1\n1,10\n2,100.005\n").wrong).toEqual([]);
  });
  test("rows too few or too many", () => {
    expect(against("Time,a\n0,1\n1,10\n").wrong).toEqual(["2 rows expected, 3 found"]);
    expect(against("Time,a\n0,1\n1,10\n2,100\n3,1\n").wrong[0]).toBe("4 rows expected, 3 found");
  });
  test("rows shifted by a step", () => {
    expect(against("Time,a\n1,1\n2,10\n3,100\n").wrong).toEqual(["row 1 is expected at 1, found at 0"]);
  });
  test("a value that is not a number in the run", () => {
    expect(agrees(1, Number.NaN)).toBe(false);
    expect(agrees(0, Number.NaN)).toBe(false);
    expect(agrees(Number.NaN, Number.NaN)).toBe(false);
  });
  test("a column nothing is expected of", () => {
    expect(against("Time,a\n0,\n1,\n2,\n").wrong).toEqual(["a: no value is given to compare with"]);
  });
  test("a cell that is no number", () => {
    expect(() => readTable("Time,a\n0,one\n")).toThrow('row 1, a: "one" is no number');
  });
});

describe("thresholds are the collection's", () => {
  test.each([
    [3e-6, 1e-6, true],
    [4e-6, 1e-6, false],
    [3e-6, 2e-6, false],
    [0, 1e-6, true],
    [0, 2e-6, false],
    [1, 1.0001, true],
    [1, 1.0002, false],
    [-1, 1, false],
  ])("%d beside %d", (expected, found, same) => {
    expect(agrees(expected, found)).toBe(same);
  });
});

describe("what makes no difference", () => {
  const whole = { expected: 3, agreed: 3, missing: [], wrong: [] };
  const rows = ["Time,a,b[x],m.c d", "0,1,2,3", "1,10,20,30", "2,100,200,300"];
  test.each([
    ["line ends of any kind", rows.join("\r")],
    ["Windows line ends", rows.join("\r\n")],
    ["tabs for commas", rows.join("\n").replaceAll(",", "\t")],
    ["blank lines and blank cells at the end", `${rows.join("\n")}\n,,,\n\n`],
    ["case, blanks and underscores of names", rows.join("\n").replace("a,b[x],m.c d", 'A,"B[ X ]",M.C_D')],
    ["quotes of names, three deep", rows.join("\n").replace("a,", '"""a""",')],
    ["columns of the clock", rows.map((row, i) => `${row},${i === 0 ? "TIME STEP" : "7"}`).join("\n")],
    ["times of few digits", rows.join("\n").replace("\n1,", "\n1.01,")],
  ])("%s", (_title, text) => {
    expect(against(text)).toEqual(whole);
  });
  test("constants printed in the first row alone, of a run in which they are constant", () => {
    const constant = readTable("Time,k,a\n0,5,1\n1,5,2\n2,5,3\n");
    const once = "Time\tk\ta\n0\t5\t1\n1\t\t2\n2\t\t3\n";
    expect(compareTables(readTable(once), constant).wrong).toEqual([]);
    const ragged = "Time,a,k\n0,1,5\n1,2\n2,3\n";
    expect(compareTables(readTable(ragged), constant).wrong).toEqual([]);
  });
  test("a byte order mark and letters that are not UTF-8", () => {
    expect(readTable("\uFEFFTime,a\n0,1\n").header).toEqual(["Time", "a"]);
    expect(decoded(Uint8Array.of(0x67, 0x72, 0xf6, 0xdf, 0x65))).toBe("größe");
  });
});

test("names stay apart where they differ", () => {
  expect(columnKey("b[x,y]")).not.toBe(columnKey("b[xy]"));
  expect(columnKey("a b")).not.toBe(columnKey("ab"));
});
