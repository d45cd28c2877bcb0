/** Other countries on the command line. */
import { mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { profiles } from "../../../model/index.ts";
import { chokepoint, scratch, textOf } from "../../helpers/command-line.ts";

const at = scratch();
const file = (name: string, content: unknown): string => {
  mkdirSync(at(), { recursive: true });
  writeFileSync(at(name), JSON.stringify(content));
  return at(name);
};
const run = (out: string, ...words: string[]) =>
  chokepoint(
    "run",
    "today",
    "--members",
    "12",
    "--outputs",
    "largestOwnRun,gpusInService",
    "--out",
    at(out),
    ...words,
  );
const tables = async (out: string, ...words: string[]): Promise<string> => {
  expect((await run(out, ...words)).status).toBe(0);
  return textOf(at(out, "quantiles.csv"));
};

describe("a country profile", () => {
  test("that changes nothing gives the bytes of a run without one", async () => {
    const empty = file("empty.json", {
      id: "empty",
      title: "Empty",
      story: "Nothing differs.",
      parameters: {},
    });
    expect(await tables("a", "--profile", empty)).toBe(await tables("b"));
  });
  test("that ships is named by id, and the manifest says which it was", async () => {
    const china = await tables("c", "--profile", "china");
    expect(china).not.toBe(await tables("d"));
    const manifest = JSON.parse(textOf(at("c", "manifest.json")));
    expect(manifest.profile).toMatchObject({ id: "china" });
    expect(JSON.parse(textOf(at("d", "manifest.json"))).profile).toBe("russia");
    expect(profiles.map(({ id }) => id)).toEqual(["russia", "china", "small-state"]);
  });
  test("of a user's own is a file; what it sets is drawn around its own middle", async () => {
    const parameters = { stockBeforeControls: { value: 500, low: 400, high: 600 } };
    const mine = file("mine.json", { id: "mine", title: "Mine", story: "Few cards.", parameters });
    expect((await run("e", "--profile", mine)).status).toBe(0);
    const row =
      textOf(at("e", "quantiles.csv"))
        .split("\n")
        .find((line) => line.startsWith("today,gpusInService,gpu,2022-02-01")) ?? "";
    const [, , , , low, , , , , , high] = row.split(",").map(Number);
    expect(low).toBeGreaterThan(300);
    expect(high).toBeLessThan(800);
  });
  test.each([
    [
      "an unknown parameter",
      { nonsense: { value: 1 } },
      "parameters.nonsense: the model has no such parameter",
    ],
    [
      "numbers that do not rise",
      { serviceLife: { value: 1, low: 2, high: 3 } },
      "low, value and high are given in rising order",
    ],
  ])("with %s is refused with status 2 and the place", async (_, parameters, message) => {
    const path = file("wrong.json", { id: "wrong", title: "W", story: "W.", parameters });
    const { status, stderr } = await run("f", "--profile", path);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
