/** Why each preset does what it does, and the medians in January 2030 that the sentence rests on. */

export interface PresetNote {
  readonly why: string;
  /** Range in which the median effect must lie for the sentence to be true; a factor for effective computing. */
  readonly rests: Readonly<Record<string, readonly [number, number]>>;
}

const MANY = 1e9;

export const presetNotes: Readonly<Record<string, PresetNote>> = {
  "no-controls": {
    why: "Free supply, service and capital more than double the cards, yet own models gain only a few months, because training computing counts by its logarithm and the losses of people and ideas remain; released models hardly move, since they follow open weights.",
    rests: { gpusInService: [40000, MANY], sovereignLag: [-6, -2], deployedLag: [-0.3, 0] },
  },
  "controls-of-february-2022": {
    why: "Without the later rounds against re-export, payments and rented computing, gray channels carry more, which is worth between one and two months; the first round, which ended direct sales, does most of what controls do to cards.",
    rests: { gpusInService: [8000, 32000], sovereignLag: [-2.2, -0.8] },
  },
  "as-the-article-tells-it": {
    why: "Little supply, fast failure, lasting departures and heavy control all press on own models at once, and fewer builders under more control are slower to adapt and release open weights, so even the released lag grows by some months.",
    rests: {
      sovereignLag: [4, 9],
      deployedLag: [1.5, 4.5],
      modelBuilders: [-MANY, -300],
      gpusInService: [-MANY, -8000],
    },
  },
  "leaky-controls": {
    why: "Channels widen when enforcement lapses and payments pass, but only three years are left until 2030, own runs follow cards with a delay, and the direct route stays closed, so the lag gains less than a month in the median.",
    rests: { sovereignLag: [-1.2, -0.2], gpusInService: [1500, 15000] },
  },
  "tight-coalition": {
    why: "Gray supply is pressed to a small part of what it was, and with it the computing in service about halves, while the lag grows by one to three months, because cards already in the country work on and methods go on diffusing.",
    rests: { sovereignLag: [1, 3], h100eInService: [-100000, -35000], deployedLag: [0, 0.2] },
  },
  "partner-lifeline": {
    why: "What helps is shared methods, which shorten both lags by about a month; partner-made cards add to the number of cards, but are weaker, take money from others where money is short, and leave computing in service almost where it was.",
    rests: {
      sovereignLag: [-2, -0.6],
      deployedLag: [-1.6, -0.5],
      gpusInService: [3000, 15000],
      h100eInService: [-6000, 6000],
    },
  },
  "talent-only": {
    why: "With supply, money and ideas free, only the outflow of people is left: own models gain more than with no controls at all, the difference being what control over ideas costs; builders hardly become more, since war and emigration are those of Today.",
    rests: { sovereignLag: [-8, -4], modelBuilders: [0, 350], deployedLag: [-3, -1] },
  },
  "chips-only": {
    why: "Supply stays controlled while people and ideas are free, which brings about as much as free supply does: several hundred more builders and faster absorption make more of few cards, and both lags shorten.",
    rests: { sovereignLag: [-6, -3], modelBuilders: [300, MANY], deployedLag: [-4, -1.5] },
  },
  "ideas-only": {
    why: "Cards are plentiful and everyday emigration is low, so own models gain about as much as with talent only; what control still costs shows in the released lag, which shortens less than where ideas are free.",
    rests: { sovereignLag: [-8, -4], deployedLag: [-2, -0.4], modelBuilders: [300, MANY] },
  },
  "everything-at-once": {
    why: "On top of a tight coalition, builders leave, the partner's methods are lost, and control takes computing and delays releases; own models lose several months more than under the coalition alone, and released ones lose months too.",
    rests: { sovereignLag: [4, 8], deployedLag: [1.5, 4], modelBuilders: [-MANY, -200] },
  },
  "relief-in-2028": {
    why: "Two years after relief begins cards pour in, but a run takes most of a year and the frontier has moved on, so own models have gained about a month by 2030; people and time stay lost.",
    rests: { sovereignLag: [-2, -0.5], h100eInService: [25000, 120000], modelBuilders: [0, 60] },
  },
  "second-mobilisation": {
    why: "A wave as large as that of autumn 2022 takes about a hundred builders off the number of 2030, leading ones first, but three years of newcomers and returns have filled part of the gap, and computing is untouched, so the lag grows by about a week.",
    rests: { modelBuilders: [-180, -50], sovereignLag: [0.1, 0.5] },
  },
  "location-verified-chips": {
    why: "Verification bites only as the generation that can report takes over the market, so by 2030 it has cut cards and computing by less than a tight coalition, of which it is a part, and has lengthened the lag by less than a month.",
    rests: { sovereignLag: [0.2, 1], gpusInService: [-12000, -2500] },
  },
  "efficiency-shock": {
    why: "A recipe that needs a fifth of the computing makes effective computing five times as large, by construction, and shortens the lag of own models by about half a year; the frontier is assumed to have it already, cards hardly change, and released models follow open weights as before.",
    rests: { effectiveTrainingCompute: [4.5, 5.6], sovereignLag: [-7.5, -4.5], deployedLag: [-0.3, 0.05] },
  },
};
