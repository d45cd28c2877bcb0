/** Reading a model: why a variable differs between two runs, which loops dominate, what is worth a second look. */

export { type LoopScore, loopScores, type NamedLoop } from "./loop-scores.ts";
export { type Trail, trail } from "./trail.ts";
export { type Cause, type Why, type WhyOptions, why } from "./why.ts";
