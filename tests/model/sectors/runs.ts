/** Runs of the shipped model for the tests of its sectors. */
import {
  chokepoint,
  compile,
  link,
  noiseGrid,
  type Program,
  parameterRow,
  run,
} from "../../../model/index.ts";

export const program = compile(chokepoint);

export type Source = () => number;

/** A small generator, for tests alone: multiply with carry. */
export function source(seed: number): Source {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
}

/** A sum of twelve uniforms less six is near enough to normal here. */
const normal = (next: Source): number => Array.from({ length: 12 }, next).reduce((a, b) => a + b, -6);

function draws(program: Program, next: Source | undefined, stop = program.clock.stop): Float64Array {
  const grid = noiseGrid(program, { start: program.clock.start, stop });
  const values = new Float64Array(grid.size);
  for (const { at, count, variate } of grid.slots)
    for (let i = 0; i < count; i++) {
      if (next === undefined) values[at + i] = variate === "uniform" ? 0.5 : 0;
      else values[at + i] = variate === "uniform" ? next() : normal(next);
    }
  return values;
}

export interface Series {
  /** Value at a date in decimal years, at the nearest step. */
  at(id: string, year: number): number;
  /** Integral over a span, by the steps that the run itself took. */
  total(id: string, from?: number, to?: number): number;
  readonly first: number;
  readonly last: number;
  /** Every saved value of a cell. */
  all(id: string): number[];
}

interface Options {
  readonly dt?: number;
  readonly stop?: number;
}
export type Runner = (changes?: Readonly<Record<string, number>>, next?: Source, options?: Options) => Series;

/** Runs of a program: the central one, or one with draws, with parameters changed in their own units. */
export function runnerOf(program: Program): Runner {
  const compiled = link(program);
  const reported = new Map(program.catalogue.flatMap((entry) => entry.cells.map((cell) => [cell, entry])));
  return (changes = {}, next = undefined, options = {}) => {
    const { dt = program.clock.dt, stop = program.clock.stop } = options;
    const row = parameterRow(program, changes);
    const { outputs, series, times } = run(compiled, row, draws(program, next, stop), { dt, stop });
    const column = (id: string): number => {
      const found = outputs.indexOf(id);
      if (found < 0) throw new Error(`no output ${id}`);
      return found;
    };
    const start = times[0] ?? 0;
    const rowOf = (year: number): number => Math.round((year * 12 - start) / dt);
    const value = (row: number, col: number): number => series[row * outputs.length + col] ?? Number.NaN;
    return {
      first: start / 12,
      last: (times.at(-1) ?? 0) / 12,
      at: (id, year) => value(rowOf(year), column(id)),
      all: (id) => {
        const col = column(id);
        return Array.from(times, (_, row) => value(row, col));
      },
      total: (id, from = start / 12, to = (times.at(-1) ?? 0) / 12) => {
        const col = column(id);
        const perMonth = reported.get(id)?.quantity.unit.endsWith("/year") ? 1 / 12 : 1;
        let sum = 0;
        for (let row = rowOf(from); row < rowOf(to); row++) sum += value(row, col);
        return sum * dt * perMonth;
      },
    };
  };
}

export const runModel = runnerOf(program);

/** Cells of an array, such as `fleet[hopper,young]`. */
export const cellsOf = (id: string): readonly string[] => {
  const entry = program.catalogue.find((item) => item.id === id);
  if (entry === undefined) throw new Error(`no quantity ${id}`);
  return entry.cells;
};
