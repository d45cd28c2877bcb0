/** The thread's side of the pool: runs each job it is sent and sends the block back. */
import { parentPort } from "node:worker_threads";
import { compiled } from "../../model/compiled.ts";
import { type Job, type Reply, runMembers } from "../index.ts";

parentPort?.on("message", (job: Job) => {
  try {
    const block = runMembers(compiled, job);
    parentPort?.postMessage({ block } satisfies Reply, [block.values.buffer as ArrayBuffer]);
  } catch (error) {
    parentPort?.postMessage({ error: (error as Error).message } satisfies Reply);
  }
});
