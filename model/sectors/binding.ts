/** Binding: what lifting one constraint alone would add to effective computing now, and which adds most (model.md, section 5). */
import { parameter, type Quantities, variable } from "../engine/index.ts";

export const binding: Quantities = {
  bindingTime: parameter(
    { value: 12, unit: "month", source: "assumption" },
    "Time over which purchases are averaged to tell what limits them",
  ),
  boughtCards: variable(
    "gpu/year",
    "SMTH1(legalArrivals + grayOrders + burstOrders, bindingTime)",
    "Cards bought in the year before",
  ),
  offeredCards: variable(
    "gpu/year",
    "SMTH1(directOffer + steadyCapacity + burstOffers, bindingTime)",
    "Cards on offer in the year before",
  ),
  affordableCards: variable(
    "gpu/year",
    "SMTH1(appropriations / newCardPrice, bindingTime)",
    "Cards that the budgets of the year before would have bought at world prices",
  ),
  leastShare: parameter(
    { value: 0.01, unit: "1", source: "assumption" },
    "Least share of wanted cards that still counts, so that logarithms exist",
  ),
  shadowChips: variable(
    "1",
    "-LN(MAX(leastShare, MIN(1, SAFEDIV(boughtCards, affordableCards, 1))))",
    "Shadow value of supply: logarithm of cards that the same money would buy if all were for sale",
  ),
  shadowMoney: variable(
    "1",
    "-LN(MAX(leastShare, MIN(1, SAFEDIV(boughtCards, offeredCards, 1))))",
    "Shadow value of money: logarithm of cards on offer over cards bought",
  ),
  strengthAbroad: variable(
    "person",
    "juniorWeight * buildersAbroad[junior] + buildersAbroad[senior] + eliteWeight * buildersAbroad[elite]",
    "Model builders who left, weighted by what they achieve",
  ),
  shadowPeople: variable(
    "1",
    "(talentExponent + skillElasticity) * LN(1 + SAFEDIV(strengthAbroad, strength))",
    "Shadow value of people: what the return of all who left would add",
  ),
  shadowIdeas: variable(
    "1",
    "methodsGain * MAX(0, openMethodsDate - methodsDate) * (1 - 1 / ((1 + MAX(0, warDrag) * constraintIdeas * warPressure) * (1 + isolation))) - LN(1 - controlTax)",
    "Shadow value of ideas: what open exchange and no control would add",
  ),
  shadowTotal: variable(
    "1",
    "shadowChips + shadowPeople + shadowIdeas + shadowMoney",
    "Sum of the four shadow values",
  ),
  bindingChips: variable("share", "SAFEDIV(shadowChips, shadowTotal)", "Share of supply in the four"),
  bindingPeople: variable("share", "SAFEDIV(shadowPeople, shadowTotal)", "Share of people in the four"),
  bindingIdeas: variable("share", "SAFEDIV(shadowIdeas, shadowTotal)", "Share of ideas in the four"),
  bindingMoney: variable("share", "SAFEDIV(shadowMoney, shadowTotal)", "Share of money in the four"),
  slack: parameter(
    { value: 0.1, unit: "1", source: "assumption" },
    "Shadow value below which a constraint is not said to bind",
  ),
  largestShadow: variable(
    "1",
    "MAX(shadowChips, shadowPeople, shadowIdeas, shadowMoney)",
    "The largest shadow value",
  ),
  bindingConstraint: variable(
    "1",
    "IF(largestShadow < slack, 2 + 2, IF(shadowChips >= largestShadow, 0, IF(shadowPeople >= largestShadow, 1, IF(shadowIdeas >= largestShadow, 2, 1 + 2))))",
    "Which constraint binds: 0 chips, 1 people, 2 ideas, 3 money, 4 none",
  ),
};
