/** The feedback loops: a name, a sentence, the switch that cuts each, the way round and where to look (model.md, section 3). */

export interface Loop {
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
  readonly polarity: "reinforcing" | "balancing";
  /** Parameter: 1 closed, 0 cut. */
  readonly switch: string;
  /** Quantities in order; each is a cause of the next, and the last of the first. */
  readonly path: readonly string[];
  /** Quantity, scalar, in which the loop shows first. */
  readonly indicator: string;
}

const purchase = ["warChest", "spendable", "ration", "grayOrders", "grayDeliveries", "grayArrivals"];
const cards = ["arrivals", "fleet", "h100eInstalled", "h100eInService", "usableCompute"];
const run = ["possibleRun", "runGrowth", "largestOwnRun"];
const lag = ["effectiveTrainingCompute", "sovereignScore", "sovereignDate", "sovereignLag"];
const leaving = ["push", "builderDepartures", "builders", "strength", "talentIndex"];
const sovereignRun = [...run, "sovereignRun", ...lag];

const loop = (
  id: string,
  name: string,
  sentence: string,
  indicator: string,
  path: readonly string[],
): Loop => ({
  id,
  name,
  sentence,
  polarity: id.startsWith("R") ? "reinforcing" : "balancing",
  switch: `loop${id}`,
  path,
  indicator,
});

export const loops: readonly Loop[] = [
  loop("R1", "Brain drain", "Fewer seniors, weaker models, less reason to stay.", "push", [
    "perceivedGap",
    ...leaving,
    "talentLog",
    ...lag,
  ]),
  loop("R2", "Diaspora", "Those who live abroad pull others after them.", "emigrationHazard", [
    "farAbroad",
    "emigrationHazard",
    "farDepartures",
  ]),
  loop(
    "R3",
    "Idle hands",
    "Scarce computing pushes researchers out, and without them less is made of it.",
    "push",
    ["computeGap", ...leaving, "trainingUtilisation", ...run],
  ),
  loop(
    "R4",
    "Smugglers' learning",
    "Volume builds know-how among intermediaries, and know-how opens channels.",
    "steadyCapacity",
    ["knowHow", "target", "opening", "capacity", "offer", "kindOrders", "learning"],
  ),
  loop("R5", "Run hot", "Scarcity raises utilisation, and hard-run cards fail sooner.", "stress", [
    "fleetUtilisation",
    "stress",
    "breakdowns",
    ...cards.slice(1),
    "servedDemandShare",
  ]),
  loop(
    "R6",
    "Control spiral",
    "Foreign models in use call for control, and control isolates.",
    "strictness",
    [
      "foreignUse",
      "addedControl",
      "strictness",
      "isolation",
      "absorptionMultiplier",
      "recipeProgress",
      "recipes",
      "methodsDate",
      ...lag,
    ],
  ),
  loop("R7", "Revenue", "What is deployed earns money, and money buys computing.", "appropriations", [
    "revenue",
    "reinvested",
    "appropriations",
    ...purchase,
    ...cards,
    "servedDemandShare",
  ]),
  loop(
    "B1",
    "Cat and mouse",
    "Volume draws the attention of enforcers, and attention closes channels.",
    "steadyCapacity",
    ["attention", "closing", "capacity", "offer", "kindOrders", "noticing"],
  ),
  loop("B2", "Budget response", "A gap that is seen to grow loosens money.", "aiBudget", [
    "perceivedGap",
    "gapResponse",
    "aiBudget",
    "appropriations",
    ...purchase,
    ...cards,
    ...sovereignRun,
  ]),
  loop("B3", "Cannibalising", "Cards given up keep others alive.", "repairedCards", [
    "scrapping",
    "cannibalisation",
    "spareParts",
    "partsSufficiency",
  ]),
  loop(
    "B4",
    "Borrowed weights",
    "Open models put a floor under what is released, so that weak own models cost little revenue.",
    "deployedLag",
    [
      "deployedLag",
      "appeal",
      "revenue",
      "reinvested",
      "appropriations",
      ...purchase,
      ...cards,
      ...sovereignRun,
    ],
  ),
  loop("B5", "Price", "Scarcity raises the premium, and dearer cards are wanted less.", "wantedCards", [
    "scarcity",
    "landedPrice",
    "wantedCards",
  ]),
];
