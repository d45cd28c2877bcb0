/** A pool of threads of Node. */
import { Worker } from "node:worker_threads";
import { createPool, type Pool, type Port, type Reply } from "../index.ts";

/** A pool of so many threads; `file` is what each runs. */
export const nodePool = (workers: number, file = new URL("./worker.js", import.meta.url)): Pool =>
  createPool(workers, () => thread(file));

function thread(file: URL): Port {
  const worker = new Worker(file);
  let ended = false;
  return {
    post: (job) => worker.postMessage(job),
    onReply: (listener) => void worker.on("message", (reply: Reply) => listener(reply)),
    onCrash: (listener) => {
      const once = (message: string): void => {
        if (!ended) listener(message);
        ended = true;
      };
      worker.on("error", (error) => once(error.message));
      worker.on("messageerror", (error) => once(error.message));
      worker.on("exit", (status) => once(`it exited with status ${status}`));
    },
    end: () => {
      ended = true;
      void worker.terminate();
    },
  };
}
