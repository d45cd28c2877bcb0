/**
 * Exact operations on the exponent field of a double, the only bit work the functions of this folder need.
 *
 * Everything in this folder is a straight line of IEEE 754 additions, subtractions, multiplications, divisions,
 * square roots, roundings to integer, comparisons, selects of two computed values and the exact steps below. The
 * standard fixes the bits of each, so every engine returns the same result; and each line has one 2-lane WebAssembly
 * counterpart (f64x2, i64x2), so a vector back end can be transliterated and returns it too. For that reason there
 * are no loops, early returns, gathers or fused multiply-adds. Where one side of a select is a function of rare cases,
 * it is called only for these: a vector back end evaluates both sides and gets the same.
 *
 * Errors are given in units in the last place of the exact result; "measured" means the largest over at least two
 * million points in each of several ranges, against 113-bit arithmetic.
 */
const double = new Float64Array(1);
const words = new Int32Array(double.buffer);

double[0] = 1;
if (words[1] !== 0x3ff00000) {
  throw new Error(
    "This machine stores doubles with the high word first; the model runs on little-endian ones only.",
  );
}

const LOWEST_EXPONENT = -1074;
const POWERS = new Float64Array(2098);
for (let index = 0, power = Number.MIN_VALUE; index < POWERS.length; index += 1, power *= 2) {
  POWERS[index] = power;
}

/**
 * Two to the power of an integer from -1074 to 1023, exactly; the vector form builds it by shifting the exponent
 * into place. A NaN exponent gives an arbitrary power: its caller multiplies a NaN.
 */
export function powerOfTwo(exponent: number): number {
  return POWERS[(exponent - LOWEST_EXPONENT) | 0] as number;
}

// High word of sqrt(1/2), to 21 bits.
export const SQRT_HALF_WORD = 0x3fe6a09e;

/**
 * The k that brings value * 2^-k between sqrt(1/2) and sqrt(2) (to 21 bits), for a positive normal value; from
 * -1023 to 1025 for any other whose sign bit is clear.
 */
export function nearestExponent(value: number): number {
  double[0] = value;
  return ((words[1] as number) - SQRT_HALF_WORD) >> 20;
}

/** Whether the sign bit is set; unlike `value < 0` it tells -0 from 0. */
export function hasSign(value: number): boolean {
  double[0] = value;
  return (words[1] as number) < 0;
}

/** Factor of Veltkamp's splitting of a double into two halves of 26 bits (Dekker 1971, Numer. Math. 18:224-242). */
export const SPLIT_HALF = 134217729;
