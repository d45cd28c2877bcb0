/** The corners of the parameter box: every run stays finite, no stock of things turns negative. */
import { describe, expect, test } from "vitest";
import { levers } from "../../../scenarios/levers/index.ts";
import { program, runModel, source } from "./runs.ts";

const stocks = program.catalogue
  .filter(({ quantity }) => quantity.kind === "stock" && quantity.unit !== "year")
  .flatMap(({ cells }) => cells);
const toOwnUnit = new Map(program.catalogue.map(({ id, factor }) => [id, factor]));

const corner = (seed: number): Record<string, number> => {
  const next = source(seed);
  const sampled = program.parameters.filter(({ low, high, shape }) => low < high && shape !== "fixed");
  const row = sampled.map(({ id, low, high }) => [
    id,
    (next() < 0.5 ? low : high) / (toOwnUnit.get(id) ?? 1),
  ]);
  const moved = levers.flatMap(({ min, max, parameters }) => {
    const level = next() < 0.5 ? min : max;
    if ("central" in parameters) return [[parameters.central, level]];
    return next() < 0.5
      ? []
      : [
          [parameters.level, level],
          [parameters.start, 2020 + 14 * next()],
        ];
  });
  return Object.fromEntries([...row, ...moved]);
};

describe("at random corners of the parameters and the levers", () => {
  const seeds = Array.from({ length: 60 }, (_, i) => 100 + i);
  test.each(seeds)("run %i is finite and has no negative stock", (seed) => {
    const run = runModel(corner(seed), source(seed + 1000));
    for (const id of stocks) expect(Math.min(...run.all(id)), id).toBeGreaterThan(-1e-6);
    for (const id of ["servedDemandShare", "controlTax", "openness", "partsSufficiency", "availability"]) {
      expect(Math.min(...run.all(id)), id).toBeGreaterThanOrEqual(0);
      expect(Math.max(...run.all(id)), id).toBeLessThanOrEqual(1);
    }
  });
});
