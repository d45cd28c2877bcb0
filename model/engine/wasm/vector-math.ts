/**
 * The logarithm, exponential and power of model/engine/math on two lanes, the same operations in the same order. Only the
 * usual range is computed here; where a lane leaves it, both are handed to the JavaScript functions one by one, so that
 * zeros, infinities, NaN and subnormal numbers come out as there. In that range a scaling by 2^k is one addition to the
 * exponent field, exact as the products it stands for.
 */
import { SPLIT_HALF, SQRT_HALF_WORD } from "../math/bits.ts";
import { EXPONENTIAL } from "../math/exponential.ts";
import { DECIMAL, LOGARITHM } from "../math/logarithm.ts";
import { EXPONENT_BOUND } from "../math/power.ts";
import {
  abs,
  add,
  and,
  type Code,
  div,
  floor,
  integerAdd,
  integerSub,
  le,
  lt,
  mul,
  or,
  shiftLeft,
  shiftRight,
  sub,
  type Value,
} from "./code.ts";
import type { Slots } from "./slots.ts";

/** A value for lanes in the usual range, and the mask of these. */
export interface Guarded {
  readonly value: Value;
  readonly usual: Value;
}
type Function = (code: Code, slots: Slots, ...inputs: Value[]) => Guarded;

// Doubles from 2^52 on have a last place of one: adding 2^52 leaves a whole number in the low bits.
const WHOLE = 2 ** 52;
const WHOLE_BITS = 0x4330000000000000n;
const BIAS = 1023;
// |e^x| and its scale stay normal numbers.
const USUAL_EXPONENT = 700;

/** e^(high + low), |high| <= 700; see math/exponential.ts. */
function exponential(code: Code, slots: Slots, high: Value, low: Value): Value {
  const c = (value: number): Value => slots.constant(value);
  const keep = (value: Value): Value => code.keep(value);
  const { LOG2_E, LN2_HIGH, LN2_LOW } = EXPONENTIAL;
  const [p0, p1, p2, p3, p4, p5, p6, p7, p8, p9] = EXPONENTIAL.P.map(c) as Ten;
  const multiple = keep(floor(add(mul(high, c(LOG2_E)), c(0.5))));
  const coarse = keep(sub(high, mul(multiple, c(LN2_HIGH))));
  const fine = keep(sub(low, mul(multiple, c(LN2_LOW))));
  const r = keep(add(coarse, fine));
  const rest = add(sub(coarse, r), fine);
  const r2 = keep(mul(r, r));
  const r4 = keep(mul(r2, r2));
  const first = add(add(p0, mul(p1, r)), mul(add(p2, mul(p3, r)), r2));
  const second = add(add(p4, mul(p5, r)), mul(add(p6, mul(p7, r)), r2));
  const polynomial = add(first, mul(add(second, mul(add(p8, mul(p9, r)), r4)), r4));
  const sum = keep(add(c(1), r));
  const lost = add(sub(c(1), sum), r);
  const tail = add(mul(c(0.5), r2), add(mul(mul(r2, r), polynomial), mul(rest, sum)));
  const value = add(sum, add(lost, tail));
  return mul(value, shiftLeft(add(multiple, c(WHOLE + BIAS)), 52));
}
type Ten = [Value, Value, Value, Value, Value, Value, Value, Value, Value, Value];
type Seven = [Value, Value, Value, Value, Value, Value, Value];

