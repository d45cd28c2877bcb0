/** The public outcomes, in the order they are offered to a reader. */

export interface Outcome {
  /** Name of a quantity of the model, scalar. */
  readonly id: string;
  /** At most 40 characters. */
  readonly label: string;
  /** How to read a value, in one sentence. */
  readonly reading: string;
  readonly decimals: number;
  readonly group: "capability" | "computing" | "cards" | "people" | "money" | "world";
}

const outcome = (
  id: string,
  label: string,
  decimals: number,
  group: Outcome["group"],
  reading: string,
): Outcome => ({ id, label, reading, decimals, group });

/**
 * The lag with models trained from scratch comes first: chips, people and ideas all move it, whereas borrowed open
 * weights put a floor under the released lag that hides the squeeze. The released lag stands right beside it.
 */
export const outcomes: readonly Outcome[] = [
  outcome(
    "sovereignLag",
    "Months behind the frontier, own models",
    1,
    "capability",
    "How long ago the best model in the world was as good as the best one trained from scratch at home.",
  ),
  outcome(
    "deployedLag",
    "Months behind the frontier, as released",
    1,
    "capability",
    "The same for the best model people at home can use, own or adapted from open weights.",
  ),
  outcome(
    "openWeightsLag",
    "Months open weights follow the frontier",
    1,
    "world",
    "How long ago the best model in the world was as good as the best one whose weights are open.",
  ),
  outcome(
    "capabilityScore",
    "Score of the best released model",
    0,
    "capability",
    "On the scale of a public board: a lead of 100 points wins about 64 of 100 comparisons.",
  ),
  outcome(
    "frontierScore",
    "Score of the best model in the world",
    0,
    "world",
    "On record to mid-2025, then computed from training computing and date.",
  ),
  outcome(
    "effectiveTrainingCompute",
    "Effective training computing",
    2,
    "capability",
    "Operations that the best home run would need with the methods of the end of 2024 to be as good as it is.",
  ),
  outcome(
    "largestOwnRun",
    "Largest home training run",
    2,
    "computing",
    "Operations spent on the largest model trained from scratch at home.",
  ),
  outcome(
    "frontierCompute",
    "Largest training run in the world",
    2,
    "world",
    "Operations spent on the largest model trained anywhere.",
  ),
  outcome(
    "arenaRank",
    "Place on a board of 44 models",
    0,
    "capability",
    "One more than the number of listed models that are better than the best released at home.",
  ),
  outcome(
    "computeLag",
    "Months home training computing is behind",
    0,
    "computing",
    "How long ago the world's largest training run was as large as the largest home run.",
  ),
  outcome(
    "servedDemandShare",
    "Share of AI demand served at home",
    2,
    "capability",
    "At 0.3, computing at home can serve three tenths of the use that people and firms would make of AI.",
  ),
  outcome(
    "h100eInService",
    "Computing in service",
    0,
    "computing",
    "The working cards that have power, counted in cards of the H100 kind.",
  ),
  outcome(
    "gpusInService",
    "Working AI cards",
    0,
    "cards",
    "Working accelerators in the country, all kinds and ages.",
  ),
  outcome(
    "worldComputeShare",
    "Share of world AI computing",
    5,
    "computing",
    "At 0.001, one thousandth of the world's AI computing is in the country.",
  ),
  outcome(
    "grayArrivals",
    "Gray arrivals of cards",
    0,
    "cards",
    "Cards a year that arrive through third countries.",
  ),
  outcome(
    "legalArrivals",
    "Direct arrivals of cards",
    0,
    "cards",
    "Cards a year that vendors sell to the country.",
  ),
  outcome(
    "partnerArrivals",
    "Arrivals of partner-made cards",
    0,
    "cards",
    "Cards a year made and sold by the large partner country.",
  ),
  outcome(
    "failures",
    "Failures of cards",
    0,
    "cards",
    "Cards a year that fail, made good by a vendor or not.",
  ),
  outcome(
    "uncoveredFailures",
    "Failures that no vendor makes good",
    0,
    "cards",
    "Cards a year that fail with nobody bound to replace them.",
  ),
  outcome(
    "repairedCards",
    "Repairs of cards",
    0,
    "cards",
    "Failed cards a year brought back to work without a vendor.",
  ),
  outcome(
    "permanentFailures",
    "Cards lost for good to failure",
    0,
    "cards",
    "Failed cards a year that nobody replaces or mends.",
  ),
  outcome(
    "retirements",
    "Cards retired",
    0,
    "cards",
    "Cards a year taken out of use at the end of their service life.",
  ),
  outcome(
    "landedPrice",
    "Price of a gray card on delivery",
    0,
    "money",
    "Dollars for a card in its server, with margins and commissions.",
  ),
  outcome(
    "aiServerSpending",
    "Spending on AI servers",
    0,
    "money",
    "Roubles a year paid for AI servers, through all channels.",
  ),
  outcome(
    "serverPrice",
    "Price of a server of eight cards",
    0,
    "money",
    "Roubles for a server of eight gray cards on delivery, with margins and commissions.",
  ),
  outcome(
    "paymentCommission",
    "Commission on payments abroad",
    3,
    "money",
    "At 0.06, moving a payment abroad costs 6 % of the invoice.",
  ),
  outcome(
    "moneyBinding",
    "Offers that money cannot take up",
    2,
    "money",
    "At 0.3, three tenths of the cards on offer go unbought for want of money.",
  ),
  outcome(
    "lostSpending",
    "Money lost to seizure",
    0,
    "money",
    "Dollars paid since 2020 for cards that were seized.",
  ),
  outcome(
    "warChest",
    "Hardware money not yet spent",
    0,
    "money",
    "Dollars at hand: empty when money, not supply, is what limits purchases.",
  ),
  outcome(
    "serverImports",
    "Server imports, 2021 = 1",
    2,
    "cards",
    "Imports of servers of every kind over those of 2021.",
  ),
  outcome("modelBuilders", "Model builders at home", 0, "people", "People who train models, all grades."),
  outcome(
    "talentIndex",
    "Strength of talent, 2020 = 1",
    2,
    "people",
    "Model builders weighted by grade: losing a leading one counts for several juniors.",
  ),
  outcome(
    "itWorkforce",
    "IT workforce",
    0,
    "people",
    "IT specialists who work for home employers, those working remotely from abroad included.",
  ),
  outcome(
    "itSpecialistsAbroad",
    "IT specialists abroad",
    0,
    "people",
    "Specialists abroad who left since 2020, those working remotely for home employers included.",
  ),
  outcome(
    "departures",
    "Departures of IT specialists",
    0,
    "people",
    "Specialists a year who leave the country.",
  ),
  outcome("returns", "Returns of IT specialists", 0, "people", "Specialists a year who come back."),
  outcome(
    "bindingChips",
    "Share of supply in what binds",
    2,
    "capability",
    "At 0.4, lifting the constraint on supply would add four tenths of what lifting all four, one by one, would add.",
  ),
  outcome(
    "bindingPeople",
    "Share of people in what binds",
    2,
    "capability",
    "At 0.4, lifting the constraint on people would add four tenths of what lifting all four, one by one, would add.",
  ),
  outcome(
    "bindingIdeas",
    "Share of ideas in what binds",
    2,
    "capability",
    "At 0.4, lifting the constraint on ideas would add four tenths of what lifting all four, one by one, would add.",
  ),
  outcome(
    "bindingMoney",
    "Share of money in what binds",
    2,
    "capability",
    "At 0.4, lifting the constraint on money would add four tenths of what lifting all four, one by one, would add.",
  ),
  outcome(
    "bindingConstraint",
    "Which constraint binds",
    0,
    "capability",
    "0 chips, 1 people, 2 ideas, 3 money, 4 none: the one whose lifting alone would add most to effective computing.",
  ),
];
