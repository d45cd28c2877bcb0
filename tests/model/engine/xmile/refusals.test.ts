/** What is not read is refused by name and place, and everything wrong is told at once. */
import { describe, expect, test } from "vitest";
import { ModelError } from "../../../../model/engine/index.ts";
import { importXmile, LIMITS } from "../../../../model/engine/xmile/index.ts";
import { aux, columnsOf, flow, stock, xmile } from "../../../helpers/xmile.ts";

describe("parts of the standard that are not supported", () => {
  test.each([
    [stock("s", "1", "<conveyor><len>4</len></conveyor>"), '<stock name="s">: conveyors are not supported'],
    [stock("s", "1", "<queue/>"), '<stock name="s">: queues are not supported'],
    [flow("f", "1", "<leak>0.1</leak>"), '<flow name="f">: leakages of conveyors are not supported'],
    [flow("f", "1", "<overflow/>"), '<flow name="f">: overflows of queues'],
    [aux("a", "1", "<isee:summing/>"), '<aux name="a">: summing converters'],
    [aux("a", "1", "<something/>"), '<aux name="a">: <something> is not supported'],
    ["<lever/>", "<lever>: <lever> is not supported"],
    [aux("a", "B(2)"), "the function B is not known"],
    [aux("a", "a(2)"), "a is a variable called like a function"],
    [aux("a", "RANK(a, 1)"), "the function RANK is not known"],
    [aux("a", "ABS(1, 2)"), "ABS is written ABS(a), found 2 inputs"],
    [aux("a", "DELAYN(1, 2, TIME)"), "the order of DELAYN has to be known before the run"],
    [aux("a", "b") + aux("b", "a"), "circular definition: a reads b reads a"],
    [aux("a", "bb") + aux("bbb", "1"), 'nothing is called "bb"; nearest: bbb'],
    [stock("s", "1", "<inflow>f</inflow>"), 'there is no flow "f"'],
    [stock("s", "1", "<inflow>a</inflow>") + aux("a", "1"), '"a" is no flow but <aux>'],
    [stock("s", "1", "<inflow>f</inflow><inflow>F</inflow>") + flow("f", "1"), "the flow f is listed twice"],
    [aux("TIME", "1"), "TIME is a name of the standard"],
    ["<aux/>", "<aux>: it has no name"],
    [`<aux name="a"/>`, '<aux name="a">: it has no equation'],
  ])("%s", (variables, message) => {
    expect(() => columnsOf(xmile(variables))).toThrow(message);
  });
  test.each([
    ["<data><import/></data>", "imported data are not supported"],
    ["<behavior><aux/></behavior>", "<aux> is not supported: non_negative"],
    ['<dimensions><dim name="D"/></dimensions>', 'its size is ""'],
    ['<dimensions><dim name="D" size="0"/></dimensions>', "1 to 10000 elements, found 0"],
    ['<dimensions><dim name="D" size="2"/><dim name="d" size="2"/></dimensions>', "it is defined twice"],
    ['<dimensions><dim name="D"><elem name="a"/><elem name="A"/></dim></dimensions>', "the same name"],
  ])("%s", (before, message) => {
    expect(() => columnsOf(xmile(aux("a", "1"), { before }))).toThrow(message);
  });
  test.each([
    ['<model resource="x">', "another file are not read"],
    ['<model encryption-scheme="AES">', "encrypted models"],
    ["<model><sim_specs><start>0</start><stop>5</stop></sim_specs>", "a model runs on one clock"],
  ])("%s", (model, message) => {
    expect(() => columnsOf(xmile(aux("a", "1")).replace("<model>", model))).toThrow(message);
  });
});

test.each([
  ["<header><includes><include resource='x'/></includes>", "included files are not read"],
  ["<header><options><uses_arrays invalid_index_value='NaN'/></options>", "NaN is not supported"],
])("%s in the header is refused", (header, message) => {
  expect(() => columnsOf(xmile(aux("a", "1")).replace("<header>", header))).toThrow(message);
});

