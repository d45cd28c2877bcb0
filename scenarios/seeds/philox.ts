/**
 * Philox4x32-10, the counter-based random function of Salmon, Moraes, Dror and Shaw (2011), "Parallel random numbers:
 * as easy as 1, 2, 3", SC11, doi:10.1145/2063384.2063405: four words from a counter and a key, with no state between.
 */

const ROUNDS = 10;
const MULTIPLIER_0 = 0xd2511f53;
const MULTIPLIER_1 = 0xcd9e8d57;
const WEYL_0 = 0x9e3779b9;
const WEYL_1 = 0xbb67ae85;

/** Upper 32 bits of the 64-bit product of two words, exactly, by halves of 16 bits. */
function upperProduct(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const first = aHigh * bLow + ((aLow * bLow) >>> 16);
  const second = aLow * bHigh + (first & 0xffff);
  return (aHigh * bHigh + (first >>> 16) + (second >>> 16)) >>> 0;
}

/**
 * Writes the four words of a counter (c0..c3) under a key (k0, k1) to `out`. All are unsigned 32-bit words; nothing is
 * allocated, so it can be called once a draw.
 */
export function philoxInto(
  out: Uint32Array,
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  k0: number,
  k1: number,
  rounds: number = ROUNDS,
): void {
  let x0 = c0;
  let x1 = c1;
  let x2 = c2;
  let x3 = c3;
  let key0 = k0;
  let key1 = k1;
  for (let round = 0; round < rounds; round += 1) {
    const upper0 = upperProduct(MULTIPLIER_0, x0);
    const lower0 = Math.imul(MULTIPLIER_0, x0);
    const upper1 = upperProduct(MULTIPLIER_1, x2);
    const lower1 = Math.imul(MULTIPLIER_1, x2);
    x0 = (upper1 ^ x1 ^ key0) >>> 0;
    x1 = lower1 >>> 0;
    x2 = (upper0 ^ x3 ^ key1) >>> 0;
    x3 = lower0 >>> 0;
    key0 = (key0 + WEYL_0) >>> 0;
    key1 = (key1 + WEYL_1) >>> 0;
  }
  out[0] = x0;
  out[1] = x1;
  out[2] = x2;
  out[3] = x3;
}

/** Four unsigned 32-bit words of a counter. */
export type Words4 = readonly [number, number, number, number];

/** Two unsigned 32-bit words of a key. */
export type Words2 = readonly [number, number];

/** The four words of a counter under a key: the same pair always gives the same four. */
export function philox(counter: Words4, key: Words2, rounds: number = ROUNDS): Words4 {
  const out = new Uint32Array(4);
  philoxInto(out, counter[0], counter[1], counter[2], counter[3], key[0], key[1], rounds);
  return [out[0] as number, out[1] as number, out[2] as number, out[3] as number];
}
