/** The worker's side of the pool: answers each job it is sent. */
import { compiled } from "../../model/compiled.ts";
import { answer, type Job, moved } from "../../scenarios/index.ts";

addEventListener("message", ({ data }: MessageEvent<Job>) => {
  const reply = answer(compiled, data);
  postMessage(reply, { transfer: moved(reply) });
});
