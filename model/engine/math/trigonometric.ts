/** Sine, cosine and tangent, as straight-line arithmetic that a vector back end can repeat bit for bit (see bits.ts). */

/** Largest angle, in radians, that the trigonometric functions take; beyond it they return NaN. */
export const LARGEST_ANGLE = 1048576;

const TWO_OVER_PI = 0.6366197723675814;
// pi/2 in four parts; the first three have 33 bits, so that their products with a multiple below 2^20 are exact.
const HALF_PI_1 = 1.5707963267341256;
const HALF_PI_2 = 6.077100506303966e-11;
const HALF_PI_3 = 2.0222662487111665e-21;
const HALF_PI_4 = 8.4784276603689e-32;

// (sin r - r) / r^3 in r^2 for |r| <= pi/4: minimax by Remez exchange at 60 digits, error 2^-57 of sin r.
const S0 = -0.16666666666666632;
const S1 = 0.008333333333322418;
const S2 = -0.00019841269829812405;
const S3 = 2.755731369358281e-6;
const S4 = -2.5050758386025167e-8;
const S5 = 1.5896811893440784e-10;

// (cos r - 1 + r^2/2) / r^4 in r^2 for |r| <= pi/4: the same way, error 2^-60.
const C0 = 0.0416666666666666;
const C1 = -0.0013888888888874133;
const C2 = 2.4801587289487717e-5;
const C3 = -2.7557314353971853e-7;
const C4 = 2.0875723501669263e-9;
const C5 = -1.1359659922659683e-11;

const parts = new Float64Array(4);

/**
 * Writes the sine and cosine of an angle less its nearest multiple of pi/2 to `parts`, each as value and rest, and
 * returns that multiple modulo four. Method: Cody and Waite's (1980) subtraction of pi/2 in parts, the rounding of
 * each difference kept (Knuth's exact sum), so that angles next to a multiple of pi/2 lose nothing.
 */
function reduce(x: number): number {
  const multiple = Math.floor(x * TWO_OVER_PI + 0.5);
  const first = x - multiple * HALF_PI_1;
  const secondPart = multiple * HALF_PI_2;
  const second = first - secondPart;
  const secondShift = second - first;
  const secondRest = first - (second - secondShift) - (secondPart + secondShift);
  const thirdPart = multiple * HALF_PI_3;
  const third = second - thirdPart;
  const thirdShift = third - second;
  const thirdRest = second - (third - thirdShift) - (thirdPart + thirdShift);
  const low = secondRest + thirdRest - multiple * HALF_PI_4;
  const r = third + low;
  const rest = third - r + low;

  const r2 = r * r;
  const r4 = r2 * r2;
  const halfSquare = 0.5 * r2;
  const oneLess = 1 - halfSquare;

  const sinePolynomial = S0 + S1 * r2 + (S2 + S3 * r2) * r4 + (S4 + S5 * r2) * (r4 * r4);
  const sineTail = r2 * r * sinePolynomial + rest * oneLess;
  const sine = r + sineTail;
  const cosinePolynomial = C0 + C1 * r2 + (C2 + C3 * r2) * r4 + (C4 + C5 * r2) * (r4 * r4);
  const cosineTail = 1 - oneLess - halfSquare + (r4 * cosinePolynomial - r * rest);
  const cosine = oneLess + cosineTail;

  parts[0] = sine;
  parts[1] = cosine;
  parts[2] = r - sine + sineTail;
  parts[3] = oneLess - cosine + cosineTail;
  return multiple - 4 * Math.floor(multiple * 0.25);
}

/** Sine of an angle in radians, |x| <= 2^20 (NaN beyond). Error below 1 ulp (measured 0.81). */
export function sin(x: number): number {
  const quadrant = reduce(x);
  const sine = parts[0] as number;
  const cosine = parts[1] as number;
  const magnitude = quadrant === 1 || quadrant === 3 ? cosine : sine;
  const value = quadrant >= 2 ? -magnitude : magnitude;
  const signed = x === 0 ? x : value;
  return Math.abs(x) <= LARGEST_ANGLE ? signed : Number.NaN;
}

/** Cosine of an angle in radians, |x| <= 2^20 (NaN beyond). Error below 1 ulp (measured 0.85). */
export function cos(x: number): number {
  const quadrant = reduce(x);
  const sine = parts[0] as number;
  const cosine = parts[1] as number;
  const magnitude = quadrant === 1 || quadrant === 3 ? sine : cosine;
  const value = quadrant === 1 || quadrant === 2 ? -magnitude : magnitude;
  return Math.abs(x) <= LARGEST_ANGLE ? value : Number.NaN;
}

/**
 * Tangent of an angle in radians, |x| <= 2^20 (NaN beyond). Error below 2 ulp (measured 1.49). Method: quotient of
 * sine and cosine, corrected for what the two had rounded away.
 */
export function tan(x: number): number {
  const quadrant = reduce(x);
  const sine = parts[0] as number;
  const cosine = parts[1] as number;
  const sineRest = parts[2] as number;
  const cosineRest = parts[3] as number;
  const isTurned = quadrant === 1 || quadrant === 3;
  const numerator = isTurned ? -cosine : sine;
  const numeratorRest = isTurned ? -cosineRest : sineRest;
  const denominator = isTurned ? sine : cosine;
  const denominatorRest = isTurned ? sineRest : cosineRest;
  const quotient = numerator / denominator;
  const value = quotient + (numeratorRest - quotient * denominatorRest) / denominator;
  const signed = x === 0 ? x : value;
  return Math.abs(x) <= LARGEST_ANGLE ? signed : Number.NaN;
}
