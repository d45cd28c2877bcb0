/** Sensitivity: which uncertain inputs the uncertainty of an outcome comes from. */
export {
  ENDS,
  MORRIS_LEVELS,
  morrisDesign,
  type RowDesign,
  saltelliRow,
  shapleyDesign,
  sobolDesign,
  tornadoDesign,
} from "./designs.ts";
export {
  CHANCE,
  type Design,
  type Estimates,
  estimate,
  METHODS,
  type Method,
  rowDesign,
} from "./estimate.ts";
export { type DesignRows, runDesign } from "./run.ts";
export {
  type Bar,
  type ElementaryEffects,
  elementaryEffects,
  shapleyEffects,
  tornadoBars,
} from "./screening.ts";
export { type Index, type SobolIndices, sobolIndices } from "./sobol.ts";
