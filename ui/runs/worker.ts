/** The worker's side of the pool: runs each job it is sent and sends the block back. */
import { compiled } from "../../model/compiled.ts";
import { type Job, type Reply, runMembers } from "../../scenarios/index.ts";

addEventListener("message", ({ data }: MessageEvent<Job>) => {
  try {
    const block = runMembers(compiled, data);
    postMessage({ block } satisfies Reply, { transfer: [block.values.buffer as ArrayBuffer] });
  } catch (error) {
    postMessage({ error: (error as Error).message } satisfies Reply);
  }
});
