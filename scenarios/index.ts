/** Scenarios: levers, presets, seeds, ensembles and results. Nothing of Node's or of a page's is imported here. */
export { alikeBut } from "./alike.ts";
export * from "./analysis/index.ts";
export { dateOf, monthOf } from "./dates.ts";
export * from "./ensemble/index.ts";
export {
  type Lever,
  leverById,
  levers,
  quantilesOf,
  quantityOf,
  type Reach,
  reachOf,
} from "./levers/index.ts";
export { presets } from "./presets/index.ts";
export * from "./results/index.ts";
export { type Change, parseScenario, type Scenario, scenarioSchema } from "./scenario.ts";
export { canonicalSeed, type RootKey, rootKey } from "./seeds/index.ts";
export { changesOf, presetById, type Settings, settingsOf } from "./settings.ts";
export { runTimes } from "./times.ts";
