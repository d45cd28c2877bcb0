/** Every elementary function against mathjs at 64 digits, on fixed points, with the bounds its documentation states. */
import type { BigNumber } from "mathjs";
import { describe, expect, it } from "vitest";
import * as math from "../../../../model/engine/math/index.ts";
import { exactly, pointsBetween, precise, scaledPoints, ulpError } from "../../../helpers/ulp.ts";

type Unary = (x: number) => number;
type Exact = (x: BigNumber) => BigNumber;

function worst(ours: Unary, exact: Exact, points: readonly number[]): number {
  return Math.max(...points.map((x) => ulpError(ours(x), exact(exactly(x)))));
}

const bothSigns = (points: readonly number[]) => points.flatMap((x) => [x, -x]);
const nearOne = bothSigns(scaledPoints(-53, -3, 60)).map((x) => 1 + x);
const tiny = bothSigns(scaledPoints(-200, -1, 60));
const turns = pointsBetween(1, 667543, 150, 7).map((turn) => Math.floor(turn) * (Math.PI / 2));
const inside = [...pointsBetween(-1, 1, 300), ...tiny, ...nearOne.filter((x) => x <= 1), 0.5, -0.5, 1, -1];

const cases: readonly [name: string, Unary, Exact, bound: number, ranges: Record<string, number[]>][] = [
  [
    "exp",
    math.exp,
    (x) => precise.exp(x),
    0.6,
    {
      "near zero": [...pointsBetween(-1, 1, 300), ...tiny],
      "the whole range": [...pointsBetween(-708, 709.7, 300), 709.782712893384],
    },
  ],
  ["exp", math.exp, (x) => precise.exp(x), 0.9, { "subnormal results": pointsBetween(-745, -708.4, 100) }],
  [
    "ln",
    math.ln,
    (x) => precise.log(x) as BigNumber,
    0.51,
    {
      "the whole range": [...scaledPoints(-1022, 1023, 150), Number.MAX_VALUE, 2 ** -1022],
      "around 1": [...pointsBetween(0.5, 2, 300), ...nearOne],
      "subnormal arguments": [...scaledPoints(-1074, -1023, 60), Number.MIN_VALUE],
    },
  ],
  [
    "log10",
    math.log10,
    (x) => precise.log10(x) as BigNumber,
    0.51,
    {
      "the whole range": scaledPoints(-1074, 1023, 150),
      "around 1": [...pointsBetween(0.5, 2, 300), ...nearOne],
    },
  ],
  [
    "sin",
    math.sin,
    (x) => precise.sin(x),
    0.9,
    {
      "a few turns": [...pointsBetween(-10, 10, 300), ...tiny],
      "up to 2^20": pointsBetween(-(2 ** 20), 2 ** 20, 200),
      "next to quarter turns": turns,
    },
  ],
  [
    "cos",
    math.cos,
    (x) => precise.cos(x),
    0.9,
    {
      "a few turns": [...pointsBetween(-10, 10, 300), ...tiny],
      "up to 2^20": pointsBetween(-(2 ** 20), 2 ** 20, 200),
      "next to quarter turns": turns,
    },
  ],
  [
    "tan",
    math.tan,
    (x) => precise.tan(x),
    1.6,
    {
      "a few turns": [...pointsBetween(-10, 10, 300), ...tiny],
      "up to 2^20": pointsBetween(-(2 ** 20), 2 ** 20, 200),
      "next to quarter turns": turns,
    },
  ],
  ["arcsin", math.arcsin, (x) => precise.asin(x) as BigNumber, 1.3, { "-1 to 1": inside }],
  [
    "arccos",
    math.arccos,
    (x) => precise.acos(x) as BigNumber,
    1.3,
    { "-1 to 1": inside.filter((x) => x < 1) },
  ],
  [
    "arctan",
    math.arctan,
    (x) => precise.atan(x),
    2,
    {
      "a few units": [...pointsBetween(-3, 3, 300), ...pointsBetween(0.5, 0.6, 100), ...tiny],
      "large arguments": bothSigns(scaledPoints(1, 300, 60)),
    },
  ],
  [
    "sinh",
    math.sinh,
    (x) => precise.sinh(x),
    1.8,
    {
      "a few units": [...pointsBetween(-3, 3, 300), ...tiny],
      "the whole range": pointsBetween(-710.4, 710.4, 100),
    },
  ],
  [
    "cosh",
    math.cosh,
    (x) => precise.cosh(x),
    1.3,
    {
      "a few units": [...pointsBetween(-3, 3, 300), ...tiny],
      "the whole range": pointsBetween(-710.4, 710.4, 100),
    },
  ],
  [
    "tanh",
    math.tanh,
    (x) => precise.tanh(x),
    1.3,
    {
      "a few units": [...pointsBetween(-3, 3, 300), ...tiny],
      "up to saturation": pointsBetween(-25, 25, 100),
    },
  ],
];

describe("elementary functions", () => {
  for (const [name, ours, exact, bound, ranges] of cases) {
    for (const [range, points] of Object.entries(ranges)) {
      it(`${name} is within ${bound} ulp of the exact value: ${range}`, () => {
        expect(worst(ours, exact, points)).toBeLessThanOrEqual(bound);
      });
    }
  }
});

function worstPower(products: readonly number[], bases: readonly number[]): number {
  const errors = products.map((product, index) => {
    const base = bases[index] as number;
    const exponent = product / Math.log(base);
    const exact = precise.pow(exactly(base), exactly(exponent)) as BigNumber;
    return ulpError(math.pow(base, exponent), exact);
  });
  return Math.max(...errors);
}

describe("power", () => {
  const bases = [...scaledPoints(-1000, 1000, 100), ...pointsBetween(0.1, 4, 100, 3)];

  it("is within 1 ulp where the logarithm of the result is at most 16", () => {
    expect(worstPower(pointsBetween(-16, 16, 200), bases)).toBeLessThanOrEqual(0.7);
    expect(worstPower(pointsBetween(-16, 16, nearOne.length), nearOne)).toBeLessThanOrEqual(0.7);
  });

  it("is within 1 ulp where it is at most 100", () => {
    expect(worstPower(pointsBetween(-100, 100, 200), bases)).toBeLessThanOrEqual(0.7);
  });

  it("is within 1.5 ulp up to the ends of the range", () => {
    expect(worstPower(pointsBetween(-708, 709, 200), bases)).toBeLessThanOrEqual(1.5);
    expect(worstPower(pointsBetween(-708, 709, 100), pointsBetween(0.7072, 0.711, 100))).toBeLessThanOrEqual(
      1.5,
    );
  });

  it("is within 1.5 ulp where the result is subnormal", () => {
    expect(worstPower(pointsBetween(-744, -708.4, 100), bases)).toBeLessThanOrEqual(1.5);
  });
});
