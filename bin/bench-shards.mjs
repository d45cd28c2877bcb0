/**
 * Members a second of a plan's shard, file and all, beside those of the engine alone on as many threads: npm run build
 * first; --members, --rounds and --workers. Only the ratio within one run means anything.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compiled, modelHash } from "../dist/node/model/compiled.js";
import { nodePool } from "../dist/node/scenarios/cli/node-pool.js";
import { runShard } from "../dist/node/scenarios/cli/run-shard.js";
import { makePlan } from "../dist/node/scenarios/scale/plan.js";
import {
  fitHash,
  presets,
  rootKey,
  runBlocks,
  scenarioOf,
  scenarioRecord,
  settingsOf,
} from "../dist/node/scenarios.js";

const { values } = parseArgs({
  options: {
    members: { type: "string", default: "10000" },
    rounds: { type: "string", default: "3" },
    workers: { type: "string", default: "2" },
  },
});
const [members, rounds, workers] = [values.members, values.rounds, values.workers].map(Number);
const folder = mkdtempSync(join(tmpdir(), "bench-shards-"));
const text = ({ rate, cost }) => `${rate.toFixed(0)} members/s at ${cost.toFixed(3)} ms`;

/** Members a second by the clock, and processor time a member, all threads together. */
async function measure(work) {
  const [begun, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { rate: (1000 * members) / (performance.now() - begun), cost: (user + system) / 1000 / members };
}

/** The members of the plan run and thrown away. */
async function engine(plan) {
  const pool = nodePool(workers);
  const job = {
    settings: settingsOf(scenarioOf(plan.scenario, "plan"), presets),
    key: rootKey(plan.seed),
    options: { method: plan.method, dt: plan.dt, stop: 12 * 2030, saveInterval: 1, outputs: plan.outputs },
  };
  await runBlocks(pool, { ...job, from: 0, to: members }, () => {});
  pool.close();
}

const { program } = compiled;
const outputs = program.catalogue
  .filter(({ quantity }) => quantity.kind === "stock")
  .flatMap(({ cells }) => cells);
const plan = makePlan({
  chokepoint: "bench",
  model: { name: program.name, sha256: modelHash },
  fit: fitHash,
  profile: "russia",
  scenario: scenarioRecord(
    presets.find(({ id }) => id === "today"),
    presets,
  ),
  seed: "7",
  members,
  method: "euler",
  dt: program.clock.dt,
  at: ["2030-01-01"],
  outputs: outputs.slice(0, 10),
});

try {
  for (let round = 0; round < rounds; round++) {
    const alone = await measure(() => engine(plan));
    const out = join(folder, String(round));
    const whole = await measure(() =>
      runShard({ plan, shard: { index: 0, of: 1 }, out, workers, backend: undefined }),
    );
    process.stdout.write(
      `engine ${text(alone)}; shard ${text(whole)}; ratio by the clock ${(whole.rate / alone.rate).toFixed(3)}, by processor time ${(alone.cost / whole.cost).toFixed(3)}\n`,
    );
  }
  const { maxRSS } = process.resourceUsage();
  process.stdout.write(
    `${plan.outputs.length} outcomes, at most ${Math.round(maxRSS / 1024)} MiB of memory\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
