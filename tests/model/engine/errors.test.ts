/** Nearest known names. */
import { expect, test } from "vitest";
import { nearestNames } from "../../../model/engine/index.ts";

const known = ["fleet", "fleets", "float", "failures", "imports", "DELAY1", "DELAY3"];

test("are those a slip or two away, the closest first", () => {
  expect(nearestNames("flet", known)).toEqual(["fleet", "fleets", "float"]);
  expect(nearestNames("import", known)).toEqual(["imports"]);
  expect(nearestNames("delay2", known)).toEqual(["DELAY1", "DELAY3"]);
});

test("are none where nothing is near", () => {
  expect(nearestNames("temperature", known)).toEqual([]);
});

test("are at most three", () => {
  expect(nearestNames("a", ["a1", "a2", "a3", "a4", "a5"])).toEqual(["a1", "a2", "a3"]);
});
