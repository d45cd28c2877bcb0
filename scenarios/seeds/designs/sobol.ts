/**
 * Sobol' sequences: points that fill a cube evenly, any of which can be asked for by its number. Source: Sobol' (1967),
 * USSR Comput. Math. Math. Phys. 7(4):86-112; direction numbers of Joe and Kuo; order of Gray codes.
 */
import { philoxInto } from "../philox.ts";
import type { RootKey } from "../root-key.ts";
import { JOE_KUO } from "./joe-kuo.ts";

const BITS = 32;
const WORD = 4294967296; // 2^32

export const MOST_DIMENSIONS = 512;

const lines = JOE_KUO.trim().split("\n");
const known = new Map<number, Uint32Array>();

/** The direction numbers of a dimension, counted from 0, as fractions of 2^32. */
function directions(dimension: number): Uint32Array {
  const found = known.get(dimension) ?? directionsOf(lines[dimension - 1] ?? "");
  known.set(dimension, found);
  return found;
}

function directionsOf(line: string): Uint32Array {
  // The first dimension has no polynomial: its points are those of van der Corput.
  if (line === "") return Uint32Array.from({ length: BITS }, (_, bit) => 1 << (BITS - 1 - bit));
  const [inner = 0, ...initial] = line.split(" ").map(Number);
  const degree = initial.length;
  const found = new Uint32Array(BITS);
  for (let bit = 0; bit < BITS; bit += 1) {
    if (bit < degree) {
      found[bit] = (initial[bit] as number) << (BITS - 1 - bit);
      continue;
    }
    const back = found[bit - degree] as number;
    let word = back ^ (back >>> degree);
    for (let k = 1; k < degree; k += 1)
      if ((inner >>> (degree - 1 - k)) & 1) word ^= found[bit - k] as number;
    found[bit] = word;
  }
  return found;
}

/** One coordinate as a fraction of 2^32. */
function word(point: number, dimension: number): number {
  const numbers = directions(dimension);
  let sum = 0;
  for (let gray = (point ^ (point >>> 1)) >>> 0, bit = 0; gray > 0; gray >>>= 1, bit += 1)
    if (gray & 1) sum ^= numbers[bit] as number;
  return sum >>> 0;
}

/**
 * Point `point`, from 0, of the sequence as published; the first is the origin.
 * @throws Error beyond 512 dimensions.
 */
export function sobolPoint(point: number, dimensions: number): Float64Array {
  check(dimensions);
  return Float64Array.from({ length: dimensions }, (_, dimension) => word(point, dimension) / WORD);
}

/**
 * The same point after Owen's nested uniform scrambling: each binary digit is flipped or not by a keyed draw that
 * depends on all digits before it, so that every point is uniform on the cube and the whole as even as before. Each
 * coordinate is the middle of its cell of 2^-32, never 0 or 1. Source: Owen (1995), Lect. Notes Stat. 106:299-317.
 */
export function scrambledSobolPoint(key: RootKey, point: number, dimensions: number): Float64Array {
  check(dimensions);
  return Float64Array.from(
    { length: dimensions },
    (_, dimension) => (scramble(key, word(point, dimension), dimension) + 0.5) / WORD,
  );
}

/** Sets these draws apart from those of members, whose counters end in a small number. */
const OWEN = 0x4f57454e;
const drawn = new Uint32Array(4);

function scramble(key: RootKey, digits: number, dimension: number): number {
  let flips = 0;
  for (let bit = 0; bit < BITS; bit += 1) {
    // Shifting a word by 32 would leave it as it is.
    const before = bit === 0 ? 0 : digits >>> (BITS - bit);
    philoxInto(drawn, before, bit, dimension, OWEN, key[0], key[1]);
    flips |= ((drawn[0] as number) >>> 31) << (BITS - 1 - bit);
  }
  return (digits ^ flips) >>> 0;
}

function check(dimensions: number): void {
  if (Number.isInteger(dimensions) && dimensions >= 1 && dimensions <= MOST_DIMENSIONS) return;
  throw new Error(`a Sobol' sequence of ${dimensions} dimensions: from 1 to ${MOST_DIMENSIONS} are possible`);
}
