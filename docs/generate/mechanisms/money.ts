/** Money limits purchases later than channels do. */
import { across } from "../../../scenarios/index.ts";
import { rowOf } from "../ensembles.ts";
import { bare, type Mechanism, percent, today } from "./mechanism.ts";

/** As in the model: below this nothing is said to bind. */
const SLACK = 0.1;
const YEARS = Array.from({ length: 14 }, (_, i) => 2021 + i);

/** Share of the months of a year, over all runs, that pass a test. */
function share(output: string, year: number, test: (value: number) => boolean): number {
  const from = rowOf(today, year);
  const passed = Array.from({ length: 12 }, (_, i) => across(today, output, from + i).filter(test).length);
  return passed.reduce((sum, count) => sum + count, 0) / (12 * today.members);
}

export function moneyLater(): Mechanism {
  const supply = (year: number): number => share("shadowChips", year, (value) => value > SLACK);
  const money = (year: number): number => share("moneyBinding", year, (value) => value > SLACK);
  const most = (year: number, which: number): number =>
    share("bindingConstraint", year, (value) => value === which);
  const say = (of: (year: number) => number): string =>
    [2023, 2024, 2026, 2030].map((year) => `${percent(of(year))} in ${year}`).join(", ");
  return {
    id: "money-later",
    holds: supply(2023) > 0.9 && money(2023) < 0.05 && money(2024) < money(2030) && money(2026) < money(2030),
    text: `Of the months of all runs, supply limits purchases in ${say(supply)}; money in ${say(money)}, first for the length of the burst of 2024, then as channels widen and cards become dearer. That money comes to bind does not make it what binds most: in 2030 lifting it alone would help most in ${percent(most(2030, 3))} of months, lifting the constraint on supply in ${percent(most(2030, 0))} and on ideas in ${percent(most(2030, 2))}.`,
    picture: {
      claim: "Channels limit purchases first, money later",
      reading:
        "Share of the months of a year, over all runs. Supply: budgets would buy a tenth more if all were for sale.\nMoney: a tenth of what is on offer goes unbought. Both can hold at once: supply counts over the year before.",
      panels: [
        {
          title: "share of months",
          points: YEARS.flatMap((year) => [
            bare(year, "supply limits purchases", supply(year)),
            bare(year, "money limits purchases", money(year)),
          ]),
        },
      ],
    },
  };
}
