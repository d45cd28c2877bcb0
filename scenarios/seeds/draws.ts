/**
 * Keyed draws: each is a function of (seed, member, source, step) and of nothing else, so that runs of two scenarios
 * meet the same chance and the order of evaluation, the thread and the shard do not matter. The scenario is never part
 * of the key: that would destroy the pairing (common random numbers).
 */
import { philoxInto } from "./philox.ts";
import type { RootKey } from "./root-key.ts";

const WORD = 4294967296; // 2^32
const block = new Uint32Array(4);

/**
 * A uniform number strictly between 0 and 1: the middle of one of 2^52 equal cells, so an odd multiple of 2^-53. The
 * 52 bits are the upper 27 and 25 of two words. (With one bit more, the middle of the last cell is no double and
 * rounds to 1.) The set is symmetric: u is in it if and only if 1 - u is, exactly.
 */
export function uniformOf(word0: number, word1: number): number {
  return ((word0 >>> 5) * 33554432 + (word1 >>> 7) + 0.5) / 4503599627370496;
}

/**
 * The uniform draw, strictly between 0 and 1, of one source of chance in one member at one step.
 *
 * @param member number of the ensemble member, from 0 to 2^53 - 1
 * @param source identifier of the source, from `sourceId`
 * @param step number of the time step, from 0 to 2^32 - 1; 0 for what is drawn once a run
 */
export function uniform(key: RootKey, member: number, source: number, step: number): number {
  philoxInto(block, step, member % WORD, source, Math.floor(member / WORD), key[0], key[1]);
  return uniformOf(block[0] as number, block[1] as number);
}

/** Identifier of a source of chance: the 32-bit FNV-1a hash (Fowler, Noll and Vo) of its name, two bytes a character, low first. */
export function sourceId(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) {
    const unit = name.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}

/** Identifiers of all sources of a model by name; refuses names whose draws would be the same. */
export function sourceIds(names: readonly string[]): ReadonlyMap<string, number> {
  const owners = new Map<number, string>();
  const ids = new Map<string, number>();
  for (const name of names) {
    const id = sourceId(name);
    const owner = owners.get(id);
    if (owner !== undefined) {
      throw new Error(
        owner === name
          ? `Source "${name}" is listed twice; list each once.`
          : `Sources "${owner}" and "${name}" hash to the same number (${id}); rename one of them.`,
      );
    }
    owners.set(id, name);
    ids.set(name, id);
  }
  return ids;
}
