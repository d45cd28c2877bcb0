/** What a lever reaches is read off the equations, not written by hand. */
import { describe, expect, test } from "vitest";
import { compiled } from "../../../model/compiled.ts";
import { chokepoint, outcomes } from "../../../model/index.ts";
import { leverById, levers, reachOf } from "../../../scenarios/index.ts";

const { program } = compiled;
const written = (id: string): string => JSON.stringify(chokepoint.quantities[id]);

describe("a lever", () => {
  test.each(levers)("$id enters equations whose text names it, and reaches outcomes", (lever) => {
    const { quantity, equations, outcomes: reached } = reachOf(program, lever);
    const names = chokepoint.quantities[quantity] ? [quantity] : Object.values(lever.parameters);
    expect(equations.length).toBeGreaterThan(0);
    for (const id of equations)
      expect(names.some((name) => new RegExp(`\\b${name}\\b`).test(written(id)))).toBe(true);
    expect(reached.length).toBeGreaterThan(0);
    for (const id of reached) expect(outcomes.some((outcome) => outcome.id === id)).toBe(true);
    expect(reached.filter((id) => id.startsWith("binding"))).toEqual([]);
  });

  test("has the outcomes that it moves most directly first", () => {
    const first = (id: string) => reachOf(program, leverById(id)).outcomes[0];
    expect(first("openWeightsLag")).toBe("openWeightsLag");
    expect(first("retentionEffort")).toBe("departures");
    expect(first("runShare")).toBe("largestOwnRun");
    expect(first("thirdCountryEnforcement")).toBe("grayArrivals");
  });
});
