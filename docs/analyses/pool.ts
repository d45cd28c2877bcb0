/** A pool of one in this thread: the documents are written alike on every machine. */
import { compiled } from "../../model/compiled.ts";
import { answer, type Pool } from "../../scenarios/index.ts";

export const pool: Pool = {
  workers: 1,
  async run(job) {
    const reply = answer(compiled, job);
    if ("error" in reply) throw new Error(reply.error);
    return reply.block;
  },
  close() {},
};

export const SEED = "1";
export const HEADLINE_DATE = "2030-01-01";
