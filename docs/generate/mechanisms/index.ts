/** The mechanisms that the story needs, in the order of the page. */
import { article } from "./article.ts";
import { burnout } from "./burnout.ts";
import { burstsAndDesignation } from "./bursts.ts";
import { eliteLoss } from "./elite-loss.ts";
import { lags } from "./lags.ts";
import type { Mechanism } from "./mechanism.ts";
import { moneyLater } from "./money.ts";
import { stockAgainstFlow } from "./stock-against-flow.ts";

export type { Mechanism } from "./mechanism.ts";

export const mechanisms = (): Mechanism[] => [
  stockAgainstFlow(),
  burstsAndDesignation(),
  burnout(),
  eliteLoss(),
  lags(),
  moneyLater(),
  article(),
];
