/** Generated code against an evaluator that walks the tree, and what the code may hold. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  begin,
  compile,
  generate,
  link,
  noiseGrid,
  type Program,
  parameterRow,
  RunError,
  type RunOptions,
  restore,
} from "../../../model/engine/index.ts";
import { everything, model } from "../../helpers/models.ts";
import { oracle } from "../../helpers/oracle.ts";
import { randomModel } from "../../helpers/random-model.ts";

const FORBIDDEN = /Math\.(?!abs\b|floor\b|sqrt\b)\w+/g;

/** Draws that look like noise and are the same everywhere. */
function drawsFor(program: Program): Float64Array {
  const grid = noiseGrid(program, program.clock);
  return Float64Array.from({ length: grid.size }, (_, i) => ((i * 7919) % 104729) / 52364.5 - 1);
}
const idsOf = (program: Program): string[] => [...program.states, ...program.auxiliaries].map(({ id }) => id);

interface Outcome {
  /** Values of all states and auxiliaries, step by step, as far as they are finite. */
  readonly values: readonly (readonly number[])[];
  readonly error: { variable: string; time: number } | undefined;
}

function outcomeOf(program: Program, localsLimit: number | undefined, options: RunOptions = {}): Outcome {
  const ids = idsOf(program);
  const inFull: RunOptions = { ...options, outputs: ids };
  const values: number[][] = [];
  try {
    const walk = begin(link(program, localsLimit), parameterRow(program), drawsFor(program), inFull);
    const { series, times } = walk.result;
    try {
      walk.advance();
    } finally {
      for (let row = 0; row < times.length; row++)
        values.push([...series.slice(row * ids.length, (row + 1) * ids.length)]);
    }
    return { values, error: undefined };
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    return {
      values: values.filter((row) => row.every(Number.isFinite)),
      error: { variable: error.variable, time: error.time },
    };
  }
}

function outcomeOfOracle(program: Program): Outcome {
  const { start, dt } = program.clock;
  const factors = new Map(
    program.catalogue.flatMap(({ cells, factor }) => cells.map((cell) => [cell, factor] as const)),
  );
  const ids = idsOf(program);
  const values: number[][] = [];
  for (const [k, step] of oracle(program, parameterRow(program), drawsFor(program)).entries()) {
    const wrong = (id: string): boolean => !Number.isFinite(step.get(id));
    const variable = k === 0 ? program.initialOrder.find(wrong) : ids.find(wrong);
    if (variable !== undefined) return { values, error: { variable, time: start + k * dt } };
    values.push(ids.map((id) => (step.get(id) as number) / (factors.get(id) ?? 1)));
  }
  return { values, error: undefined };
}

/** The first difference of two outcomes in words; undefined where they are equal to the bit. */
function differenceOf(program: Program, found: Outcome, expected: Outcome): string | undefined {
  const ids = idsOf(program);
  for (const [step, row] of expected.values.entries()) {
    const at = row.findIndex((value, i) => !Object.is(value, found.values[step]?.[i]));
    if (at >= 0) return `${ids[at]} at step ${step} is ${found.values[step]?.[at]}, not ${row[at]}`;
  }
  if (found.values.length !== expected.values.length)
    return `${found.values.length} steps, not ${expected.values.length}`;
  const [one, other] = [JSON.stringify(found.error), JSON.stringify(expected.error)];
  return one === other ? undefined : `ends with ${one}, not ${other}`;
}

describe("of any model", () => {
  test("one function of locals, chunks and the tree walker agree to the bit, errors included", () => {
    let whole = 0;
    fc.assert(
      fc.property(randomModel, (definition) => {
        const program = compile(definition);
        const expected = outcomeOfOracle(program);
        expect(differenceOf(program, outcomeOf(program, undefined), expected)).toBeUndefined();
        expect(differenceOf(program, outcomeOf(program, 0), expected)).toBeUndefined();
        if (expected.error === undefined) whole += 1;
      }),
      { seed: 20260823, numRuns: 300 },
    );
    // A random model may divide by zero; most must not, or little would be compared.
    expect(whole).toBeGreaterThan(150);
  });

  test("a program stored as JSON and read back gives the same code", () => {
    fc.assert(
      fc.property(randomModel, (definition) => {
        const program = compile(definition);
        const copy = JSON.parse(JSON.stringify(program));
        expect(copy).toEqual(program);
        expect(generate(copy)).toBe(generate(program));
      }),
      { seed: 20260824, numRuns: 60 },
    );
  });

  test("a snapshot at any step goes on to the same bits, by Euler and by Runge-Kutta", () => {
    const cases = fc.tuple(
      randomModel,
      fc.nat(24),
      fc.constantFrom<["euler" | "rk4", number | undefined]>(["euler", undefined], ["euler", 0], ["rk4", 0]),
    );
    fc.assert(
      fc.property(cases, ([definition, at, [method, limit]]) => {
        const program = compile(definition);
        const compiled = link(program, limit);
        const options = { method, outputs: idsOf(program) };
        const inputs = [parameterRow(program), drawsFor(program)] as const;
        try {
          const walk = begin(compiled, ...inputs, options);
          walk.advance(at);
          const again = restore(compiled, walk.snapshot(), ...inputs, options);
          walk.advance();
          again.advance();
          const from = Math.min(at, walk.step) * options.outputs.length;
          expect(again.result.series.slice(from)).toEqual(walk.result.series.slice(from));
          expect(again.snapshot()).toEqual(walk.snapshot());
        } catch (error) {
          if (!(error instanceof RunError)) throw error;
        }
      }),
      { seed: 20260825, numRuns: 150 },
    );
  });

  test("generated code calls nothing of Math but abs, floor and sqrt", () => {
    fc.assert(
      fc.property(randomModel, (definition) => {
        expect(generate(compile(definition)).match(FORBIDDEN)).toBeNull();
      }),
      { seed: 20260826, numRuns: 60 },
    );
  });
});

test("an example: a delay, a noise, a lookup and a limited stock agree in all three", () => {
  const program = compile(model(everything, { dt: 0.5, stop: 20 }));
  const expected = outcomeOfOracle(program);
  expect(expected.values).toHaveLength(41);
  expect(outcomeOf(program, undefined)).toEqual(expected);
  expect(outcomeOf(program, 0)).toEqual(expected);
});

test("the functions behind generated code call nothing of Math that engines may round differently", () => {
  const folder = new URL("../../../model/engine/", import.meta.url);
  const files = [
    ...["library.ts", "tables.ts", "clock-functions.ts"],
    ...readdirSync(new URL("math/", folder)).map((name) => `math/${name}`),
  ];
  for (const file of files) {
    const code = readFileSync(new URL(file, folder), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
    const found = code.match(/Math\.(?!abs\b|floor\b|sqrt\b)[a-z]\w*/g) ?? [];
    expect(found, file).toEqual([]);
  }
});

test("what runs a program does not load mathjs", () => {
  const loaded = new Set<string>();
  const follow = (file: URL): void => {
    if (loaded.has(file.pathname)) return;
    loaded.add(file.pathname);
    const code = readFileSync(file, "utf8").replace(/\b(import|export) type [^;]*;/g, "");
    for (const [, from = ""] of code.matchAll(/from "([^"]+)"/g)) {
      expect(from, file.pathname).not.toContain("mathjs");
      if (from.startsWith(".")) follow(new URL(from, file));
    }
  };
  const folder = new URL("../../../model/engine/", import.meta.url);
  for (const door of ["run.ts", "link.ts", "clock.ts", "layout.ts"]) follow(new URL(door, folder));
  expect(loaded.size).toBeGreaterThan(8);
});
