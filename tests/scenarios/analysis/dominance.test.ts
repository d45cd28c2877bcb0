/** Strength of the shipped model's named loops: signs as their polarity says, sizes as shares. */
import { describe, expect, test } from "vitest";
import { compiled } from "../../../model/compiled.ts";
import { loops } from "../../../model/index.ts";
import { dominance } from "../../../scenarios/analysis/dominance.ts";
import { fit } from "../../../scenarios/analysis/fit.ts";
import { rootKey } from "../../../scenarios/seeds/index.ts";

const found = dominance(compiled, fit, { settings: { fixed: {}, centred: {} }, key: rootKey("1") });

describe.each(loops)("$id, $name", ({ id, polarity }) => {
  const relative = found.loops.find((loop) => loop.id === id)?.relative ?? [];
  test("has the sign of its polarity in every year", () => {
    expect(relative).toHaveLength(15);
    for (const share of relative)
      expect(polarity === "reinforcing" ? share : -share).toBeGreaterThanOrEqual(0);
  });
});
test("the shares of a year, by size, are at most one for each group of loops that meet", () => {
  for (let year = 0; year < 15; year++)
    for (const { relative } of found.loops) expect(Math.abs(relative[year] as number)).toBeLessThanOrEqual(1);
});
test("a loop that is cut has no strength", () => {
  const cut = dominance(compiled, fit, {
    settings: { fixed: { loopB1: 0 }, centred: {} },
    key: rootKey("1"),
  });
  const relative = cut.loops.find(({ id }) => id === "B1")?.relative ?? [];
  expect(Math.max(...relative.map(Math.abs))).toBe(0);
});
