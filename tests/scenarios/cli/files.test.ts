/** Output files that appear whole or not at all. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { prepareFolder, writeWhole } from "../../../scenarios/cli/files.ts";
import { scratch, textOf } from "../../helpers/command-line.ts";

const at = scratch();

describe("files written together", () => {
  it("are there whole, in parts or in one, in a folder made for them", () => {
    writeWhole(at("a", "b"), { "one.txt": "eins\n", "two.txt": ["zw", "", "ei – €\n"] });
    expect(textOf(at("a", "b", "one.txt")) + textOf(at("a", "b", "two.txt"))).toBe("eins\nzwei – €\n");
    expect(readdirSync(at("a", "b"))).toEqual(["one.txt", "two.txt"]);
  });

  it("leave the old ones as they were, and nothing half-written, when one of them cannot be made", () => {
    writeWhole(at("c"), { "one.txt": "old" });
    function* parts(): Generator<string> {
      yield "new";
      throw new Error("the disk is full");
    }
    expect(() => writeWhole(at("c"), { "one.txt": "new", "two.txt": { [Symbol.iterator]: parts } })).toThrow(
      "the disk is full",
    );
    expect(readdirSync(at("c"))).toEqual(["one.txt"]);
    expect(textOf(at("c", "one.txt"))).toBe("old");
  });

  it("are refused, all of them, where a folder is in the way of one", () => {
    mkdirSync(at("d", "two.txt"), { recursive: true });
    expect(() => writeWhole(at("d"), { "one.txt": "1", "two.txt": "2" })).toThrow(
      "a folder called two.txt is in the way",
    );
    expect(readdirSync(at("d"))).toEqual(["two.txt"]);
  });

  it("are refused where a file is in the way of their folder", () => {
    writeFileSync(at("e"), "");
    expect(() => prepareFolder(at("e"), [])).toThrow("not a folder that can be written to");
    expect(() => prepareFolder(at("e", "f"), [])).toThrow("not a folder that can be written to");
  });
});
