/** Logarithms, as straight-line arithmetic that a vector back end can repeat bit for bit (see bits.ts). */
import { nearestExponent, powerOfTwo, SPLIT_HALF } from "./bits.ts";

const SMALLEST_NORMAL = 2.2250738585072014e-308;
const SUBNORMAL_SCALE = 18014398509481984; // 2^54
// ln 2 in two parts; the first has 40 bits, so that its product with an exponent of 11 bits is exact.
const LN2_HIGH = 0.6931471805592082;
const LN2_LOW = 7.371002565167799e-13;
const SPLIT_17_BITS = 68719476737; // 2^36 + 1, after Dekker 1971
const ROUND_TO_34_PLACES = 393216; // 1.5 * 2^18: its unit in the last place is 2^-34
const TWO_THIRDS = 0.6666666666666666;
const THIRD = 0.3333333333333333;

// (2 artanh s - 2 s - 2/3 s^3) / s^5 in s^2 for |s| <= 0.1716: minimax by Remez exchange, error 2^-66 of 2 s.
const P0 = 0.40000000000002256;
const P1 = 0.2857142857009927;
const P2 = 0.2222222251997426;
const P3 = 0.1818178436284061;
const P4 = 0.15386757520936967;
const P5 = 0.13256813466336925;
const P6 = 0.1319636743123805;
/** What a vector back end needs to repeat `logarithm`. */
export const LOGARITHM = {
  SMALLEST_NORMAL,
  LN2_HIGH,
  LN2_LOW,
  SPLIT_17_BITS,
  ROUND_TO_34_PLACES,
  TWO_THIRDS,
  THIRD,
  P: [P0, P1, P2, P3, P4, P5, P6],
} as const;

/** That quotient, from s^2 and s^4. */
function artanhTail(s2: number, s4: number): number {
  return P0 + P1 * s2 + (P2 + P3 * s2) * s4 + (P4 + P5 * s2 + P6 * s4) * (s4 * s4);
}

const rest = new Float64Array(1);

/** What the last call of `logarithm` rounded away; read it before the next call. */
export function logarithmRest(): number {
  return rest[0] as number;
}

/**
 * Natural logarithm of a positive finite number as an unevaluated sum: the return value is the nearest double, and
 * `logarithmRest()` then gives what is missing. Relative error of the sum 2^-63. Other arguments give an arbitrary
 * value or NaN.
 *
 * Method: x = 2^k m with m between sqrt(1/2) and sqrt(2), ln m = 2 artanh(s) with s = (m - 1)/(m + 1) as a sum a + b
 * whose first part has 17 bits. Then a^3 has 51 and is exact, and so are the products that give the remainder of the
 * division; only terms below 2^-12 of the result are rounded.
 */
export function logarithm(x: number): number {
  const isSubnormal = x < SMALLEST_NORMAL;
  const scaled = isSubnormal ? x * SUBNORMAL_SCALE : x;
  const exponent = nearestExponent(scaled);
  const m = scaled * powerOfTwo(0 - exponent);
  const k = exponent - (isSubnormal ? 54 : 0);

  const f = m - 1;
  const divisor = m + 1;
  const reciprocal = 1 / divisor;
  const divisorHigh = divisor + ROUND_TO_34_PLACES - ROUND_TO_34_PLACES;
  const divisorLow = f - (divisorHigh - 2);
  const quotient = f * reciprocal;
  const spread = quotient * SPLIT_17_BITS;
  const a = spread - (spread - quotient);
  const b = (f - a * divisorHigh - a * divisorLow) * reciprocal;
  const s = a + b;

  const a2 = a * a;
  const cube = a2 * a;
  const cubeTerm = cube * TWO_THIRDS;
  // 2 cube - 3 cubeTerm without rounding: each difference is of numbers within a factor of two (Sterbenz 1974).
  const cubeTermRest = (2 * cube - 2 * cubeTerm - cubeTerm) * THIRD;
  const s2 = s * s;
  const s4 = s2 * s2;
  const mixed = TWO_THIRDS * b * (s2 + a * s + a2);

  const whole = k * LN2_HIGH;
  const sum = whole + 2 * a;
  const sumRest = whole - sum + 2 * a;
  const total = sum + cubeTerm;
  const totalRest = sum - total + cubeTerm;
  const low =
    sumRest + totalRest + (2 * b + (k * LN2_LOW + (cubeTermRest + (mixed + s4 * s * artanhTail(s2, s4)))));
  const high = total + low;
  rest[0] = total - high + low;
  return high;
}

/** The logarithm of zero, a negative number, infinity and NaN, or of any other number its value `inside`. */
function select(x: number, inside: number): number {
  return x > 0 && x < Number.POSITIVE_INFINITY ? inside : special(x);
}

function special(x: number): number {
  const other = x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  return x > 0 ? x : other;
}

/**
 * Natural logarithm of a dimensionless number. Error below 1 ulp everywhere, subnormal arguments included (measured
 * 0.501); -Infinity at 0, NaN below and for NaN.
 */
export function ln(x: number): number {
  return select(x, logarithm(Math.abs(x)));
}

const LOG10_E = Math.LOG10E;
const LOG10_E_LOW = 1.098319650216765e-17;
const LOG10_E_UPPER_HALF = 0.4342944771051407;
const LOG10_E_LOWER_HALF = LOG10_E - LOG10_E_UPPER_HALF;
/** What a vector back end needs to repeat `log10`. */
export const DECIMAL = { LOG10_E, LOG10_E_LOW, LOG10_E_UPPER_HALF, LOG10_E_LOWER_HALF } as const;

/**
 * Decimal logarithm of a dimensionless number, exact at powers of ten. Error below 1 ulp (measured 0.501); -Infinity
 * at 0, NaN below and for NaN. Method: the two parts of the natural logarithm times those of log10(e).
 */
export function log10(x: number): number {
  const high = logarithm(Math.abs(x));
  const spread = high * SPLIT_HALF;
  const upper = spread - (spread - high);
  const lower = high - upper;
  const product = high * LOG10_E;
  const productRest =
    upper * LOG10_E_UPPER_HALF -
    product +
    upper * LOG10_E_LOWER_HALF +
    lower * LOG10_E_UPPER_HALF +
    lower * LOG10_E_LOWER_HALF;
  return select(x, product + (productRest + (logarithmRest() * LOG10_E + high * LOG10_E_LOW)));
}
