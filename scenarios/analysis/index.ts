/** Analyses of ensembles: observations scored, parameters fitted. */
export * from "./attribution/index.ts";
export { balanced, type Discovery, discover, type Input, inputsOf } from "./discover.ts";
export { type Dominance, dominance } from "./dominance.ts";
export { explain, nameOf } from "./explain.ts";
export { type Fit, fit, NO_FIT } from "./fit.ts";
export { type FourLineGap, fourLineGap, type Parts, partsOf, roundToSum } from "./four-lines.ts";
export { measured, type Target, variablesOf } from "./measure.ts";
export { MODES, type Mode, modeOf } from "./modes.ts";
export { observationSchema, parseObservations } from "./observation-file.ts";
export { type Box, type Limit, within } from "./prim.ts";
export { kendallTau } from "./rank.ts";
export { type Direction, type Metric, type Robustness, robustness } from "./robust.ts";
export { type Score, scoreOf, type Theil, theil } from "./score.ts";
export { type Goal, type Point, RESAMPLES, type Sought, seek } from "./seek.ts";
export * from "./sensitivity/index.ts";
export { evidenceTargets } from "./targets.ts";
export type { Node } from "./tree.ts";
