/** A pool of web workers. */
import { createPool, type Pool, type Port, type Reply } from "../../scenarios/index.ts";
import { mainThread } from "./main-thread.ts";

/** As many workers as processors, four at most: more would only compete with the page for them. */
export const pagePool = (workers = Math.min(4, navigator.hardwareConcurrency || 2)): Pool =>
  typeof Worker === "undefined" ? createPool(1, mainThread) : createPool(workers, webWorker);

function webWorker(): Port {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  return {
    post: (job) => worker.postMessage(job),
    onReply: (listener) =>
      worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => listener(data)),
    onCrash: (listener) =>
      worker.addEventListener("error", (event) => listener(event.message || "its file could not be loaded"), {
        once: true,
      }),
    end: () => worker.terminate(),
  };
}
