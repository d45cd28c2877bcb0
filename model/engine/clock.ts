/** The clock of a run: whole steps, whole saves, and the grid that noise is held on. */
import { unknownName } from "./errors.ts";
import type { Method } from "./integrate.ts";
import type { NoiseSlot, Program } from "./program.ts";
import { dividesSpan, stepsBetween } from "./steps.ts";

export interface RunOptions {
  readonly method?: Method;
  /** End and step in the model's time unit; the model's own where left out. */
  readonly start?: number;
  readonly stop?: number;
  readonly dt?: number;
  /** Time between saved values; one step where left out. */
  readonly saveInterval?: number;
  /** Cells to save, by id; all of them where left out. */
  readonly outputs?: readonly string[];
  /** Lookup points in place of the model's own, laid out as `program.tables`. */
  readonly tables?: Float64Array;
}
export interface RunClock {
  readonly start: number;
  readonly stop: number;
  readonly dt: number;
  readonly steps: number;
  /** Steps between saves. */
  readonly every: number;
  readonly method: Method;
}

/** @throws Error naming the value that does not fit: steps and saves are whole. */
export function checkRun(program: Program, options: RunOptions): RunClock {
  const { start, stop, dt } = { ...program.clock, ...definedOnly(options) };
  const { method = "euler", saveInterval = dt } = options;
  if (method !== "euler" && method !== "rk4")
    throw new Error(`method is "${method}": it is "euler" or "rk4"`);
  if (!(dt > 0 && Number.isFinite(dt))) throw new Error(`dt is ${dt}: it is a positive number`);
  if (!(stop >= start))
    throw new Error(`the run is from ${start} to ${stop}: the stop is at or after the start`);
  if (!dividesSpan(start, stop, dt))
    throw new Error(
      `a dt of ${dt} does not divide the time from ${start} to ${stop} into whole steps: choose one that does`,
    );
  const every = Math.round(saveInterval / dt);
  if (!(every >= 1 && Math.abs(every * dt - saveInterval) <= dt * 1e-6))
    throw new Error(
      `saving every ${saveInterval} is not a whole number of steps of ${dt}: choose a multiple of dt`,
    );
  return { start, stop, dt, steps: stepsBetween(start, stop, dt), every, method };
}

const definedOnly = ({ start, stop, dt }: RunOptions) => ({
  ...(start === undefined ? {} : { start }),
  ...(stop === undefined ? {} : { stop }),
  ...(dt === undefined ? {} : { dt }),
});

/** Where each noise finds its values among the draws of a member. */
export interface Grid {
  readonly slots: readonly (NoiseSlot & {
    /** Place of its first value, and number of the grid interval that belongs to. */
    readonly at: number;
    readonly first: number;
    readonly count: number;
  })[];
  readonly size: number;
  /** Added to the number of a grid interval, gives the place of its value. */
  readonly offsets: Int32Array;
}

/** Intervals are counted from time 0, so a date keeps its draw whatever the run's start. */
export function noiseGrid(program: Program, { start, stop }: { start: number; stop: number }): Grid {
  let at = 0;
  const slots = program.noises.map((noise) => {
    const first = Math.floor(start / noise.interval + 1e-6);
    const count = Math.floor(stop / noise.interval + 1e-6) - first + 1;
    const slot = { ...noise, at, first, count };
    at += count;
    return slot;
  });
  return { slots, size: at, offsets: Int32Array.from(slots, (slot) => slot.at - slot.first) };
}

/** Parameter values in the order of the program; `changes` are given in each parameter's own unit. @throws on unknown names. */
export function parameterRow(program: Program, changes: Readonly<Record<string, number>> = {}): Float64Array {
  const row = Float64Array.from(program.parameters, ({ value }) => value);
  const places = new Map(program.parameters.map(({ id }, i) => [id, i]));
  const factors = new Map(program.catalogue.map(({ id, factor }) => [id, factor]));
  for (const [id, value] of Object.entries(changes)) {
    const place = places.get(id);
    if (place === undefined)
      throw new Error(`${program.name}: ${unknownName("parameter", id, places.keys())}`);
    if (!Number.isFinite(value)) throw new Error(`${id} is ${value}: a parameter is a finite number`);
    row[place] = value * (factors.get(id) ?? 1);
  }
  return row;
}
