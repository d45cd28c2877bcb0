/** Models in XMILE, run and written. A door of its own: it loads reader and compiler, which the other commands and the page do without. */
export { ModelError } from "../../model/engine/index.ts";
export { exportScenario } from "./export-scenario.ts";
export { drawsOf, type Simulated, simulateXmile } from "./simulate.ts";
