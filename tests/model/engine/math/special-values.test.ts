/** Zeros, infinities, NaN and the ends of the range; expected values are IEEE 754-2019's, section 9.2. */
import { describe, expect, it } from "vitest";
import {
  arccos,
  arcsin,
  arctan,
  cos,
  cosh,
  exp,
  LARGEST_ANGLE,
  ln,
  log10,
  maximum,
  minimum,
  mod,
  pow,
  safeDivide,
  sin,
  sinh,
  tan,
  tanh,
} from "../../../../model/engine/math/index.ts";

const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;

describe("exponential and logarithms", () => {
  it.each([
    [infinity, infinity],
    [-infinity, 0],
    [nan, nan],
    [0, 1],
    [-0, 1],
    [709.7827128933841, infinity],
    [-745.1332191019411, Number.MIN_VALUE],
    [-745.1332191019412, 0],
    [1e308, infinity],
    [-1e308, 0],
  ])("exp(%d) is %d", (x, expected) => {
    expect(exp(x)).toBe(expected);
  });

  it.each([
    [0, -infinity],
    [-0, -infinity],
    [-1, nan],
    [-infinity, nan],
    [infinity, infinity],
    [nan, nan],
    [1, 0],
  ])("ln(%d) and log10 of it are %d", (x, expected) => {
    expect(ln(x)).toBe(expected);
    expect(log10(x)).toBe(expected);
  });

  it("log10 is exact at every power of ten that is a double, and at the rest of the decimal exponents", () => {
    for (let power = -300; power <= 308; power += 1) expect(log10(Number(`1e${power}`))).toBe(power);
  });
});

describe("power", () => {
  const values = [
    0,
    0.5,
    1,
    2,
    3,
    2.5,
    1e-300,
    5e-324,
    1e308,
    2 ** 53,
    2 ** 53 - 1,
    1 + 2 ** -52,
    1 - 2 ** -53,
  ];
  const signed = [...values, ...values.map((x) => -x), infinity, -infinity, nan];

  // ECMAScript's Math.pow follows the standard in these cases but for two: 1 to NaN, and 1 or -1 to infinity.
  it("agrees with the standard on all pairs of special values", () => {
    for (const x of signed) {
      for (const y of signed) {
        const isOne = x === 1 || (x === -1 && Math.abs(y) === infinity);
        const expected = isOne ? 1 : x ** y;
        const actual = pow(x, y);
        if (Number.isFinite(expected) && expected !== 0)
          expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-14);
        else expect({ x, y, power: actual }).toEqual({ x, y, power: expected });
      }
    }
  });

  it("is exact where the power is a double", () => {
    for (let power = 0; power <= 22; power += 1) expect(pow(10, power)).toBe(Number(`1e${power}`));
    for (let power = -1074; power <= 1023; power += 1) expect(pow(2, power)).toBe(2 ** power);
    expect(pow(-3, 33)).toBe(-5559060566555523);
    expect(pow(0.25, 0.5)).toBe(0.5);
  });
});

describe("trigonometric and hyperbolic functions", () => {
  it("keep the sign of zero where they are odd", () => {
    for (const odd of [sin, tan, arcsin, arctan, sinh, tanh]) {
      expect(odd(0)).toBe(0);
      expect(odd(-0)).toBe(-0);
    }
  });

  it("give NaN outside their range and for NaN", () => {
    for (const periodic of [sin, cos, tan]) {
      expect(periodic(LARGEST_ANGLE)).not.toBeNaN();
      expect(periodic(LARGEST_ANGLE * (1 + 2 ** -52))).toBeNaN();
      for (const x of [infinity, -infinity, nan]) expect(periodic(x)).toBeNaN();
    }
    for (const inverse of [arcsin, arccos]) {
      for (const x of [1.0000000000000002, -2, infinity, nan]) expect(inverse(x)).toBeNaN();
    }
    for (const other of [arctan, sinh, cosh, tanh]) expect(other(nan)).toBeNaN();
  });

  it("reach their known values", () => {
    expect([arcsin(1), arccos(-1), arccos(1), arctan(infinity)]).toEqual([
      Math.PI / 2,
      Math.PI,
      0,
      Math.PI / 2,
    ]);
    expect([cos(0), cosh(0), tanh(infinity), tanh(-infinity)]).toEqual([1, 1, 1, -1]);
    expect([sinh(infinity), sinh(-infinity), cosh(-infinity), sinh(711)]).toEqual([
      infinity,
      -infinity,
      infinity,
      infinity,
    ]);
  });
});

describe("arithmetic", () => {
  it("mod has the sign of the divisor and is NaN by zero", () => {
    expect([mod(7, 3), mod(-7, 3), mod(7, -3), mod(-7, -3), mod(5.5, 2)]).toEqual([1, 2, -2, -1, 1.5]);
    expect([mod(1, 0), mod(0, 0), mod(1, infinity)]).toEqual([nan, nan, nan]);
  });

  it("safeDivide gives its third argument only by zero", () => {
    expect([safeDivide(6, 3, 9), safeDivide(6, 0, 9), safeDivide(6, -0, 9)]).toEqual([2, 9, 9]);
    expect(safeDivide(6, nan, 9)).toBeNaN();
  });

  it("minimum and maximum keep their first argument unless the second is beyond it", () => {
    expect([minimum(1, 2), minimum(2, 1), maximum(1, 2), maximum(2, 1)]).toEqual([1, 1, 2, 2]);
    expect([minimum(nan, 1), minimum(1, nan), maximum(nan, 1), maximum(1, nan)]).toEqual([nan, 1, nan, 1]);
    expect([minimum(-0, 0), minimum(0, -0), maximum(-0, 0)]).toEqual([-0, 0, -0]);
  });
});
