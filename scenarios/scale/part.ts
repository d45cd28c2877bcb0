/** Parts: what the file of a shard says of itself, and its rows read back and checked. */
import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetScan } from "hyparquet";
import { z } from "zod";
import { faultsOf, hashField, textField } from "../results/index.ts";
import { type Plan, valueColumns } from "./plan.ts";
import { type Rows, rowsHash } from "./rows.ts";
import { membersOf, type Shard, shardText } from "./shard.ts";

/** Key of the note in a part's metadata. */
export const PART_KEY = "chokepoint";

const noteSchema = z.strictObject({
  format: z.literal("chokepoint-part/1"),
  plan: hashField,
  chokepoint: textField,
  runtime: textField,
  shard: textField,
  rows: z.int().min(0),
  failed: z.int().min(0),
  sha256: hashField,
});
export type PartNote = z.infer<typeof noteSchema>;

/** A part of another plan is not damaged and not to be overwritten. */
export class OtherPlanError extends Error {}

export interface Part {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly note: PartNote;
}

/** Opens a part by what it says of itself. @throws Error where it is damaged, OtherPlanError where it is of another plan. */
export async function openPart(file: AsyncBuffer, plan: Plan, shard: Shard, place: string): Promise<Part> {
  const metadata = await metadataOf(file, place);
  const note = noteOf(metadata, place);
  if (note.plan !== plan.sha256)
    throw new OtherPlanError(
      `${place}: made by plan ${note.plan.slice(0, 12)}, and this plan is ${plan.sha256.slice(0, 12)}: choose another folder`,
    );
  const { from, to } = membersOf(plan.members, shard);
  if (note.shard !== shardText(shard) || note.rows !== to - from || Number(metadata.num_rows) !== to - from)
    throw new Error(
      `${place}: says it is shard ${note.shard} with ${note.rows} rows, not ${shardText(shard)} with ${to - from}`,
    );
  const expected = ["root", "member", "status", "message", ...valueColumns(plan).map(({ name }) => name)];
  if (metadata.schema.map(({ name }) => name).join("\n") !== expected.join("\n"))
    throw new Error(`${place}: its columns are not those of the plan`);
  return { file, metadata, note };
}

async function metadataOf(file: AsyncBuffer, place: string): Promise<FileMetaData> {
  try {
    return await parquetMetadataAsync(file);
  } catch (error) {
    throw new Error(`${place}: damaged: ${(error as Error).message}`);
  }
}

function noteOf({ key_value_metadata: all = [] }: FileMetaData, place: string): PartNote {
  const [text] = all.filter(({ key }) => key === PART_KEY).map(({ value }) => value ?? "");
  if (text === undefined) throw new Error(`${place}: not a part made by chokepoint`);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new Error(`${place}: damaged: its note is not JSON`);
  }
  const read = noteSchema.safeParse(content);
  if (!read.success) throw new Error(faultsOf(read.error, place, "note"));
  return read.data;
}

/** The rows of a part, a row group at a time. @throws Error at the end where they are not those that were written. */
export async function* rowsOfPart(
  { file, metadata, note }: Part,
  plan: Plan,
  shard: Shard,
  place: string,
): AsyncGenerator<Rows> {
  const hash = rowsHash();
  let next = membersOf(plan.members, shard).from;
  let failed = 0;
  const scan = await parquetScan({ file, metadata });
  for (const range of scan.ranges) {
    const column = (name: string) => scan.readColumn({ column: name, ...range });
    const members = await column("member");
    const [status, message] = [await column("status"), await column("message")];
    const columns: Float64Array[] = [];
    for (const { name } of valueColumns(plan)) columns.push(Float64Array.from(await column(name)));
    const failures = Array.from(status, (word, i) => ({
      word,
      member: next + i,
      message: String(message[i]),
    }))
      .filter(({ word }) => word === "failed")
      .map(({ member, message }) => ({ member, message }));
    const wrong = Array.from(members).findIndex((member, i) => member !== next + i);
    if (wrong >= 0) throw new Error(`${place}: member ${members[wrong]} stands where ${next + wrong} should`);
    const rows = { from: next, count: members.length, columns, failures };
    hash.add(rows);
    yield rows;
    failed += failures.length;
    next += rows.count;
  }
  if (hash.text() !== note.sha256 || failed !== note.failed)
    throw new Error(`${place}: damaged: its rows are not those that were written`);
}
