/** The two scales on which a loss can be counted, and what "independent" means on each. */
import { ln } from "../../../model/engine/math/index.ts";

export const SCALES = ["level", "log"] as const;
export type Scale = (typeof SCALES)[number];

/** The null model of each scale: a claim of compounding is a claim against it. */
export const NULL_MODELS: Readonly<Record<Scale, string>> = {
  level: "independent constraints add up in the outcome's own unit; those that multiply overlap here",
  log: "independent constraints multiply, each leaving its own share whatever else is in force",
};

/** v(S) = L(Y(none)) - L(Y(S)), of the outcome in every set of constraints. @throws Error where a logarithm has no value. */
export function lossGame(outcome: Float64Array, scale: Scale): Float64Array {
  const on = scale === "log" ? outcome.map(logarithm) : outcome;
  const free = on[0] as number;
  return on.map((value) => free - value);
}

function logarithm(value: number): number {
  if (value > 0) return ln(value);
  throw new Error(`the outcome is ${value} in one world, so that it has no log scale; use the level scale`);
}
