/** What a worker does with a job, in a thread of Node and in a page alike. */
import type { Compiled } from "../../model/index.ts";
import { fit } from "../analysis/fit.ts";
import { drawStore } from "./draw-store.ts";
import { type Job, runMembers } from "./members.ts";
import { pauseStore } from "./pause-store.ts";
import type { Reply } from "./pool.ts";

/** Of this thread: a worker serves one model, and one scenario after another of the same draws. */
const stored = drawStore();
const paused = pauseStore();

/** The block of members of the shipped model, drawn from its fit unless the job asks for the prior; or why there is none. */
export function answer(compiled: Compiled, job: Job): Reply {
  try {
    return { block: runMembers(compiled, job, fit, stored, paused) };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

/** What of a reply moves to the receiver instead of being copied. */
export const moved = (reply: Reply): ArrayBuffer[] =>
  "block" in reply ? [reply.block.values.buffer as ArrayBuffer] : [];
