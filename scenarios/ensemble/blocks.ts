/** Members run in blocks over a pool of workers, each block handed on as it comes. */
import type { Backend } from "../../model/index.ts";
import type { Block, Job } from "./members.ts";
import { pointsFrom } from "./points.ts";

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
/** An AbortSignal, or anything that can say that the work is no longer wanted. */
export interface Cancel {
  throwIfAborted(): void;
}
export interface BlocksRequest extends Job {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: Cancel | undefined;
}

/**
 * Runs members `from` up to but without `to`, and hands every block to `take`, in whatever order they come.
 * @returns what ran them, and where that was JavaScript why
 * @throws DOMException "AbortError" when cancelled, and Error when a worker crashes.
 */
export async function runBlocks(
  pool: Pool,
  { onProgress, signal, ...job }: BlocksRequest,
  take: (block: Block) => void,
): Promise<Backend> {
  const total = job.to - job.from;
  // Small enough for progress and cancel to be prompt, large enough for the messages not to count.
  // Even, since members run in pairs.
  const size = 2 * Math.max(1, Math.min(25, Math.ceil(total / (pool.workers * 4))));
  let ran: Backend | undefined;
  let next = job.from;
  let done = 0;
  const work = async (): Promise<void> => {
    while (next < job.to) {
      signal?.throwIfAborted();
      const from = next;
      const to = Math.min(job.to, from + size);
      next = to;
      const points = job.points && pointsFrom(job.points, from - job.from, to - job.from);
      const block = await pool.run({ ...job, ...(points ? { points } : {}), from, to });
      take(block);
      // One block without vectors is enough to say so.
      if (ran?.name !== "js") ran = block.backend;
      done += to - from;
      onProgress?.({ done, total });
    }
  };
  const workOrStop = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      // The others end after the block in hand: nobody waits for what they would do.
      next = job.to;
      throw error;
    }
  };
  await Promise.all(Array.from({ length: pool.workers }, workOrStop));
  signal?.throwIfAborted();
  if (ran === undefined) throw new Error("no block was run");
  return ran;
}

/** Hands blocks on in the order of their members; those that come too early wait. */
export function inOrder(first: number, take: (block: Block) => void): (block: Block) => void {
  const early = new Map<number, Block>();
  let next = first;
  return (block) => {
    early.set(block.from, block);
    for (let ready = early.get(next); ready !== undefined; ready = early.get(next)) {
      early.delete(next);
      next = ready.to;
      take(ready);
    }
  };
}
