/** Shards: a plan's members cut into as many stretches as there are machines to run them. */

/** One of `of` shards, counted from 0, as array jobs count. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

export const shardText = ({ index, of }: Shard): string => `${index}/${of}`;

/** Reads `3/16`. @throws Error naming the text and what is allowed. */
export function parseShard(text: string, members: number): Shard {
  const [, index, of] = /^(\d{1,10})\/(\d{1,10})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (shard.index < shard.of && shard.of <= members) return shard;
  throw new Error(
    `"${text}" is not a shard of ${members} members: write I/N with I from 0 to N - 1 and N at most ${members}, as in 0/4`,
  );
}

/**
 * Members `from` up to but without `to`. Stretches, not every N-th member: all members cost the same, and parts can be
 * merged one after another without holding them.
 */
export const membersOf = (members: number, { index, of }: Shard): { from: number; to: number } => ({
  from: startOf(members, index, of),
  to: startOf(members, index + 1, of),
});

/** Whole numbers of any size, where the product may be larger than a number holds exactly. */
const startOf = (members: number, index: number, of: number): number =>
  Number((BigInt(members) * BigInt(index)) / BigInt(of));

export const partName = ({ index, of }: Shard): string =>
  `part-${String(index).padStart(5, "0")}-of-${String(of).padStart(5, "0")}.parquet`;

/** The shard a part is of, by its name; undefined for other files. */
export function shardOfName(name: string): Shard | undefined {
  const [, index, of] = /^part-(\d+)-of-(\d+)\.parquet$/.exec(name) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  return shard.index < shard.of && partName(shard) === name ? shard : undefined;
}
