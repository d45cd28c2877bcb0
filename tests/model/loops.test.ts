/** The feedback loops: each goes round in the equations, and cutting it shows where it is said to. */
import { describe, expect, test } from "vitest";
import { chokepoint, loops } from "../../model/index.ts";
import { program, runModel } from "./sectors/runs.ts";

const causes = new Map(program.catalogue.map((entry) => [entry.id, entry.causes]));
const base = runModel();

/** Closed over cut at a date: the least factor expected, above or below one. */
const expected: Readonly<Record<string, readonly [year: number, atLeast: number]>> = {
  R1: [2030, 1.02],
  R2: [2030, 1.05],
  R3: [2030, 1.1],
  R4: [2030, 1.1],
  R5: [2030, 1.1],
  R6: [2030, 1.05],
  R7: [2030, 1.05],
  B1: [2030, 1 / 1.1],
  B2: [2030, 1.05],
  B3: [2028, 1.2],
  B4: [2030, 1 / 1.5],
  B5: [2023, 1 / 1.1],
};

describe.each(loops)("$id, $name", ({ id, switch: cut, path, indicator }) => {
  test("goes round: each quantity is a cause of the next", () => {
    const broken = path.filter((name, i) => {
      const next = path[(i + 1) % path.length] ?? "";
      return !causes.get(next)?.includes(name);
    });
    expect(broken).toEqual([]);
    expect(new Set(path).size).toBe(path.length);
  });
  test("has a switch that is closed, and an indicator that is one number", () => {
    const quantity = chokepoint.quantities[cut];
    expect(quantity?.kind === "parameter" && quantity.value).toBe(1);
    expect(program.catalogue.find((entry) => entry.id === indicator)?.cells).toEqual([indicator]);
  });
  test("cut, leaves its indicator where the loop would not have taken it", () => {
    const without = runModel({ [cut]: 0 });
    const [year, atLeast] = expected[id] ?? [2030, Number.NaN];
    const ratio = base.at(indicator, year) / without.at(indicator, year);
    if (atLeast > 1) expect(ratio).toBeGreaterThan(atLeast);
    else expect(ratio).toBeLessThan(atLeast);
  });
});

test("twelve loops are named, seven that reinforce and five that balance", () => {
  expect(loops.map(({ id }) => id)).toEqual([
    ...["R1", "R2", "R3", "R4", "R5", "R6", "R7"],
    ...["B1", "B2", "B3", "B4", "B5"],
  ]);
});
