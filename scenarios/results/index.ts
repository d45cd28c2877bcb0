/** Tables, manifests and their text forms. */
export { csv, csvParts } from "./csv.ts";
export { fitHash, hashOf, type Manifest, scenarioRecord } from "./manifest.ts";
export { memberCsv, type Named, quantileCsv, unitOf } from "./tables.ts";
