/** An ensemble: members run in blocks over a pool of workers, put in place by number, whatever order they come in. */
import type { Backend } from "../../model/index.ts";
import type { Block, Failure, Job } from "./members.ts";
import { pointsFrom } from "./points.ts";
import { quantiles } from "./quantiles.ts";

/** Where blocks are run. A crashed worker rejects the promise; `close` ends all workers. */
export interface Pool {
  readonly workers: number;
  run(job: Job): Promise<Block>;
  close(): void;
}
export interface Progress {
  readonly done: number;
  readonly total: number;
}
export interface Ensemble {
  readonly members: number;
  readonly outputs: readonly string[];
  readonly times: Float64Array;
  /** `values[member * rows * outputs + row * outputs + output]`; a failed member's are NaN. */
  readonly values: Float64Array;
  readonly failures: readonly Failure[];
}
/** An ensemble, what ran its members, and where that was JavaScript why. */
export interface EnsembleRun extends Ensemble {
  readonly backend: Backend;
}

/** An AbortSignal, or anything that can say that the work is no longer wanted. */
export interface Cancel {
  throwIfAborted(): void;
}

export interface EnsembleRequest extends Omit<Job, "from" | "to"> {
  readonly members: number;
  readonly times: Float64Array;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: Cancel;
}

/**
 * Runs members 0 to `members` - 1. The result does not depend on the number of workers.
 * @throws DOMException "AbortError" when cancelled, and Error when a worker crashes.
 */
export async function runEnsemble(pool: Pool, request: EnsembleRequest): Promise<EnsembleRun> {
  const {
    members,
    times,
    onProgress,
    signal,
    settings,
    key,
    options,
    prior = false,
    profile,
    backend,
    points,
  } = request;
  if (!Number.isInteger(members) || members < 1)
    throw new Error(`${members} members: choose a whole number from 1 up`);
  const width = times.length * options.outputs.length;
  const values = new Float64Array(members * width).fill(Number.NaN);
  const failures: Failure[] = [];
  let ran: Backend | undefined;
  // Small enough for progress and cancel to be prompt, large enough for the messages not to count.
  // Even, since members run in pairs.
  const size = 2 * Math.max(1, Math.min(25, Math.ceil(members / (pool.workers * 8))));
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    while (next < members) {
      signal?.throwIfAborted();
      const from = next;
      const to = Math.min(members, from + size);
      next = to;
      const block = await pool.run({
        settings,
        key,
        options,
        prior,
        ...(profile === undefined ? {} : { profile }),
        ...(backend === undefined ? {} : { backend }),
        ...(points === undefined ? {} : { points: pointsFrom(points, from, to) }),
        from,
        to,
      });
      values.set(block.values, from * width);
      failures.push(...block.failures);
      // One block without vectors is enough to say so.
      if (ran?.name !== "js") ran = block.backend;
      done += to - from;
      onProgress?.({ done, total: members });
    }
  };
  const workOrStop = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      // The others end after the block in hand: nobody waits for what they would do.
      next = members;
      throw error;
    }
  };
  await Promise.all(Array.from({ length: pool.workers }, workOrStop));
  signal?.throwIfAborted();
  failures.sort((a, b) => a.member - b.member);
  if (failures.length === members)
    throw new Error(`all ${members} members failed; the first: ${failures[0]?.message ?? "no message"}`);
  if (ran === undefined) throw new Error("no block was run");
  return { members, outputs: options.outputs, times, values, failures, backend: ran };
}

export const PROBABILITIES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** One value per member at a saved time, failed members as NaN. */
export function across(ensemble: Ensemble, output: string, row: number): Float64Array {
  const column = ensemble.outputs.indexOf(output);
  if (column < 0) throw new Error(`"${output}" was not saved by this ensemble`);
  const width = ensemble.times.length * ensemble.outputs.length;
  return Float64Array.from(
    { length: ensemble.members },
    (_, member) => ensemble.values[member * width + row * ensemble.outputs.length + column] ?? Number.NaN,
  );
}

/** Quantiles over the members that ran, one array of saved times per probability. */
export function fan(
  ensemble: Ensemble,
  output: string,
  probabilities: readonly number[] = PROBABILITIES,
): Float64Array[] {
  const bands = probabilities.map(() => new Float64Array(ensemble.times.length));
  for (let row = 0; row < ensemble.times.length; row++) {
    const ran = across(ensemble, output, row).filter((value) => !Number.isNaN(value));
    quantiles(ran, probabilities).forEach((value, i) => {
      (bands[i] as Float64Array)[row] = value;
    });
  }
  return bands;
}
