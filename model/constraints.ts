/** The constraints of the compounding experiment: a switch each, and what on and off mean (model.md, section 4). */

export interface Constraint {
  readonly id: "chips" | "burnout" | "people" | "ideas" | "money";
  readonly name: string;
  /** Parameter: 1 on, 0 off. */
  readonly switch: string;
  readonly on: string;
  /** The world without it, always from the start of the war on. */
  readonly off: string;
}

export const constraints: readonly Constraint[] = [
  {
    id: "chips",
    name: "Chips",
    switch: "constraintChips",
    on: "Direct sales end in March 2022, gray supply is pursued, rented foreign computing is closed in part, and cards may report where they are.",
    off: "From the start of the war on, direct sales, rented computing and trade through other countries stay as free as they were the day before; levers on them do nothing.",
  },
  {
    id: "burnout",
    name: "Burnout",
    switch: "constraintBurnout",
    on: "Vendors withdraw warranty, service and support in 2022: a failed card is lost unless it can be mended.",
    off: "From the start of the war on, vendors go on replacing failed cards and supporting clusters as before.",
  },
  {
    id: "people",
    name: "People",
    switch: "constraintPeople",
    on: "Two waves of departures in 2022, higher everyday emigration since, and fewer able graduates because of the draft.",
    off: "From the start of the war on, no departures in waves and no effect of war or draft on emigration and graduates; the everyday emigration and pull of pay of the years before remain.",
  },
  {
    id: "ideas",
    name: "Ideas",
    switch: "constraintIdeas",
    on: "Control over what models learn and say grows, by policy and in answer to foreign models in use, and ties with foreign researchers are lost.",
    off: "From the start of the war on, control stays as strict as it was and does not answer to foreign models, and no ties are lost.",
  },
  {
    id: "money",
    name: "Money",
    switch: "constraintMoney",
    on: "Foreign capital is nearly lost, and payments abroad are refused or cost a commission: less can be bought even where supply is free.",
    off: "From the start of the war on, access to capital and payments abroad stay as they were the day before.",
  },
];
