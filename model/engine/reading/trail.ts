/** A whole run kept: every state and auxiliary at every step, hidden ones too, in base units. */
import { noiseGrid, type RunOptions } from "../clock.ts";
import { layoutOf } from "../layout.ts";
import type { Compiled } from "../link.ts";
import { run } from "../run.ts";
import type { Moment } from "./evaluate.ts";

export interface Trail {
  readonly rows: number;
  readonly dt: number;
  /** Time of a row. */
  time(row: number): number;
  /** State, auxiliary, parameter or noise at a row. */
  value(row: number, name: string): number;
  /** The row as what expressions read, with some names standing for other values. */
  moment(row: number, other?: (name: string) => number | undefined): Moment;
}

/** Runs a member by Euler steps and keeps all of it: 8 bytes times steps times states and auxiliaries. */
export function trail(
  compiled: Compiled,
  row: Float64Array,
  draws: Float64Array,
  options: Pick<RunOptions, "start" | "stop" | "dt"> = {},
): Trail {
  const { program } = compiled;
  const { start, stop, dt } = { ...program.clock, ...options };
  const { places } = layoutOf(program);
  const outputs = [...places.keys()];
  const column = new Map(outputs.map((id, i) => [id, i]));
  const factor = Float64Array.from(outputs, (id) => places.get(id)?.factor ?? 1);
  const { series, times } = run(compiled, row, draws, { ...options, outputs });
  const parameters = new Map(program.parameters.map(({ id }, i) => [id, row[i] as number]));
  const grid = noiseGrid(program, { start, stop });
  const noises = new Map(grid.slots.map((slot) => [slot.id, slot]));

  const value = (at: number, name: string): number => {
    const place = column.get(name);
    if (place !== undefined)
      return (series[at * outputs.length + place] as number) * (factor[place] as number);
    const noise = noises.get(name);
    if (noise === undefined) return parameters.get(name) ?? Number.NaN;
    const step = Math.floor((times[at] as number) / noise.interval + 1e-6);
    return draws[noise.at + step - noise.first] as number;
  };
  return {
    rows: times.length,
    dt,
    time: (at) => times[at] as number,
    value,
    moment: (at, other) => ({
      time: times[at] as number,
      dt,
      start,
      stop,
      read: (name) => other?.(name) ?? value(at, name),
    }),
  };
}
