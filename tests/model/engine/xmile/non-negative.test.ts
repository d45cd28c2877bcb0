/** Stocks and flows that are never negative, and where a file may say so. */
import { describe, expect, test } from "vitest";
import { columnsOf, flow, stock, xmile } from "../../../helpers/xmile.ts";

describe("an entity decides before its model, the model before the file", () => {
  const signs = (file: string, model: string, own: string): boolean => {
    const text = xmile(flow("f", "TIME - 5", own), { before: file }).replace("<model>", `<model>${model}`);
    return columnsOf(text)["f"]?.[0] === 0;
  };
  const on = "<behavior><flow><non_negative/></flow></behavior>";
  const off = "<behavior><flow><non_negative>false</non_negative></flow></behavior>";
  test.each([
    ["", "", "", false],
    ["", "", "<non_negative/>", true],
    ["", "", "<non_negative> TruE </non_negative>", true],
    [on, "", "", true],
    ["<behavior><non_negative/></behavior>", "", "", true],
    ["<behavior><stock><non_negative/></stock></behavior>", "", "", false],
    ["<behavior><non_negative/><flow><non_negative>false</non_negative></flow></behavior>", "", "", false],
    [on, off, "", false],
    [off, on, "", true],
    [on, on, "<non_negative>false</non_negative>", false],
    [off, off, "<non_negative/>", true],
  ])("file %s model %s entity %s", (file, model, own, clamped) => {
    expect(signs(file, model, own)).toBe(clamped);
  });
  test("another word is refused", () => {
    expect(() => signs("", "", "<non_negative>maybe</non_negative>")).toThrow('<non_negative> is "maybe"');
  });
});

describe("a stock that is never negative", () => {
  const draining = (order: string): Record<string, number[]> =>
    columnsOf(
      xmile(
        stock("s", "10", `${order}<non_negative/>`) +
          flow("a", "4") +
          flow("b", "3") +
          stock("sink", "0", "<inflow>b</inflow>"),
      ),
    );
  test("cuts its outflows to what is there, first named first served, and the flows reported are the cut ones", () => {
    const { s, a, b, sink } = draining("<outflow>a</outflow><outflow>b</outflow>");
    expect(s?.slice(0, 4)).toEqual([10, 3, 0, 0]);
    expect(a?.slice(0, 4)).toEqual([4, 3, 0, 0]);
    expect(b?.slice(0, 4)).toEqual([3, 0, 0, 0]);
    expect(sink?.at(-1)).toBe(3);
  });
  test("serves in the order of the file", () => {
    expect(draining("<outflow>b</outflow><outflow>a</outflow>")["b"]?.slice(0, 4)).toEqual([3, 3, 0, 0]);
  });
  test("leaves a flow alone that drains another stock too, and stops at zero itself", () => {
    const columns = columnsOf(
      xmile(
        stock("low", "5", "<outflow>f</outflow><non_negative/>") +
          stock("high", "50", "<outflow>f</outflow><non_negative/>") +
          flow("f", "2"),
      ),
    );
    expect(columns["f"]).toEqual(Array(11).fill(2));
    expect(columns["low"]?.slice(0, 5)).toEqual([5, 3, 1, 0, 0]);
    expect(columns["high"]?.at(-1)).toBe(30);
  });
});

test("a multiplier converts what arrives below and not what leaves above", () => {
  const columns = columnsOf(
    xmile(
      stock("upper", "100", "<outflow>f</outflow>") +
        stock("lower", "0", "<inflow>f</inflow>") +
        flow("f", "4", "<multiplier>3</multiplier>"),
    ),
  );
  expect([columns["upper"]?.[2], columns["lower"]?.[2], columns["f"]?.[2]]).toEqual([92, 24, 4]);
});
