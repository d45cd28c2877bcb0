/** The model and the engine it runs on. */

export { type Constraint, constraints } from "./constraints.ts";
export * from "./engine/index.ts";
export {
  type EvidenceRow,
  evidence,
  evidenceById,
  type Measure,
  type Observation,
  observations,
} from "./evidence/index.ts";
export { type Loop, loops } from "./loops.ts";
export { chokepoint, sectors, wire } from "./model.ts";
export { type Outcome, outcomes } from "./outcomes.ts";
export { applyProfile, type Profile, parseProfile, profileSchema, profiles } from "./profiles/index.ts";
