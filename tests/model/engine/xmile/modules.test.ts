/** Modules and their connections (clause 4.7), and names within and across them (clause 3.2.2). */
import { describe, expect, test } from "vitest";
import { aux, columnsOf, flow, stock, xmile } from "../../../helpers/xmile.ts";

const model = (name: string, variables: string): string =>
  `<model name="${name}"><variables>${variables}</variables></model>`;

test("a module takes its inputs from around it and gives its variables under its name", () => {
  const columns = columnsOf(
    xmile(
      `<module name="Sub Model"><connect to="Input" from=".Root Output"/><connect to=".Root_Input" from="Sub_Model.Output"/></module>
       ${aux("Root Output", "TIME * 2")}<aux name="Root Input" access="input"/>${aux("y", "sub_model.output + 1")}`,
      { after: model("Sub_Model", `<aux name="Input" access="input"/>${aux("Output", "Input + 10")}`) },
    ),
  );
  expect(columns["Sub Model.Output"]?.[3]).toBe(16);
  expect(columns["Root Input"]?.[3]).toBe(16);
  expect(columns["y"]?.[3]).toBe(17);
  expect(columns["Sub Model.Input"]?.[3]).toBe(6);
});

test("modules nest, and connect to what is inside their neighbours", () => {
  const columns = columnsOf(
    xmile(
      `<module name="outer"><connect to="inner.x" from="source.value"/></module><module name="source"/>`,
      {
        after:
          model("outer", `<module name="inner"/>${aux("twice", "2 * inner.z")}`) +
          model("inner", `${aux("x", "{not connected}")}${aux("z", "x + 1")}`) +
          model("source", aux("value", "TIME")),
      },
    ),
  );
  expect(columns["outer.inner.z"]?.[4]).toBe(5);
  expect(columns["outer.twice"]?.[4]).toBe(10);
});

test("an input that nothing is connected to has its own equation", () => {
  const columns = columnsOf(xmile(`<module name="m"/>`, { after: model("m", aux("i", "7")) }));
  expect(columns["m.i"]?.[0]).toBe(7);
});

test("stocks live in each module apart", () => {
  const own = stock("s", "start", "<inflow>f</inflow>") + flow("f", "1") + aux("start", "");
  const columns = columnsOf(
    xmile(
      `<module name="a"><connect to="start" from=".one"/></module><module name="b" simlin:model_name="a"><connect to="start" from=".two"/></module>${aux("one", "1")}${aux("two", "2")}`,
      { after: model("a", own) },
    ),
  );
  expect([columns["a.s"]?.[3], columns["b.s"]?.[3]]).toEqual([4, 5]);
});

describe("names are the same whatever their case, blanks and underscores", () => {
  test.each([
    "wom_multiplier",
    "WOM   Multiplier",
    '"wom multiplier"',
    '"wom\\nmultiplier"',
    "Wom__multiplier",
  ])("%s", (name) => {
    expect(columnsOf(xmile(aux("wom multiplier", "3") + aux("x", name)))["x"]?.[0]).toBe(3);
  });
  test("also beyond ASCII", () => {
    expect(columnsOf(xmile(aux("Größe Ä", "3") + aux("x", "GRÖSSE_Ä".replace("SS", "ß"))))["x"]?.[0]).toBe(3);
  });
  test("so two of them cannot stand beside each other", () => {
    expect(() => columnsOf(xmile(aux("a b", "3") + aux("A_B", "4")))).toThrow(
      'line 6, <aux name="A_B">: another variable of the model has this name',
    );
  });
  test("columns are headed as the author wrote them", () => {
    const columns = columnsOf(xmile(aux("size of one\\ntime harvest", "3") + aux("&quot;x, y&quot;", "4")));
    expect(Object.keys(columns)).toEqual(["Time", "size of one time harvest", "x, y"]);
  });
  test("a name may hold a dot inside quotes", () => {
    expect(columnsOf(xmile(aux("v1.0", "3") + aux("x", '"v1.0" * 2')))["x"]?.[0]).toBe(6);
  });
});

test("a stock finds a flow with a dot in its name", () => {
  const text = stock("s", "0", "<inflow>flow_v1.0</inflow>") + flow("flow v1.0", "2");
  expect(columnsOf(xmile(text))["s"]?.[2]).toBe(4);
});

test.each([
  [xmile(`<module name="m"/>`), 'there is no <model name="m">'],
  [
    xmile(`<module name="m"><connect to="nowhere" from=".a"/></module>${aux("a", "1")}`, {
      after: model("m", aux("i", "7")),
    }),
    'there is no "nowhere"',
  ],
  [
    xmile(`<module name="m"><connect to="i" from=".a"/></module>`, { after: model("m", aux("i", "7")) }),
    'there is no ".a"',
  ],
  [xmile(`<module name="m"/>`, { after: model("m", `<module name="m"/>`) }), "nested deeper than 32"],
  [
    xmile(`<module name="m"><connect to="i" from="m.i"/></module>`, { after: model("m", aux("i", "7")) }),
    "lead in a circle",
  ],
  [
    xmile(`<module name="m" resource="other.xmile"/>`, { after: model("m", "") }),
    "another file are not read",
  ],
])("what does not join is refused", (text, message) => {
  expect(() => columnsOf(text)).toThrow(message);
});
