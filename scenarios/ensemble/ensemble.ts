/** An ensemble: members run in blocks over a pool of workers, put in place by number, whatever order they come in. */
import type { Backend } from "../../model/index.ts";
import { type BlocksRequest, type Pool, runBlocks } from "./blocks.ts";
import type { Block, Failure } from "./members.ts";
import { quantiles } from "./quantiles.ts";
import { Sketch } from "./sketch.ts";

export interface Ensemble {
  readonly members: number;
  readonly outputs: readonly string[];
  readonly times: Float64Array;
  /** `values[member * rows * outputs + row * outputs + output]`; a failed member's are NaN. */
  readonly values: Float64Array;
  readonly failures: readonly Failure[];
  /** In place of `values`, which is then empty, where there are too many members to keep: `[row * outputs + output]`. */
  readonly sketches?: readonly Sketch[];
}
/** Members up to which every value is kept and quantiles are exact. */
export const MOST_KEPT = 100_000;
/** An ensemble, what ran its members, and where that was JavaScript why. */
export interface EnsembleRun extends Ensemble {
  readonly backend: Backend;
}

export interface EnsembleRequest extends Omit<BlocksRequest, "from" | "to"> {
  readonly members: number;
  readonly times: Float64Array;
}

/**
 * Runs members 0 to `members` - 1. The result does not depend on the number of workers.
 * @throws DOMException "AbortError" when cancelled, and Error when a worker crashes.
 */
export async function runEnsemble(
  pool: Pool,
  { members, times, ...job }: EnsembleRequest,
): Promise<EnsembleRun> {
  if (!Number.isInteger(members) || members < 1)
    throw new Error(`${members} members: choose a whole number from 1 up`);
  const { outputs } = job.options;
  const width = times.length * outputs.length;
  const isKept = members <= MOST_KEPT;
  const values = new Float64Array(isKept ? members * width : 0).fill(Number.NaN);
  const sketches = isKept ? undefined : Array.from({ length: width }, () => new Sketch());
  const failures: Failure[] = [];
  const backend = await runBlocks(pool, { ...job, from: 0, to: members }, (block) => {
    if (sketches) count(block, sketches);
    else values.set(block.values, block.from * width);
    failures.push(...block.failures);
  });
  failures.sort((a, b) => a.member - b.member);
  if (failures.length === members)
    throw new Error(`all ${members} members failed; the first: ${failures[0]?.message ?? "no message"}`);
  return { members, outputs, times, values, failures, backend, ...(sketches ? { sketches } : {}) };
}

export const PROBABILITIES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** A block's values into the sketches of their places; of a failed member there are none. */
function count({ from, to, values, failures }: Block, sketches: readonly Sketch[]): void {
  const failed = new Set(failures.map(({ member }) => member));
  const width = sketches.length;
  for (let member = from; member < to; member++) {
    if (failed.has(member)) continue;
    const at = (member - from) * width;
    for (let place = 0; place < width; place++) (sketches[place] as Sketch).add(values[at + place] as number);
  }
}

/** One value per member at a saved time, failed members as NaN. */
export function across(ensemble: Ensemble, output: string, row: number): Float64Array {
  const column = ensemble.outputs.indexOf(output);
  if (column < 0) throw new Error(`"${output}" was not saved by this ensemble`);
  if (ensemble.sketches)
    throw new Error(`of ${ensemble.members} members only quantiles are kept: run at most ${MOST_KEPT}`);
  const values = new Float64Array(ensemble.members);
  gather(ensemble, column, row, values);
  return values;
}

/** Values of a saved time, one a member, into `into`. */
function gather(
  { members, times, outputs, values }: Ensemble,
  column: number,
  row: number,
  into: Float64Array,
): void {
  const width = times.length * outputs.length;
  let at = row * outputs.length + column;
  for (let member = 0; member < members; member++, at += width) into[member] = values[at] as number;
}

/** Quantiles over the members that ran, one array of saved times per probability; within SKETCH_ERROR of sketched ones. */
export function fan(
  ensemble: Ensemble,
  output: string,
  probabilities: readonly number[] = PROBABILITIES,
): Float64Array[] {
  const bands = probabilities.map(() => new Float64Array(ensemble.times.length));
  const column = ensemble.outputs.indexOf(output);
  if (column < 0) throw new Error(`"${output}" was not saved by this ensemble`);
  const { sketches, times, outputs } = ensemble;
  if (sketches) {
    for (let row = 0; row < times.length; row++)
      for (const [i, probability] of probabilities.entries())
        (bands[i] as Float64Array)[row] = (sketches[row * outputs.length + column] as Sketch).quantile(
          probability,
        );
    return bands;
  }
  const values = new Float64Array(ensemble.members);
  for (let row = 0; row < ensemble.times.length; row++) {
    gather(ensemble, column, row, values);
    let ran = 0;
    for (let member = 0; member < values.length; member++) {
      const value = values[member] as number;
      if (!Number.isNaN(value)) values[ran++] = value;
    }
    quantiles(values.subarray(0, ran), probabilities).forEach((value, i) => {
      (bands[i] as Float64Array)[row] = value;
    });
  }
  return bands;
}
