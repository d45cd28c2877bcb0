/** Pools that run in the test's own thread, in whatever order a test asks for. */
import type { Compiled } from "../../model/index.ts";
import { type Block, type Job, type Pool, runMembers } from "../../scenarios/index.ts";

/** Blocks are answered after as many turns as `delay` says for their place. */
export function inProcessPool(
  compiled: Compiled,
  workers = 1,
  delay: (call: number) => number = () => 0,
): Pool & { calls: number } {
  const pool = {
    workers,
    calls: 0,
    async run(job: Job): Promise<Block> {
      const call = pool.calls++;
      for (let turn = delay(call); turn > 0; turn--) await Promise.resolve();
      return runMembers(compiled, job);
    },
    close() {},
  };
  return pool;
}
