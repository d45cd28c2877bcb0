/** `chokepoint run PLAN --shard I/N`: one shard of a plan. */
import { membersOf, parseShard } from "../scale/index.ts";
import { UsageError, usage } from "./failures.ts";
import { workersOption } from "./options.ts";
import { readPlan } from "./read-plan.ts";
import { runShard } from "./run-shard.ts";

export { namesPlan } from "./read-plan.ts";

interface ShardArguments {
  shard?: string | undefined;
  out: string;
  workers?: unknown;
  backend?: "js" | "simd" | undefined;
  json: boolean;
}

/** What a plan leaves to whoever runs it. */
const OF_A_SHARD = ["shard", "out", "workers", "backend", "json"];

/** Runs the shard of a plan that the options name. */
export async function runPlan(path: string, args: ShardArguments): Promise<void> {
  const settled = process.argv
    .map((word) => /^--(?:no-)?([a-z-]+)/.exec(word)?.[1])
    .find((name) => name !== undefined && !OF_A_SHARD.includes(name));
  if (settled !== undefined)
    throw new UsageError(`--${settled}: is settled by the plan; a shard takes --${OF_A_SHARD.join(", --")}`);
  const plan = readPlan(path);
  const shard = usage(() => parseShard(args.shard ?? "0/1", plan.members));
  const { from, to } = membersOf(plan.members, shard);
  const workers = workersOption(args.workers, to - from);
  const done = await runShard({ plan, shard, out: args.out, workers, backend: args.backend });
  const failures = done.failed === 0 ? "" : `, ${done.failed} of them failed`;
  process.stdout.write(
    args.json
      ? `${JSON.stringify({ out: args.out, plan: plan.sha256, ...done }, null, 2)}\n`
      : `${done.part}, ${done.rows} members${failures}: ${done.skipped ? "is there already, whole, in" : "written to"} ${args.out}\n`,
  );
}
