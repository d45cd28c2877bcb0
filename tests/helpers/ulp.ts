/** Errors in units in the last place against 64-digit values, and fixed pseudo-random points to take them at. */
import { all, type BigNumber, create, type FactoryFunctionMap, type MathJsInstance } from "mathjs";

/** mathjs at 64 digits, the oracle of the accuracy tests. */
export const precise: MathJsInstance = create(all as FactoryFunctionMap, {
  number: "BigNumber",
  precision: 64,
});

const SMALLEST_NORMAL = 2 ** -1022;

/** A double as a mantissa and a power of two, both integers. */
function integerParts(x: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const field = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const size = field === 0 ? fraction : fraction | 0x10000000000000n;
  return { mantissa: x < 0 ? -size : size, exponent: Math.max(field, 1) - 1075 };
}

/** Every digit of a finite double; `precise.bignumber(x)` would read its shortest spelling, up to half an ulp away. */
export function exactly(x: number): BigNumber {
  const { mantissa, exponent } = integerParts(x);
  const text =
    exponent >= 0 ? `${mantissa << BigInt(exponent)}` : `${mantissa * 5n ** BigInt(-exponent)}e${exponent}`;
  return precise.bignumber(text);
}

/** Distance of a finite result from the exact value, in units in the last place of that value. */
export function ulpError(actual: number, exact: BigNumber): number {
  const nearest = Math.abs(exact.toNumber());
  const exponent = nearest < SMALLEST_NORMAL ? -1074 : integerParts(nearest).exponent;
  return exactly(actual)
    .minus(exact)
    .abs()
    .dividedBy(exactly(2 ** exponent))
    .toNumber();
}

/** `count` numbers spread over [0, 1) by a full-period generator (Park and Miller 1988), the same on every run. */
export function unitPoints(count: number, seed: number): number[] {
  let state = seed;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return state;
  };
  for (let warm = 0; warm < 8; warm += 1) next();
  return Array.from({ length: count }, () => next() / 2147483647 + next() / 2147483647 / 2 ** 31);
}

/** `count` numbers between two ends, the same on every run. */
export function pointsBetween(low: number, high: number, count: number, seed = 1): number[] {
  return unitPoints(count, seed).map((u) => low + (high - low) * u);
}

/** `count` numbers whose binary exponents are spread between two integers, the same on every run. */
export function scaledPoints(lowExponent: number, highExponent: number, count: number, seed = 1): number[] {
  const mantissas = pointsBetween(1, 2, count, seed + 1);
  const exponents = pointsBetween(lowExponent, highExponent, count, seed);
  return mantissas.map((mantissa, index) => mantissa * 2 ** Math.floor(exponents[index] as number));
}
