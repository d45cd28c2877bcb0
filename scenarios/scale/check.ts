/** What of a plan is in a folder, and what has to be run again. */
import type { AsyncBuffer } from "hyparquet";
import { openPart, type PartNote, rowsOfPart } from "./part.ts";
import type { Plan } from "./plan.ts";
import type { Rows } from "./rows.ts";
import { partName, type Shard, shardOfName } from "./shard.ts";

/** The files of a folder. */
export interface Folder {
  readonly names: readonly string[];
  open(name: string): Promise<AsyncBuffer>;
}

export interface Report {
  /** Shards the plan is cut into here. */
  readonly of: number;
  readonly members: number;
  /** Members that failed, of the parts that are whole. */
  readonly failed: number;
  /** Shards without a whole part, and what is wrong with the parts of theirs that are there. */
  readonly redo: readonly Shard[];
  readonly faults: readonly string[];
}

/** Reads every part whole. @throws Error where there is no part, or parts of more than one division. */
export async function checkParts(plan: Plan, folder: Folder): Promise<Report> {
  const of = divisionOf(folder.names, plan.members);
  const redo: Shard[] = [];
  const faults: string[] = [];
  let failed = 0;
  for (let index = 0; index < of; index++) {
    const shard = { index, of };
    const name = partName(shard);
    try {
      if (!folder.names.includes(name)) throw new Error(`${name}: missing`);
      failed += (await wholePart(await folder.open(name), plan, shard)).failed;
    } catch (error) {
      redo.push(shard);
      faults.push((error as Error).message);
    }
  }
  return { of, members: plan.members, failed, redo, faults };
}

/** Reads a part to its end. @throws Error as `openPart` and `rowsOfPart`. */
export async function wholePart(file: AsyncBuffer, plan: Plan, shard: Shard): Promise<PartNote> {
  const part = await openPart(file, plan, shard, partName(shard));
  for await (const _ of rowsOfPart(part, plan, shard, partName(shard)));
  return part.note;
}

/** The rows of all parts in the order of members. @throws Error at the first part that is missing, damaged or of another plan. */
export async function* rowsOfParts(
  plan: Plan,
  folder: Folder,
  onPart: (note: PartNote) => void = () => {},
): AsyncGenerator<Rows> {
  const of = divisionOf(folder.names, plan.members);
  for (let index = 0; index < of; index++) {
    const shard = { index, of };
    const name = partName(shard);
    if (!folder.names.includes(name))
      throw new Error(`${name}: missing; chokepoint check tells what is to be run again`);
    const part = await openPart(await folder.open(name), plan, shard, name);
    yield* rowsOfPart(part, plan, shard, name);
    onPart(part.note);
  }
}

/** Parts of two divisions hold members twice, and nothing says which are meant. */
function divisionOf(names: readonly string[], members: number): number {
  const divisions = [...new Set(names.flatMap((name) => shardOfName(name)?.of ?? []))].sort((a, b) => a - b);
  const [of, ...more] = divisions;
  if (of === undefined) throw new Error("there is no part in this folder");
  if (more.length > 0)
    throw new Error(
      `this folder holds parts of ${divisions.join(" and of ")} shards: keep those of one division, as members are in it twice`,
    );
  if (of > members) throw new Error(`parts of ${of} shards cannot be of a plan of ${members} members`);
  return of;
}
