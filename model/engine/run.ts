/** Running a compiled model: a pure function of (compiled model, parameter row, draws). */
import { checkRun, noiseGrid, type RunClock, type RunOptions } from "./clock.ts";
import type { RunError } from "./errors.ts";
import { failureAt, failureAtStart } from "./failure.ts";
import { type Buffers, integrator } from "./integrate.ts";
import { layoutOf, type Place, placeOf } from "./layout.ts";
import type { Compiled } from "./link.ts";
import { checkRestore, type Rings, type Snapshot, startRings } from "./snapshot.ts";

/** Saved values of one run: `series[row * outputs.length + column]`, in each quantity's declared unit. */
export interface Result {
  readonly times: Float64Array;
  readonly outputs: readonly string[];
  readonly series: Float64Array;
}
/** A run in progress; `advance` mutates it, `snapshot` copies it. */
export interface Simulation {
  readonly clock: RunClock;
  readonly step: number;
  /** Rows not reached, and those before a restored step, are NaN. */
  readonly result: Result;
  /** Goes on by so many steps, to the stop where left out. @throws RunError at the first value that is not finite. */
  advance(steps?: number): void;
  /** Value of a state or auxiliary at the step last reached, in its declared unit. */
  value(id: string): number;
  snapshot(): Snapshot;
}

/** Runs from start to stop. @throws RunError naming variable, time and inputs at the first value that is not finite. */
export function run(
  compiled: Compiled,
  row: Float64Array,
  draws: Float64Array,
  options: RunOptions = {},
): Result {
  const simulation = begin(compiled, row, draws, options);
  simulation.advance();
  return simulation.result;
}

/** A run at its first step. @throws RunError where a value is not finite at the start. */
export function begin(
  compiled: Compiled,
  row: Float64Array,
  draws: Float64Array,
  options: RunOptions = {},
): Simulation {
  return simulate(compiled, row, draws, options, undefined);
}

/**
 * Takes a run up again from a snapshot, with the same or other parameters, outputs, method or a later stop; start and dt
 * stay. What INIT and fixed delays took from the parameters at the start is part of the snapshot and stays too.
 */
export function restore(
  compiled: Compiled,
  snapshot: Snapshot,
  row: Float64Array,
  draws: Float64Array,
  options: RunOptions = {},
): Simulation {
  return simulate(compiled, row, draws, options, snapshot);
}

function simulate(
  compiled: Compiled,
  row: Float64Array,
  draws: Float64Array,
  options: RunOptions,
  snapshot: Snapshot | undefined,
): Simulation {
  const { program, kernel } = compiled;
  const layout = layoutOf(program);
  const clock = checkRun(program, options);
  const grid = noiseGrid(program, clock);
  if (row.length !== program.parameters.length)
    throw new Error(
      `the parameter row has ${row.length} values, the model ${program.parameters.length}: build it with parameterRow`,
    );
  if (draws.length < grid.size)
    throw new Error(`${draws.length} draws given, ${grid.size} needed: see noiseGrid`);
  if (options.tables && options.tables.length !== layout.tables.length)
    throw new Error(`the tables have ${options.tables.length} numbers, the model's ${layout.tables.length}`);
  const outputs = options.outputs ?? layout.cells;
  const places = outputs.map((id) => placeOf(program, id));
  const result = emptyResult(clock, outputs);

  const given = { P: row, N: draws, G: grid.offsets, T: options.tables ?? layout.tables };
  const C = Float64Array.of(clock.start, clock.stop, clock.dt);
  const S = new Float64Array(program.states.length);
  const V = new Float64Array(program.auxiliaries.length);
  const none: Rings = { R: new Float64Array(0), L: new Int32Array(0) };
  let b: Buffers = { ...given, C, S, V, ...none };
  let step = 0;
  let failed: RunError | undefined;

  if (snapshot) {
    checkRestore(program, snapshot, clock);
    step = snapshot.step;
    const time = clock.start + step * clock.dt;
    S.set(snapshot.state);
    kernel.constants(b.P, C, b.T, S, V);
    kernel.values(b.P, b.N, b.G, C, b.T, S, V, time, time);
    failed = failureAt(program, b, step);
    b = { ...b, R: snapshot.rings.slice(), L: snapshot.ringPlaces.slice() };
  } else {
    kernel.initial(b.P, b.N, b.G, C, b.T, S, V);
    failed = failureAtStart(program, b);
    if (!failed) b = { ...b, ...startRings(layout.rings, S, V, clock) };
  }
  if (failed) throw failed;

  const valueAt = ({ state, slot, factor }: Place): number => ((state ? S : V)[slot] as number) / factor;
  const record = (k: number): void => {
    if (k % clock.every !== 0) return;
    const base = (k / clock.every) * outputs.length;
    for (let i = 0; i < places.length; i++) result.series[base + i] = valueAt(places[i] as Place);
  };
  const move = integrator(compiled, clock.method, b, clock.every, record);

  return {
    clock,
    get step() {
      return step;
    },
    result,
    advance(steps = clock.steps - step) {
      if (failed) throw failed;
      if (!(Number.isInteger(steps) && steps >= 0))
        throw new Error(`cannot advance by ${steps} steps: give a whole number`);
      const to = Math.min(clock.steps, step + steps);
      const stopped = move(step, to);
      if (stopped >= 0) {
        failed = failureAt(program, b, stopped);
        if (failed) throw failed;
      }
      step = to;
    },
    value: (id) => valueAt(placeOf(program, id)),
    snapshot: () => ({
      step,
      start: clock.start,
      dt: clock.dt,
      steps: clock.steps,
      state: S.slice(),
      rings: b.R.slice(),
      ringPlaces: b.L.slice(),
    }),
  };
}

function emptyResult({ start, dt, steps, every }: RunClock, outputs: readonly string[]): Result {
  const rows = Math.floor(steps / every) + 1;
  return {
    times: Float64Array.from({ length: rows }, (_, i) => start + i * every * dt),
    outputs,
    series: new Float64Array(rows * outputs.length).fill(Number.NaN),
  };
}
