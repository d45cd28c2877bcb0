/**
 * Distributions of uncertain parameters by inversion: one uniform number in, one value out, so that draws stay in step
 * between scenarios (rejection methods use up a varying number).
 */
import { exp, ln, maximum, minimum } from "../../model/engine/math/index.ts";
import { normalQuantile } from "./normal-quantile.ts";

/**
 * Form of a distribution. `low`, `central` and `high` are its 5, 50 and 95 % points for `normal`, `lognormal` and
 * `share`, each side with its own spread where they are skewed (two half-normals that meet at the median: of the value,
 * of its logarithm, and of its logit). For `uniform` and `triangular` low and high are the ends and central, where it
 * counts, is the mode; `bernoulli` is 1 with probability `central`, else 0; `fixed` is always `central`.
 */
export type Shape = "fixed" | "uniform" | "triangular" | "normal" | "lognormal" | "share" | "bernoulli";

/** An uncertain quantity: a shape and three points in the quantity's own unit, low <= central <= high. */
export interface Distribution {
  readonly shape: Shape;
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** From a share (0 < u < 1) to the value below which that share of a distribution lies; never falls as u rises. */
export type QuantileFunction = (u: number) => number;

const UPPER_POINT = normalQuantile(0.95);
const LARGEST_SHARE = 1 - 2 ** -53;

/** Two half-normals with a common median; 5, 50 and 95 % points as given, to rounding. */
function splitNormal(low: number, central: number, high: number): QuantileFunction {
  const below = central - low;
  const above = high - central;
  return (u) => {
    const spreads = normalQuantile(u) / UPPER_POINT;
    return central + spreads * (spreads < 0 ? below : above);
  };
}

function triangular(low: number, mode: number, high: number): QuantileFunction {
  const width = high - low;
  const turn = (mode - low) / width;
  return (u) =>
    u < turn
      ? minimum(low + Math.sqrt(u * width * (mode - low)), mode)
      : maximum(high - Math.sqrt((1 - u) * width * (high - mode)), mode);
}

function logit(share: number): number {
  return ln(share / (1 - share));
}

const FORMS: Record<Shape, (low: number, central: number, high: number) => QuantileFunction> = {
  fixed: (_low, central) => () => central,
  uniform: (low, _central, high) => (u) => low + u * (high - low),
  triangular,
  normal: splitNormal,
  lognormal: (low, central, high) => {
    const logarithm = splitNormal(ln(low), ln(central), ln(high));
    return (u) => exp(logarithm(u));
  },
  share: (low, central, high) => {
    const odds = splitNormal(logit(low), logit(central), logit(high));
    return (u) => minimum(maximum(1 / (1 + exp(-odds(u))), Number.MIN_VALUE), LARGEST_SHARE);
  },
  bernoulli: (_low, central) => (u) => (u > 1 - central ? 1 : 0),
};

function check({ shape, low, central, high }: Distribution): void {
  const given = `low ${low}, central ${central}, high ${high}`;
  if (!Object.hasOwn(FORMS, shape)) {
    throw new Error(`Shape "${shape}" is unknown; use one of ${Object.keys(FORMS).join(", ")}.`);
  }
  if (![low, central, high].every(Number.isFinite) || !(low <= central && central <= high)) {
    throw new Error(`A distribution needs finite numbers with low <= central <= high; it has ${given}.`);
  }
  if (shape === "lognormal" && low <= 0) {
    throw new Error(`A lognormal distribution needs values above 0; it has ${given}.`);
  }
  if (shape === "share" && (low <= 0 || high >= 1)) {
    throw new Error(`A share needs values between 0 and 1, both excluded; it has ${given}.`);
  }
  if (shape === "bernoulli" && (low < 0 || high > 1)) {
    throw new Error(`A bernoulli distribution needs probabilities from 0 to 1; it has ${given}.`);
  }
}

/** The quantile function of a distribution, checked once; with low = high it is fixed, but for a bernoulli. */
export function quantileFunction(distribution: Distribution): QuantileFunction {
  check(distribution);
  const { shape, low, central, high } = distribution;
  const isFixed = low === high && shape !== "bernoulli";
  const form = FORMS[isFixed ? "fixed" : shape](low, central, high);
  return (u) => {
    if (!(u > 0 && u < 1))
      throw new Error(`A draw needs a number between 0 and 1, both excluded; it is ${u}.`);
    return form(u);
  };
}

/** The value of a distribution for a uniform number `u` (0 < u < 1), in the distribution's unit. */
export function sample(distribution: Distribution, u: number): number {
  return quantileFunction(distribution)(u);
}
