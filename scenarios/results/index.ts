/** Tables, manifests and their text forms. */
export { type Cell, csv, csvParts } from "./csv.ts";
export { type DictionaryEntry, dictionaryCsv, dictionaryOf } from "./dictionary.ts";
export { largestDifference } from "./difference.ts";
export { chartName, fanChart } from "./fan-chart.ts";
export { faultsOf, hashField, modelField, scenarioField, scenarioOf, textField } from "./fields.ts";
export { fitHash, hashOf, type Manifest, QUANTILES, runHash, scenarioRecord } from "./manifest.ts";
export { parseManifest, scenariosOf } from "./read-manifest.ts";
export {
  MEMBER_HEADER,
  memberCsv,
  memberRows,
  type Named,
  QUANTILE_HEADER,
  QUANTILE_NAMES,
  quantileCsv,
  quantileRows,
  unitOf,
} from "./tables.ts";
