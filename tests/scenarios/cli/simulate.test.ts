/** `chokepoint simulate`, as a user runs it. */
import { existsSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chokepoint, scratch, textOf } from "../../helpers/command-line.ts";
import { aux, flow, over, stock, xmile } from "../../helpers/xmile.ts";

const at = scratch();
const specs = "<start>0</start><stop>1</stop><dt>0.5</dt>";
const tea = xmile(
  stock("Teacup Temperature", "180", "<outflow>Heat_Loss</outflow>") +
    flow("Heat Loss", "(Teacup_Temperature - room) / 10") +
    aux("room", "70") +
    aux("x, y", "RANDOM(0, 1)") +
    aux("pair", "D", over("D")),
  { specs, before: '<dimensions><dim name="D"><elem name="a b"/><elem name="c"/></dim></dimensions>' },
);
writeFileSync(at("tea.xmile"), tea);
const table = (text: string): string[][] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));

describe("a model in XMILE", () => {
  it("is printed as a table: time first, then every variable by its own name", async () => {
    const { status, stdout, stderr } = await chokepoint("simulate", at("tea.xmile"));
    expect([status, stderr]).toEqual([0, ""]);
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toBe(
      'Time,Teacup Temperature,Heat Loss,room,"x, y","pair[a b]",pair[c]'.replace('"pair[a b]"', "pair[a b]"),
    );
    expect(
      table(stdout)
        .map((cells) => cells.slice(0, 4))
        .slice(1),
    ).toEqual([
      ["0", "180", "11", "70"],
      ["0.5", "174.5", "10.45", "70"],
      ["1", "169.275", "9.9275", "70"],
    ]);
  });
  it("is written to a file with --out, the same bytes for the same seed and others for another", async () => {
    for (const [seed, name] of [
      ["7", "a.csv"],
      ["7", "b.csv"],
      ["8", "c.csv"],
    ] as const)
      await chokepoint("simulate", at("tea.xmile"), "--seed", seed, "--out", at("out", name));
    expect(textOf(at("out", "a.csv"))).toBe(textOf(at("out", "b.csv")));
    expect(textOf(at("out", "a.csv"))).not.toBe(textOf(at("out", "c.csv")));
  });
  it("may have any of the endings in use, and other encodings that it declares", async () => {
    writeFileSync(
      at("latin.stmx"),
      Buffer.from(tea.replace("utf-8", "iso-8859-1").replaceAll("room", "Größe"), "latin1"),
    );
    writeFileSync(
      at("wide.xml"),
      Buffer.from(`\uFEFF${tea.replace('encoding="utf-8"', 'encoding="utf-16"')}`, "utf16le"),
    );
    expect((await chokepoint("simulate", at("latin.stmx"))).stdout).toContain(",Größe,");
    expect((await chokepoint("simulate", at("wide.xml"))).stdout).toContain(",room,");
  });
  it("that was mended is run, and the mending told", async () => {
    writeFileSync(at("open.xmile"), tea.replace("</flow>", ""));
    const { status, stderr } = await chokepoint("simulate", at("open.xmile"));
    expect(status).toBe(0);
    expect(stderr).toContain('open.xmile: line 6: <flow name="Heat Loss"> is not closed');
  });
});

describe("what cannot be run", () => {
  it.each([
    [
      "a Vensim model by its name",
      "model.mdl",
      "a = 1 ~~|",
      "a Vensim model, which is not read; convert it to XMILE first",
    ],
    ["a Vensim model by its text", "model.xmile", "{UTF-8}\na = 1 ~~|", "a Vensim model"],
    [
      "a conveyor",
      "conveyor.xmile",
      tea.replace("<outflow>", "<conveyor/><outflow>"),
      'conveyor.xmile: line 6, <stock name="Teacup Temperature">: conveyors are not supported',
    ],
    [
      "bytes that are no text",
      "bytes.xmile",
      Buffer.from([0x3c, 0xff, 0xfe, 0xfd]),
      "cannot be read as utf-8",
    ],
    ["an encoding nobody knows", "odd.xmile", tea.replace("utf-8", "klingon"), "cannot be read as klingon"],
    [
      "a file over the limit",
      "large.xmile",
      Buffer.alloc(16 * 1024 * 1024 + 1, 32),
      "at most 16777216 are read (16 MiB)",
    ],
  ])("%s is wrong usage, told in one line or more", async (_title, name, content, message) => {
    writeFileSync(at(name), content);
    const { status, stdout, stderr } = await chokepoint("simulate", at(name), "--out", at("never.csv"));
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("    at ");
    expect(existsSync(at("never.csv"))).toBe(false);
  });
  it("a file that is not there is wrong usage", async () => {
    const { status, stderr } = await chokepoint("simulate", at("none.xmile"));
    expect(status).toBe(2);
    expect(stderr).toContain("none.xmile: cannot be read");
  });
  it("a value that is not finite is a run that failed, told with its variable and time", async () => {
    writeFileSync(at("pole.xmile"), xmile(aux("x", "1 / (TIME - 0.5)"), { specs }));
    const { status, stderr } = await chokepoint("simulate", at("pole.xmile"));
    expect(status).toBe(1);
    expect(stderr).toContain("x is Infinity at time 0.5");
  });
});
