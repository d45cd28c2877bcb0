/** Ensembles: members, pools of workers, quantiles, paired comparison. */
export { answer, moved } from "./answer.ts";
export { type BlocksRequest, inOrder, type Pool, type Progress, runBlocks } from "./blocks.ts";
export {
  across,
  type Ensemble,
  type EnsembleRequest,
  type EnsembleRun,
  fan,
  MOST_KEPT,
  PROBABILITIES,
  runEnsemble,
} from "./ensemble.ts";
export { meanOf } from "./means.ts";
export { type Block, CENTRAL, drawer, type Failure, type Job, runMembers } from "./members.ts";
export { compareMembers, type PairedComparison } from "./paired.ts";
export { type PauseStore, pauseStore } from "./pause-store.ts";
export { type Points, uncertainParameters } from "./points.ts";
export { createPool, type Port, type Reply } from "./pool.ts";
export { quantiles } from "./quantiles.ts";
