/** Runs one shard of a plan into its part, unless the part is there. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { asyncBufferFromFile } from "hyparquet";
import { compiled } from "../../model/compiled.ts";
import { inOrder, monthOf, presets, rootKey, runBlocks, runTimes, scenarioOf, settingsOf } from "../index.ts";
import {
  membersOf,
  OtherPlanError,
  PART_KEY,
  type PartNote,
  type Plan,
  partName,
  rowsOfBlock,
  rowsWriter,
  type Shard,
  shardOfName,
  shardText,
  valueColumns,
  wholePart,
} from "../scale/index.ts";
import { UsageError } from "./failures.ts";
import { openUnfinished, prepareFolder, syncFolder } from "./files.ts";
import { nodePool } from "./node-pool.ts";
import { partFolder, removeLeftovers } from "./part-files.ts";
import { progressBar } from "./progress.ts";
import { tellBackend } from "./tell-backend.ts";
import { version } from "./version.ts";

interface ShardWish {
  readonly plan: Plan;
  readonly shard: Shard;
  readonly out: string;
  readonly workers: number;
  readonly backend: "js" | "simd" | undefined;
}
export interface ShardDone {
  readonly part: string;
  /** Whether the part was there, whole. */
  readonly skipped: boolean;
  readonly rows: number;
  readonly failed: number;
}

/** A pure function of plan and shard: whoever runs it, and however often it was killed before, the rows are the same. */
export async function runShard(wish: ShardWish): Promise<ShardDone> {
  const { plan, shard, out } = wish;
  const part = partName(shard);
  prepareFolder(out, [part]);
  refuseOtherDivision(out, shard);
  const before = await finished(wish, part);
  if (before !== undefined) return { part, skipped: true, rows: before.rows, failed: before.failed };

  const { from, to } = membersOf(plan.members, shard);
  const file = openUnfinished(out, part);
  try {
    const rows = rowsWriter(
      valueColumns(plan).map(({ name }) => name),
      from,
      `chokepoint ${version}`,
      file.write,
    );
    await runRows(wish, { from, to }, rows.append);
    let note: PartNote | undefined;
    rows.end((written) => {
      note = {
        format: "chokepoint-part/1",
        plan: plan.sha256,
        chokepoint: version,
        runtime: `node ${process.versions.node}, v8 ${process.versions.v8}`,
        shard: shardText(shard),
        ...written,
      };
      return { [PART_KEY]: JSON.stringify(note) };
    });
    file.sync();
    file.place();
    syncFolder(out);
    removeLeftovers(out, part);
    return { part, skipped: false, rows: to - from, failed: note?.failed ?? 0 };
  } catch (error) {
    file.abandon();
    throw error;
  }
}

/** Runs the members and hands on their rows in order. */
async function runRows(
  { plan, shard, workers, backend }: ShardWish,
  range: { from: number; to: number },
  take: (rows: ReturnType<typeof rowsOfBlock>) => void,
): Promise<void> {
  const months = plan.at.map(monthOf);
  const stop = Math.max(...months);
  const times = runTimes(compiled.program, stop);
  const dates = months.map((month) => times.indexOf(month));
  const missing = dates.indexOf(-1);
  if (missing >= 0)
    throw new UsageError(`the plan keeps ${plan.at[missing]}, which the model does not reach`);
  const { method, dt, outputs, profile } = plan;
  const bar = progressBar(`shard ${shardText(shard)}`, process.stderr);
  const pool = nodePool(workers);
  try {
    const ran = await runBlocks(
      pool,
      {
        settings: settingsOf(scenarioOf(plan.scenario, "plan"), presets),
        key: rootKey(plan.seed),
        options: { method, dt, stop, saveInterval: 1, outputs },
        ...(profile === "russia" ? {} : { profile }),
        ...(backend === "js" ? { backend } : {}),
        ...range,
        onProgress: bar.update,
      },
      inOrder(range.from, (block) => take(rowsOfBlock(block, outputs.length, times.length, dates))),
    );
    tellBackend(ran, backend, method);
  } finally {
    bar.end();
    pool.close();
  }
}

/** What a part that is there says of itself; undefined where there is none, or one to be made again. */
async function finished({ plan, shard, out }: ShardWish, part: string): Promise<PartNote | undefined> {
  const path = join(out, part);
  if (!existsSync(path)) return undefined;
  try {
    return await wholePart(await asyncBufferFromFile(path), plan, shard);
  } catch (error) {
    if (error instanceof OtherPlanError) throw new UsageError(error.message);
    process.stderr.write(`${(error as Error).message}; it is run again\n`);
    return undefined;
  }
}

function refuseOtherDivision(out: string, shard: Shard): void {
  const other = partFolder(out).names.find((name) => (shardOfName(name)?.of ?? shard.of) !== shard.of);
  if (other !== undefined)
    throw new UsageError(
      `--shard ${shardText(shard)}: ${out} holds ${other}: choose another folder, or the division that was begun`,
    );
}
