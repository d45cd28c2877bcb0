/** Running models in XMILE. A door of its own: it loads the reader, which the other commands and the page do without. */
export { ModelError } from "../../model/engine/index.ts";
export { drawsOf, type Simulated, simulateXmile } from "./simulate.ts";
