/** Designs: which points of the unit cube to run a model at. Plain functions of a key and numbers. */
export { fullFactorial } from "./factorial.ts";
export { morrisStep, morrisTrajectory, type Trajectory } from "./morris.ts";
export { latinHypercube, monteCarloPoint, shuffled } from "./random.ts";
export { MOST_DIMENSIONS, scrambledSobolPoint, sobolPoint } from "./sobol.ts";
