/** Reading a model: why a variable differs between two runs, which loops dominate, what is worth a second look. */

export type { Finding } from "./finding.ts";
export { runFindings } from "./lint-run.ts";
export { loopsWithoutDelay, unsourced, unused } from "./lint-structure.ts";
export { unitFindings } from "./lint-units.ts";
export { type LoopScore, loopScores, type NamedLoop } from "./loop-scores.ts";
export { type Trail, trail } from "./trail.ts";
export { type Cause, type Why, type WhyOptions, why } from "./why.ts";
