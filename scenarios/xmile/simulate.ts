/** A model in XMILE, run once: its text and a seed give a table of every variable. */
import { link, noiseGrid, parameterRow, run } from "../../model/engine/index.ts";
import { importXmile, type XmileModel } from "../../model/engine/xmile/index.ts";
import { normalQuantile, rootKey, sourceId, sourceIds, uniform } from "../seeds/index.ts";

export interface Simulated {
  readonly times: Float64Array;
  /** Cells by the model's own names, in the order of the file. */
  readonly columns: readonly { readonly name: string; readonly values: Float64Array }[];
  /** Where the run differs from the letter of the file. */
  readonly notes: readonly string[];
}

/** More values than this would not fit into one table. */
const MOST_VALUES = 2 ** 27;

/**
 * Needs an environment that may make functions from text.
 * @throws ModelError on a file that cannot be read or is not supported, RunError on a value that is not finite.
 */
export function simulateXmile(text: string, seed: string): Simulated {
  const model = importXmile(text);
  const { program, method, saveInterval, notes } = model;
  const compiled = link(program);
  const constants = new Map(program.parameters.map(({ id, value }) => [id, value]));
  const moving = new Set([...program.states, ...program.auxiliaries].map(({ id }) => id));
  const cells = program.catalogue
    .flatMap((entry) => entry.cells)
    .filter((cell) => moving.has(cell) || constants.has(cell));
  const outputs = cells.filter((cell) => moving.has(cell));
  const rows = Math.floor((program.clock.stop - program.clock.start) / saveInterval + 1);
  if (rows * outputs.length > MOST_VALUES)
    throw new Error(
      `${rows} rows of ${outputs.length} columns are too many: save less often (isee:save_interval)`,
    );
  const { times, series } = run(compiled, parameterRow(program), drawsOf(model, seed), {
    method,
    saveInterval,
    outputs,
  });
  const place = new Map(outputs.map((cell, i) => [cell, i]));
  const columns = cells.map((name) => {
    const column = place.get(name);
    const constant = constants.get(name) ?? 0;
    const values = Float64Array.from(times, (_, row) =>
      column === undefined ? constant : (series[row * outputs.length + column] as number),
    );
    return { name, values };
  });
  return { times, columns, notes };
}

/** One draw for each step and source; where the model gives a seed, the same in every run and wherever it is used. */
export function drawsOf({ program, noises }: XmileModel, seed: string): Float64Array {
  const grid = noiseGrid(program, program.clock);
  const draws = new Float64Array(grid.size);
  const ids = sourceIds(noises.map(({ id }) => id));
  const key = rootKey(seed);
  for (const [i, slot] of grid.slots.entries()) {
    const own = noises[i]?.seed;
    const ownKey = own === undefined ? key : rootKey(`seed of the model ${own}`);
    const source = own === undefined ? (ids.get(slot.id) ?? 0) : sourceId("seed of the model");
    for (let step = 0; step < slot.count; step++) {
      const share = uniform(ownKey, 0, source, step);
      draws[slot.at + step] = slot.variate === "normal" ? normalQuantile(share) : share;
    }
  }
  return draws;
}
