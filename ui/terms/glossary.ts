/** Words of the page that not every reader knows, each in a sentence or two. */
export const glossary = {
  accelerator: [
    "AI card (accelerator)",
    "A processor made for the sums that training and running AI models take.",
  ],
  baseline: [
    "Today, the baseline",
    "The model with every lever where it stands today. It is always drawn, dashed where a scenario differs from it.",
  ],
  band: [
    "Bands",
    "The model is run many times with numbers drawn from their published ranges. Half of the runs lie in the dark band, nine of ten in the light one.",
  ],
  compute: [
    "Effective training computing",
    "Operations that the best home run would need with the methods of the end of 2024 to be as good as it is: more cards and better methods both raise it.",
  ],
  evidence: [
    "Evidence range",
    "The values of a lever that published sources support, drawn as a bracket under its track. Beyond it the model goes on by its equations alone.",
  ],
  flop: [
    "FLOP",
    "One operation on numbers with a decimal point. The largest runs of 2025 take about 10²⁶ of them.",
  ],
  frontier: ["Frontier", "The best model in the world at a date, whoever made it."],
  gray: ["Gray supply", "Cards that arrive through other countries, past the controls on direct sales."],
  h100: [
    "H100 equivalents",
    "Cards of all kinds counted as so many of one well-known kind, by how much work they do.",
  ],
  lag: [
    "Months behind",
    "How long ago the best model in the world was as good as the best one at home. A short lag is a small distance in time, whatever it is in points.",
  ],
  openWeights: [
    "Open weights",
    "A trained model that anyone may download and run. Borrowing one needs computing to serve it, but not to train it.",
  ],
  monteCarlo: [
    "Monte Carlo error",
    "How far a number would move if other runs were drawn. A difference smaller than about twice this error is no finding.",
  ],
  draws: [
    "Same draws compared",
    "Both scenarios are run with the same chance and the same unknowns, member by member, so that what is left is the effect of the change.",
  ],
} as const satisfies Record<string, readonly [name: string, meaning: string]>;

export type TermId = keyof typeof glossary;
