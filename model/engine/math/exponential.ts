/** The exponential function, as straight-line arithmetic that a vector back end can repeat bit for bit (see bits.ts). */
import { maximum, minimum } from "./arithmetic.ts";
import { powerOfTwo } from "./bits.ts";

/** Arguments beyond these overflow or vanish, also when the result is halved as in cosh. */
export const EXPONENT_CEILING = 712;
export const EXPONENT_FLOOR = -747;

const LOG2_E = Math.LOG2E;
// ln 2 in two parts; the first has 40 bits, so that its product with an exponent of 11 bits is exact.
const LN2_HIGH = 0.6931471805592082;
const LN2_LOW = 7.371002565167799e-13;

// (e^r - 1 - r - r^2/2) / r^3 on |r| <= ln(2)/2: minimax by Remez exchange at 60 digits, error 2^-60 of e^r.
const P0 = 0.1666666666666668;
const P1 = 0.04166666666666641;
const P2 = 0.008333333333318486;
const P3 = 0.0013888888889033702;
const P4 = 0.00019841269893458837;
const P5 = 2.4801587024993467e-5;
const P6 = 2.7557237329057677e-6;
const P7 = 2.7557526384813706e-7;
const P8 = 2.511129241861493e-8;
const P9 = 2.0838492940839995e-9;
/** What a vector back end needs to repeat `exponential`. */
export const EXPONENTIAL = {
  LOG2_E,
  LN2_HIGH,
  LN2_LOW,
  P: [P0, P1, P2, P3, P4, P5, P6, P7, P8, P9],
} as const;

/**
 * e^(high + low) * 2^shift, for `high` between the floor and the ceiling above and `low` a correction to it smaller
 * than 2^-20. Error 0.6 ulp where the result is normal. Method: subtract the nearest multiple of ln 2, in two parts
 * (Cody and Waite 1980), polynomial on what is left, compensated last sum, and two exact halves of the scale so that
 * only results below 2^-1022 are rounded twice.
 */
export function exponential(high: number, low: number, shift: number): number {
  const multiple = Math.floor(high * LOG2_E + 0.5);
  const coarse = high - multiple * LN2_HIGH;
  const fine = low - multiple * LN2_LOW;
  const r = coarse + fine;
  const rest = coarse - r + fine;

  const r2 = r * r;
  const r4 = r2 * r2;
  const first = P0 + P1 * r + (P2 + P3 * r) * r2;
  const second = P4 + P5 * r + (P6 + P7 * r) * r2;
  const polynomial = first + (second + (P8 + P9 * r) * r4) * r4;

  const sum = 1 + r;
  const lost = 1 - sum + r;
  const value = sum + (lost + (0.5 * r2 + (r2 * r * polynomial + rest * sum)));

  const scale = multiple + shift;
  const half = Math.floor(scale * 0.5);
  return value * powerOfTwo(half) * powerOfTwo(scale - half);
}

/**
 * e to the power of a dimensionless number. Error below 1 ulp everywhere (measured 0.59 where the result is normal,
 * 0.76 where it is subnormal); Infinity above 709.78, 0 below -745.13, NaN for NaN.
 */
export function exp(x: number): number {
  return exponential(minimum(maximum(x, EXPONENT_FLOOR), EXPONENT_CEILING), 0, 0);
}
