/** Attribution: how much of a loss each constraint is answerable for, and whether together they cost more than apart. */
export {
  type Attribution,
  attribute,
  type Compounding,
  type Estimate,
  type Share,
  type Verdict,
} from "./attribution.ts";
export { type Factorial, outcomesAt, runFactorial, type Switch } from "./factorial.ts";
export { dividendsOf, gameOf, playersIn, sizeOf } from "./games.ts";
export { lossGame, NULL_MODELS, SCALES, type Scale } from "./scales.ts";
export {
  banzhafValues,
  compounding,
  firstIn,
  lastIn,
  pairsOf,
  shapleyInteractions,
  shapleyTaylor,
  shapleyValues,
} from "./values.ts";
