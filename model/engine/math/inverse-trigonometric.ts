/** Inverse trigonometric functions, straight-line so that a vector back end can repeat them bit for bit (see bits.ts). */

const PI = Math.PI;
const PI_LOW = 1.2246467991473532e-16;
const HALF_PI = 1.5707963267948966;
const HALF_PI_LOW = 6.123233995736766e-17;
const QUARTER_PI = 0.7853981633974483;
const QUARTER_PI_LOW = 3.061616997868383e-17;

// (arctan z - z) / z^3 in z^2 for |z| <= 1/2: minimax by Remez exchange at 60 digits, error 2^-57 of arctan z.
const T0 = -0.33333333333332993;
const T1 = 0.1999999999990565;
const T2 = -0.1428571427659026;
const T3 = 0.11111110667841581;
const T4 = -0.09090896436162893;
const T5 = 0.07692076721177395;
const T6 = -0.06663837616286131;
const T7 = 0.05858471535327299;
const T8 = -0.051227332595005;
const T9 = 0.04188445703242788;
const T10 = -0.027464680838395053;
const T11 = 0.010136752093413894;

// (arcsin z - z) / z^3 in z^2 for |z| <= 1/2: the same way, error 2^-57.
const S0 = 0.16666666666666763;
const S1 = 0.07499999999970264;
const S2 = 0.044642857175119184;
const S3 = 0.03038194268368817;
const S4 = 0.022372215658397324;
const S5 = 0.01735160012554806;
const S6 = 0.013980961045048236;
const S7 = 0.011397779368047879;
const S8 = 0.010786509697467132;
const S9 = 0.003683116793773961;
const S10 = 0.021763312841453816;
const S11 = -0.02107702248037357;
const S12 = 0.03267671730521705;

/** (arcsin sqrt(w) - sqrt(w)) / sqrt(w), for w from 0 to 1/4. */
function arcsinTail(w: number): number {
  const w2 = w * w;
  const w4 = w2 * w2;
  const first = S0 + S1 * w + (S2 + S3 * w) * w2;
  const second = S4 + S5 * w + (S6 + S7 * w) * w2;
  const third = S8 + S9 * w + (S10 + S11 * w) * w2;
  return w * (first + (second + (third + S12 * w4) * w4) * w4);
}

/**
 * Angle in radians, from -pi/2 to pi/2, whose tangent is x. Error below 3 ulp (measured 1.41). Method: one division
 * brings x into |z| <= 1/2, by arctan x = pi/4 + arctan((x - 1)/(x + 1)) above 1/2 and pi/2 - arctan(1/x) above 2.
 */
export function arctan(x: number): number {
  const size = Math.abs(x);
  const isMiddle = size > 0.5;
  const isFar = size > 2;
  const nearNumerator = isMiddle ? size - 1 : size;
  const nearDenominator = isMiddle ? size + 1 : 1;
  const nearBase = isMiddle ? QUARTER_PI : 0;
  const nearBaseLow = isMiddle ? QUARTER_PI_LOW : 0;
  const z = (isFar ? -1 : nearNumerator) / (isFar ? size : nearDenominator);
  const base = isFar ? HALF_PI : nearBase;
  const baseLow = isFar ? HALF_PI_LOW : nearBaseLow;

  const w = z * z;
  const w2 = w * w;
  const w4 = w2 * w2;
  const first = T0 + T1 * w + (T2 + T3 * w) * w2;
  const second = T4 + T5 * w + (T6 + T7 * w) * w2;
  const third = T8 + T9 * w + (T10 + T11 * w) * w2;
  const tail = z * (w * (first + (second + third * w4) * w4));

  const sum = base + z;
  const sumRest = base - sum + z;
  const value = sum + (sumRest + (tail + baseLow));
  const upper = x === 0 ? x : value;
  return x < 0 ? -value : upper;
}

/**
 * Angle in radians, from -pi/2 to pi/2, whose sine is x; NaN for |x| > 1. Error below 2 ulp (measured 1.14).
 * Method: above 1/2, arcsin x = pi/2 - 2 arcsin(sqrt((1 - x)/2)), whose inner difference is exact.
 */
export function arcsin(x: number): number {
  const size = Math.abs(x);
  const isOuter = size > 0.5;
  const w = isOuter ? (1 - size) * 0.5 : size * size;
  const root = isOuter ? Math.sqrt(w) : size;
  const tail = root * arcsinTail(w);
  const sum = HALF_PI - 2 * root;
  const sumRest = HALF_PI - sum - 2 * root;
  const outer = sum + (sumRest + (HALF_PI_LOW - 2 * tail));
  const value = isOuter ? outer : root + tail;
  const upper = x === 0 ? x : value;
  return x < 0 ? -value : upper;
}

/**
 * Angle in radians, from 0 to pi, whose cosine is x; NaN for |x| > 1. Error below 2 ulp (measured 1.11). Method: as
 * arcsin, from pi/2 within 1/2, from 0 above and from pi below.
 */
export function arccos(x: number): number {
  const size = Math.abs(x);
  const isOuter = size > 0.5;
  const w = isOuter ? (1 - size) * 0.5 : x * x;
  const root = isOuter ? 2 * Math.sqrt(w) : x;
  const tail = root * arcsinTail(w);
  const base = isOuter ? PI : HALF_PI;
  const baseLow = isOuter ? PI_LOW : HALF_PI_LOW;
  const sum = base - root;
  const sumRest = base - sum - root;
  const difference = sum + (sumRest + (baseLow - tail));
  return x > 0.5 ? root + tail : difference;
}
