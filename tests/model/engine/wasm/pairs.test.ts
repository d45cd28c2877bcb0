/** Two members a vector against one after the other in JavaScript: every bit of every value. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compiled as shipped } from "../../../../model/compiled.ts";
import {
  compile,
  generateVector,
  link,
  pairRunner,
  parameterRow,
  run,
} from "../../../../model/engine/index.ts";
import { type Block, drawer, rootKey, runMembers } from "../../../../scenarios/index.ts";
import { everything, model } from "../../../helpers/models.ts";
import { randomModel } from "../../../helpers/random-model.ts";
import { compareBackEnds, memberOf } from "../../../helpers/two-back-ends.ts";

test("random models run to the same bits, and fail in the same members", () => {
  let whole = 0;
  fc.assert(
    fc.property(randomModel, (definition) => {
      const program = compile(definition);
      const outputs = [...program.states, ...program.auxiliaries].map(({ id }) => id);
      const compared = compareBackEnds(program, 2, { outputs });
      expect(compared.difference).toBeUndefined();
      const coarse = compareBackEnds(program, 2, { outputs, saveInterval: 3 * program.clock.dt });
      expect(coarse.difference).toBeUndefined();
      whole += compared.whole;
    }),
    { seed: 20261123, numRuns: 300 },
  );
  // Of 600 members most must run to the end, or little would be compared.
  expect(whole).toBeGreaterThan(300);
});

test("the shipped model: 21 members, every state and auxiliary", () => {
  const { program } = shipped;
  const outputs = [...program.states, ...program.auxiliaries].map(({ id }) => id);
  const job = {
    settings: { fixed: {}, centred: {} },
    key: rootKey("1"),
    from: 0,
    to: 21,
    options: { outputs, saveInterval: 1 },
  };
  const found = runMembers(shipped, job);
  const expected = runMembers(shipped, { ...job, backend: "js" });
  expect(found.backend).toEqual({ name: "simd" });
  expect(expected.backend.name).toBe("js");
  expect(found.failures).toEqual([]);
  const bits = ({ values }: Block) => new BigUint64Array(values.buffer);
  expect(bits(found).length).toBeGreaterThan(1e6);
  expect(bits(found).findIndex((word, i) => word !== bits(expected)[i])).toBe(-1);
});

test("a delay, a noise, a lookup and a limited stock, with another clock and again with the first", () => {
  const program = compile(model(everything, { dt: 0.5, stop: 20 }));
  const outputs = [...program.states, ...program.auxiliaries].map(({ id }) => id);
  for (const options of [{}, { dt: 0.25, stop: 10 }, {}])
    expect(compareBackEnds(program, 4, { outputs, ...options })).toEqual({
      difference: undefined,
      whole: 4,
    });
});

describe("pairs of the shipped model", () => {
  const options = { outputs: ["sovereignLag"], saveInterval: 1 };
  const draw = drawer(shipped.program, { settings: { fixed: {}, centred: {} }, key: rootKey("1"), options });
  const [a, b] = [draw(1), draw(2)];

  test("a member's bits depend on neither its lane nor its neighbour", () => {
    const { runPair } = pairRunner(shipped, options);
    const [first, second] = runPair?.([a, b]) ?? [];
    expect(first).toHaveLength(181);
    expect(runPair?.([b, a])).toEqual([second, first]);
    expect(runPair?.([a, a])).toEqual([first, first]);
  });

  test("other lookup points are taken, and the model's own again after them", () => {
    const tables = Float64Array.from(shipped.program.tables, (value, i) =>
      i % 2 === 0 ? value : value * (1 + 1e-7),
    );
    for (const given of [options, { ...options, tables }, options]) {
      const { runPair } = pairRunner(shipped, given);
      expect(runPair?.([a, b])).toEqual(
        [a, b].map(({ row, draws }) => run(shipped, row, draws, given).series),
      );
    }
  });
});

describe("a run that is not for vectors says why", () => {
  const program = compile(model(everything, { dt: 0.5, stop: 20 }));
  const plain = link(program);
  const reasonOf = (...[compiled, options]: Parameters<typeof pairRunner>): unknown => {
    const { backend, runPair } = pairRunner(compiled, options);
    expect(runPair).toBeUndefined();
    return backend;
  };
  test("without vector code, by Runge-Kutta, and with points out of order", () => {
    expect(reasonOf(plain, {})).toEqual({
      name: "js",
      reason: "the model was compiled without vector code",
    });
    const compiled = { ...plain, vector: generateVector(program) };
    expect(reasonOf(compiled, { method: "rk4" })).toEqual({
      name: "js",
      reason: "rk4 runs in JavaScript only",
    });
    const tables = Float64Array.from(program.tables).reverse();
    expect(reasonOf(compiled, { tables })).toEqual({
      name: "js",
      reason: "the points of a lookup do not rise",
    });
    expect(pairRunner(compiled, {}).backend).toEqual({ name: "simd" });
  });
});

test("a member whose values are not finite is handed back, its neighbour is not", () => {
  const program = compile(model(everything));
  const compiled = { ...link(program), vector: generateVector(program) };
  const sound = memberOf(program, 0);
  const row = parameterRow(program).fill(Number.POSITIVE_INFINITY);
  const [kept, lost] = pairRunner(compiled, {}).runPair?.([sound, { ...sound, row }]) ?? [];
  expect(lost).toBeUndefined();
  expect(kept).toEqual(run(compiled, sound.row, sound.draws).series);
});
