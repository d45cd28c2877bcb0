/** Chance: the root key of a seed, draws keyed by member, source and step, and the distributions they are put through. */
export {
  type Distribution,
  type QuantileFunction,
  quantileFunction,
  type Shape,
  sample,
} from "./distributions.ts";
export { sourceId, sourceIds, uniform, uniformOf } from "./draws.ts";
export { normalCumulative } from "./normal-cumulative.ts";
export { normalQuantile } from "./normal-quantile.ts";
export { philox, philoxInto, type Words2, type Words4 } from "./philox.ts";
export { canonicalSeed, keyMaterial, type RootKey, rootKey } from "./root-key.ts";
