/** The thread's side of the pool: answers each job it is sent. */
import { parentPort } from "node:worker_threads";
import { compiled } from "../../model/compiled.ts";
import { answer, type Job, moved } from "../index.ts";

parentPort?.on("message", (job: Job) => {
  const reply = answer(compiled, job);
  parentPort?.postMessage(reply, moved(reply));
});
