/** Threads of Node that crash, exit or cannot be loaded: an error each, never a hang. */

import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { nodePool } from "../../../scenarios/cli/node-pool.ts";
import { type Job, rootKey, runEnsemble } from "../../../scenarios/index.ts";
import { scratch } from "../../helpers/command-line.ts";

const at = scratch();
const job: Job = {
  settings: { fixed: {}, centred: {} },
  key: rootKey("1"),
  from: 0,
  to: 5,
  options: { outputs: ["a"] },
};

/** A pool of two threads that run this code. */
function poolOf(name: string, code: string) {
  writeFileSync(at(name), code);
  return nodePool(2, pathToFileURL(at(name)));
}
const onJob = (answer: string): string =>
  `import { parentPort } from "node:worker_threads"; parentPort.on("message", ({ from, to }) => { ${answer} });`;

describe("a thread", () => {
  it.each([
    [
      "throws",
      onJob('throw new Error("no such luck");'),
      "a worker stopped while running members 0 to 4: no such luck",
    ],
    [
      "exits",
      onJob("process.exit(3);"),
      "a worker stopped while running members 0 to 4: it exited with status 3",
    ],
    ["cannot be loaded", "this is no program", "a worker stopped"],
  ])("that %s ends the run with an error", async (name, code, message) => {
    const pool = poolOf(`${name}.mjs`, code);
    await expect(pool.run(job)).rejects.toThrow(message);
    await expect(pool.run(job)).rejects.toThrow("a worker stopped");
    pool.close();
  });

  it("that dies in the middle of an ensemble ends it, and the other threads can be closed", async () => {
    const answer = `if (from > 20) process.exit(1);
      else parentPort.postMessage({ block: { from, to, values: new Float64Array(to - from), failures: [] } });`;
    const pool = poolOf("dies.mjs", onJob(answer));
    const { settings, key, options } = job;
    const request = { settings, key, options, members: 60, times: Float64Array.of(0) };
    await expect(runEnsemble(pool, request)).rejects.toThrow(
      /a worker stopped while running members \d+ to \d+: it exited with status 1/,
    );
    pool.close();
    await expect(pool.run(job)).rejects.toThrow();
  });
});
