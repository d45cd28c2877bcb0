/** `chokepoint export --xmile`, as a user runs it. */
import { describe, expect, it } from "vitest";
import { importXmile } from "../../../model/engine/xmile/index.ts";
import { chokepoint, scratch, textOf } from "../../helpers/command-line.ts";

const at = scratch();
const parameterOf = (text: string, id: string) =>
  importXmile(text).program.parameters.find((parameter) => parameter.id === id);

describe("the model in XMILE", () => {
  it("is printed as it stands today, and runs", async () => {
    const { status, stdout, stderr } = await chokepoint("export", "--xmile");
    expect([status, stderr]).toEqual([0, ""]);
    const { program, saveInterval } = importXmile(stdout);
    expect([program.name, saveInterval, program.clock.dt]).toEqual(["Chokepoint: Today", 1, 0.125]);
  });
  it("has the levers of a preset and of --set, and is written to a file with --out", async () => {
    await chokepoint("export", "--xmile", "--out", at("a", "today.xmile"));
    await chokepoint("export", "--xmile", "chips-only", "--out", at("a", "chips.stmx"));
    await chokepoint(
      "export",
      "--xmile",
      "--set",
      "directSupply=0.25@2028-01",
      "--out",
      at("a", "set.xmile"),
    );
    const [today, chips, set] = ["today.xmile", "chips.stmx", "set.xmile"].map((name) =>
      textOf(at("a", name)),
    );
    expect(chips).not.toBe(today);
    expect(parameterOf(set ?? "", "directSupplyLevel")).toMatchObject({ value: 0.25, shape: "fixed" });
    const { status, stdout } = await chokepoint("simulate", at("a", "chips.stmx"));
    expect(status).toBe(0);
    // 2020 to 2035, every month.
    expect(stdout.trimEnd().split("\n")).toHaveLength(1 + 181);
  });
});

describe("wrong usage", () => {
  it.each([
    [["export"], "name the format to write: --xmile"],
    [["export", "--xmile", "tody"], 'no preset is called "tody"; nearest: today'],
    [["export", "--xmile", "none.json"], "none.json: there is no such file"],
    [["export", "--xmil"], "no option is called --xmil; nearest: --xmile"],
  ])("%j is told", async (words, message) => {
    const { status, stdout, stderr } = await chokepoint(...words);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});