/** ln x as a sum of two, x normal, positive and finite; see math/logarithm.ts. */
function logarithm(code: Code, slots: Slots, x: Value): { high: Value; rest: Value } {
  const c = (value: number): Value => slots.constant(value);
  const keep = (value: Value): Value => code.keep(value);
  const { LN2_HIGH, LN2_LOW, SPLIT_17_BITS, ROUND_TO_34_PLACES, TWO_THIRDS, THIRD } = LOGARITHM;
  const [p0, p1, p2, p3, p4, p5, p6] = LOGARITHM.P.map(c) as Seven;
  const above = keep(integerSub(x, slots.bits(BigInt(SQRT_HALF_WORD) << 32n)));
  const exponent = shiftRight(integerAdd(above, slots.bits(1024n << 52n)), 52);
  const k = keep(sub(or(exponent, slots.bits(WHOLE_BITS)), c(WHOLE + 1024)));
  const m = keep(integerSub(x, and(above, slots.bits(0xfff0000000000000n))));
  const f = keep(sub(m, c(1)));
  const divisor = keep(add(m, c(1)));
  const reciprocal = keep(div(c(1), divisor));
  const divisorHigh = keep(sub(add(divisor, c(ROUND_TO_34_PLACES)), c(ROUND_TO_34_PLACES)));
  const divisorLow = sub(f, sub(divisorHigh, c(2)));
  const quotient = keep(mul(f, reciprocal));
  const spread = keep(mul(quotient, c(SPLIT_17_BITS)));
  const a = keep(sub(spread, sub(spread, quotient)));
  const b = keep(mul(sub(sub(f, mul(a, divisorHigh)), mul(a, divisorLow)), reciprocal));
  const s = keep(add(a, b));
  const a2 = keep(mul(a, a));
  const cube = keep(mul(a2, a));
  const cubeTerm = keep(mul(cube, c(TWO_THIRDS)));
  const cubeTermRest = mul(sub(sub(mul(c(2), cube), mul(c(2), cubeTerm)), cubeTerm), c(THIRD));
  const s2 = keep(mul(s, s));
  const s4 = keep(mul(s2, s2));
  const mixed = mul(mul(c(TWO_THIRDS), b), add(add(s2, mul(a, s)), a2));
  const whole = keep(mul(k, c(LN2_HIGH)));
  const twice = keep(mul(c(2), a));
  const sum = keep(add(whole, twice));
  const sumRest = add(sub(whole, sum), twice);
  const total = keep(add(sum, cubeTerm));
  const totalRest = add(sub(sum, total), cubeTerm);
  const even = add(add(p4, mul(p5, s2)), mul(p6, s4));
  const tail = add(add(add(p0, mul(p1, s2)), mul(add(p2, mul(p3, s2)), s4)), mul(even, mul(s4, s4)));
  const small = add(mul(k, c(LN2_LOW)), add(cubeTermRest, add(mixed, mul(mul(s4, s), tail))));
  const low = keep(add(add(sumRest, totalRest), add(mul(c(2), b), small)));
  const high = keep(add(total, low));
  return { high, rest: add(sub(total, high), low) };
}

/** The two halves of a double, of 26 bits each. */
function halves(code: Code, slots: Slots, x: Value): [Value, Value] {
  const spread = code.keep(mul(x, slots.constant(SPLIT_HALF)));
  const upper = code.keep(sub(spread, sub(spread, x)));
  return [upper, code.keep(sub(x, upper))];
}

const isNormal = (slots: Slots, x: Value): Value =>
  and(le(slots.constant(LOGARITHM.SMALLEST_NORMAL), x), lt(x, slots.constant(Number.POSITIVE_INFINITY)));

const exp: Function = (code, slots, x) => ({
  value: exponential(code, slots, x, slots.constant(0)),
  usual: le(abs(x), slots.constant(USUAL_EXPONENT)),
});

const ln: Function = (code, slots, x) => ({
  value: logarithm(code, slots, x).high,
  usual: isNormal(slots, x),
});

const log10: Function = (code, slots, x) => {
  const { high, rest } = logarithm(code, slots, x);
  const c = (value: number): Value => slots.constant(value);
  const [upper, lower] = halves(code, slots, high);
  const product = code.keep(mul(high, c(DECIMAL.LOG10_E)));
  const upperHalf = c(DECIMAL.LOG10_E_UPPER_HALF);
  const lowerHalf = c(DECIMAL.LOG10_E_LOWER_HALF);
  const productRest = add(
    add(add(sub(mul(upper, upperHalf), product), mul(upper, lowerHalf)), mul(lower, upperHalf)),
    mul(lower, lowerHalf),
  );
  const correction = add(mul(rest, c(DECIMAL.LOG10_E)), mul(high, c(DECIMAL.LOG10_E_LOW)));
  return { value: add(product, add(productRest, correction)), usual: isNormal(slots, x) };
};

const pow: Function = (code, slots, x, y) => {
  const { high, rest } = logarithm(code, slots, x);
  const [highUpper, highLower] = halves(code, slots, high);
  const [upper, lower] = halves(code, slots, y);
  const product = code.keep(mul(y, high));
  const productRest = add(
    add(add(sub(mul(highUpper, upper), product), mul(highUpper, lower)), mul(highLower, upper)),
    mul(highLower, lower),
  );
  const low = code.keep(add(productRest, mul(y, rest)));
  const moderate = and(
    le(abs(product), slots.constant(USUAL_EXPONENT)),
    le(abs(y), slots.constant(EXPONENT_BOUND)),
  );
  return { value: exponential(code, slots, product, low), usual: and(isNormal(slots, x), moderate) };
};

/** By the name of the builtin. */
export const VECTOR_FUNCTIONS: Readonly<Record<string, Function>> = {
  EXP: exp,
  LN: ln,
  LOG10: log10,
  "^": pow,
};
