/** The model and the engine it runs on. */
export * from "./engine/index.ts";
export {
  type EvidenceRow,
  evidence,
  evidenceById,
  type Measure,
  type Observation,
  observations,
} from "./evidence/index.ts";
export { chokepoint, sectors, wire } from "./model.ts";
export { type Outcome, outcomes } from "./outcomes.ts";