test("the model may give the clock where the file does not", () => {
  const text = xmile(aux("a", "1"));
  const specs = /<sim_specs>.*<\/sim_specs>/.exec(text)?.[0] ?? "";
  const moved = text.replace(specs, "").replace("<model>", `<model>${specs}`);
  expect(columnsOf(moved)["Time"]).toHaveLength(11);
});

describe("clocks that do not hold", () => {
  test.each([
    ["<start>0</start><stop>1</stop><run by='group'/>", "runs by group are not supported"],
    ["<start>0</start>", '<stop> is "": write a number'],
    ["<start>0</start><stop>ten</stop>", '<stop> is "ten"'],
    ["<start>5</start><stop>1</stop>", "it runs from 5 to 1"],
    ["<start>0</start><stop>1</stop><dt>0</dt>", "<dt> is 0: above 0"],
    ["<start>0</start><stop>1e9</stop><dt>0.001</dt>", "at most 10000000"],
  ])("%s", (specs, message) => {
    expect(() => columnsOf(xmile(aux("a", "1"), { specs }))).toThrow(message);
  });
});

test("every problem is told, a line each, with its place in the file", () => {
  try {
    importXmile(xmile(`${aux("a", "1 +")}\n${aux("b", "2 3")}`));
    expect.unreachable();
  } catch (error) {
    expect((error as ModelError).problems).toEqual([
      'line 6, <aux name="a">: the equation ends where a number, a name or a bracket is due',
      'line 7, <aux name="b">: "3" stands where an operator or the end is due',
    ]);
  }
});

describe("XML", () => {
  const good = xmile(aux("a", "1"));
  test("prefixes nobody declared are passed over", () => {
    expect(columnsOf(good.replace("<model>", '<isee:prefs isee:layer="model"/><model>'))["a"]?.[0]).toBe(1);
  });
  test("a byte order mark and Windows line ends make no difference", () => {
    expect(columnsOf(`\uFEFF${good.replaceAll("\n", "\r\n")}`)["a"]?.[0]).toBe(1);
  });
  test("a variable that is not closed ends where the next begins, and the reader is told", () => {
    const broken = xmile(
      `${flow("f", "1").replace("</flow>", "\n")}${stock("s", "2", "<inflow>f</inflow>")}`,
    );
    const { notes } = importXmile(broken);
    expect(notes).toEqual(['line 6: <flow name="f"> is not closed, taken to end before line 7']);
    expect(columnsOf(broken)["s"]?.slice(0, 2)).toEqual([2, 3]);
  });
  test.each([
    ["", "the file"],
    ["not xml", "the file: line 1"],
    ["<html></html>", "the file is <html>, not <xmile>"],
    ["<xmile><model></xmile>", "not well-formed XML (unexpected close tag)"],
    [good.replace("</xmile>", ""), "not well-formed XML (unclosed tag: xmile)"],
    [good.replace("1]]", "&nbsp;]]").replace("<![CDATA[", "").replace("]]>", ""), "undefined entity"],
    [`<!DOCTYPE xmile [<!ENTITY a "aaaa">]>${good}`, "a document type is not read"],
    [`<!DOCTYPE xmile SYSTEM "file:///etc/passwd">${good}`, "a document type is not read"],
    [`${"<a>".repeat(100)}`, "nested deeper than 64"],
    ["<xmile></xmile>", "it has no <sim_specs>"],
    ["<xmile><sim_specs><start>0</start><stop>1</stop></sim_specs></xmile>", "it holds no <model>"],
    [good.replace("<aux name", "<aux name name"), "not well-formed XML"],
  ])("%.60s", (text, message) => {
    expect(() => importXmile(text)).toThrow(ModelError);
    expect(() => importXmile(text)).toThrow(message);
  });
  test("a file over the limit is refused before it is read", () => {
    expect(() => importXmile(" ".repeat(LIMITS.characters + 1))).toThrow("at most 16777216 are read");
  });
});
