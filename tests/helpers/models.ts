/** Small models for the engine's tests, and short ways to compile and run them. */
import { expect } from "vitest";
import {
  compile,
  flow,
  link,
  lookup,
  type ModelDefinition,
  ModelError,
  noise,
  noiseGrid,
  type Program,
  parameter,
  parameterRow,
  type Quantities,
  type RunOptions,
  run,
  stock,
  variable,
} from "../../model/engine/index.ts";

type Settings = Partial<Omit<ModelDefinition, "clock" | "quantities">> & Partial<ModelDefinition["clock"]>;

/** A model on a monthly clock of ten steps of one, unless told otherwise. */
export function model(quantities: Quantities, settings: Settings = {}): ModelDefinition {
  const { unit = "month", start = 0, stop = 10, dt = 1, ...rest } = settings;
  return {
    name: "test",
    clock: { unit, start, stop, dt },
    baseUnits: {},
    dimensions: {},
    quantities,
    ...rest,
  };
}

/** Draws of a run, all zero unless a rule says otherwise. */
export function drawsOf(
  program: Program,
  options: RunOptions = {},
  rule: (slot: string, interval: number) => number = () => 0,
) {
  const grid = noiseGrid(program, { ...program.clock, ...options });
  const draws = new Float64Array(grid.size);
  for (const { id, at, first, count } of grid.slots) {
    for (let i = 0; i < count; i++) draws[at + i] = rule(id, first + i);
  }
  return draws;
}

export interface Series {
  readonly times: readonly number[];
  /** Saved values of one cell. */
  of(id: string): number[];
  last(id: string): number;
}

/** Compiles and runs; chunked code instead of one function of locals where `localsLimit` is 0. */
export function runModel(
  definition: ModelDefinition,
  options: RunOptions = {},
  changes: Readonly<Record<string, number>> = {},
  localsLimit?: number,
): Series {
  const program = compile(definition);
  const { times, outputs, series } = run(
    link(program, localsLimit),
    parameterRow(program, changes),
    drawsOf(program, options),
    options,
  );
  const of = (id: string): number[] => {
    const column = outputs.indexOf(id);
    if (column < 0) throw new Error(`${id} is not among ${outputs.join(", ")}`);
    return Array.from(times, (_, row) => series[row * outputs.length + column] as number);
  };
  return { times: [...times], of, last: (id) => of(id).at(-1) as number };
}

/** Value of an equation at the start of a run, beside other quantities. */
export function answerOf(equation: string, quantities: Quantities = {}): number {
  return runModel(model({ ...quantities, answer: variable("1", equation, "Asked for") }, { stop: 0 })).last(
    "answer",
  );
}

/** What is wrong with a model; empty when it compiles. */
export function problemsOf(definition: ModelDefinition): readonly string[] {
  try {
    compile(definition);
    return [];
  } catch (error) {
    if (error instanceof ModelError) return error.problems;
    throw error;
  }
}

/** What is wrong with one equation of unit 1, called `answer`. */
export const problemsWith = (equation: string, quantities: Quantities = {}): readonly string[] =>
  problemsOf(model({ ...quantities, answer: variable("1", equation, "Asked for") }));

/** Relative comparison: vitest's toBeCloseTo is absolute. */
export function expectRelative(found: number, expected: number, tolerance: number): void {
  const error = Math.abs(found - expected) / Math.abs(expected);
  expect(error, `${found} is not within ${tolerance} of ${expected}`).toBeLessThanOrEqual(tolerance);
}

/** Quantities of every kind, with delays, noise and a limited stock. */
export const everything: Quantities = {
  perMonth: parameter({ value: 1, unit: "1/month", source: "assumption" }, "A rate"),
  growth: parameter({ value: 3, unit: "percent/month", source: "assumption" }, "Growth"),
  shock: noise("normal", 2, "Shock"),
  curve: lookup(
    "1",
    [
      [0, 1],
      [50, 3],
      [100, 2],
    ],
    "Curve",
    { inputUnit: "1" },
  ),
  stuff: stock("1", { initial: "50", inflows: ["gain"], outflows: ["loss"], nonNegative: true }, "Stuff"),
  gain: flow("1/month", "stuff * growth * curve(stuff) + ABS(shock) * perMonth", "Gain"),
  loss: flow("1/month", "DELAY3(gain, 3) + PULSE(20, 4, 5)", "Loss"),
  late: variable("1", "DELAY(stuff, 2.5)", "Late"),
  before: variable("1", "PREVIOUS(stuff + shock, 0)", "Before"),
  first: variable("1", "INIT(stuff) + SMTH1(shock, 4)", "First"),
};
