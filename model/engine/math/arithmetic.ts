/** Arithmetic of the equation language whose corner cases this project fixes; straight-line as the rest (see bits.ts). */

/**
 * x - y * floor(x / y): the remainder with the sign of the divisor, in the unit of x. NaN where y is 0 or infinite. The
 * three operations are rounded one by one, so the result may miss the exact remainder by an ulp of x.
 */
export function mod(x: number, y: number): number {
  return x - y * Math.floor(x / y);
}

/** a / b, or `otherwise` where b is 0 (either sign), in the unit of a / b. */
export function safeDivide(a: number, b: number, otherwise: number): number {
  const quotient = a / b;
  return b === 0 ? otherwise : quotient;
}

/**
 * The lesser of two numbers, a unless b is less: WebAssembly's `f64x2.pmin(a, b)`. So NaN as `a` stays, NaN as `b` gives
 * `a`, and of two zeros the first is kept; `Math.min` differs in the last two.
 */
export function minimum(a: number, b: number): number {
  return b < a ? b : a;
}

/** The greater of two numbers, a unless b is greater: WebAssembly's `f64x2.pmax(a, b)`; see `minimum`. */
export function maximum(a: number, b: number): number {
  return a < b ? b : a;
}
