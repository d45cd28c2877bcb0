/** Channels: three kinds of gray supply, how they open, learn and are closed by designation (model.md, section 2, channels). */
import { flow, parameter, type Quantities, stock, variable } from "../engine/index.ts";

const over = ["kind"];

export const channels: Quantities = {
  matureCapacity: parameter(
    {
      value: 5200,
      low: 2300,
      high: 11000,
      unit: "gpu/year",
      shape: "lognormal",
      source: "assumption",
      note: "Lies between the inflows that H3-41 and H3-42 imply, before enforcement.",
    },
    "Steady gray supply once channels have adapted, in the world market of 2021 and without enforcement",
  ),
  neighbourShare: parameter(
    { value: 0.2, low: 0.05, high: 0.35, unit: "share", shape: "triangular", source: "assumption" },
    "Share of it that neighbouring states could carry",
  ),
  hubShare: parameter(
    { value: 0.5, low: 0.3, high: 0.6, unit: "share", shape: "triangular", source: "assumption" },
    "Share of it that transit hubs could carry; large third countries carry the rest",
  ),
  kindShare: variable(
    "share",
    { neighbour: "neighbourShare", hub: "hubShare", large: "MAX(0, 1 - neighbourShare - hubShare)" },
    "Share of a kind of channel in gray supply without enforcement",
    { over },
  ),
  adaptationTime: parameter(
    { value: 12, low: 8, high: 20, unit: "month", shape: "lognormal", source: "H3-29" },
    "Mean time in which channels replace a supply that was closed",
  ),
  openingShare: parameter(
    { value: 0.5, low: 0.3, high: 0.7, unit: "share", shape: "triangular", source: "assumption" },
    "Part of that time which opening a channel takes; the rest is needed to find it",
  ),
  adaptedShare: variable(
    "share",
    "SMTHN(MAX(0, 1 - directSupply), adaptationTime * (1 - openingShare), 2)",
    "How far sellers and buyers have found channels in place of the closed direct supply",
  ),
  marketElasticity: parameter(
    { value: 0.5, low: 0.2, high: 0.8, unit: "1", shape: "triangular", source: "assumption" },
    "How gray capacity follows the number of cards sold in the world",
  ),
  marketPull: variable(
    "1",
    "worldMarket(TIME) ^ marketElasticity * adaptedShare",
    "Gray capacity sought, relative to that of adapted channels in the market of 2021",
  ),
  learningVolume: parameter(
    { value: 5000, low: 2500, high: 10000, unit: "gpu", shape: "lognormal", source: "assumption" },
    "Orders that add one unit of know-how among the intermediaries of a kind",
  ),
  forgettingTime: parameter(
    { value: 36, low: 18, high: 60, unit: "month", shape: "triangular", source: "assumption" },
    "Mean time for which know-how stays useful",
  ),
  knowHowGain: parameter(
    { value: 0.3, low: 0, high: 0.6, unit: "1", shape: "triangular", source: "assumption" },
    "Rise of gray capacity per unit of know-how",
  ),
  // R4, smugglers' learning, closes here: volume builds know-how, know-how opens capacity.
  learning: flow("1/month", "kindOrders[kind] / learningVolume", "Know-how gained by delivering", { over }),
  forgetting: flow("1/month", "knowHow[kind] / forgettingTime", "Know-how that goes out of use", { over }),
  knowHow: stock(
    "1",
    { initial: "0", inflows: ["learning"], outflows: ["forgetting"] },
    "Know-how among the intermediaries of a kind of channel",
    { over },
  ),
  detectionTime: parameter(
    { value: 7, low: 4, high: 12, unit: "month", shape: "triangular", source: "H3-09" },
    "Time from a volume of trade to its being noticed",
  ),
  attentionTime: parameter(
    { value: 24, low: 12, high: 36, unit: "month", shape: "triangular", source: "assumption" },
    "Mean time for which enforcers follow a pattern of trade",
  ),
  visibleVolume: parameter(
    { value: 5000, low: 2000, high: 12000, unit: "gpu", shape: "lognormal", source: "assumption" },
    "Orders that, under full enforcement, add one unit of attention",
  ),
  // B1, cat and mouse, closes here: volume draws attention, attention closes channels.
  noticing: flow(
    "1/month",
    "thirdCountryEnforcement * SMTH1(kindOrders[kind], detectionTime, 0) / visibleVolume",
    "Attention gained by enforcers from what was ordered",
    { over },
  ),
  losingTrack: flow("1/month", "attention[kind] / attentionTime", "Attention that lapses", { over }),
  attention: stock(
    "1",
    { initial: "0", inflows: ["noticing"], outflows: ["losingTrack"] },
    "Attention of enforcers to a kind of channel",
    { over },
  ),
  channelLife: parameter(
    { value: 25, low: 12, high: 36, unit: "month", shape: "triangular", source: "H3-08" },
    "Mean life of a channel until designation, at the enforcement of 2024",
  ),
  presentEnforcement: parameter(
    { value: 0.5, unit: "share", source: "assumption" },
    "Enforcement of 2024, to which lives of channels and shares seized belong",
  ),
  target: variable(
    "gpu/month",
    "matureCapacity * kindShare[kind] * marketPull * (1 + loopR4 * knowHowGain * knowHow[kind])",
    "Capacity that sellers of a kind would build up if nothing closed it",
    { over },
  ),
  opening: flow(
    "gpu/month^2",
    "(target[kind] - capacity[kind]) / (adaptationTime * openingShare)",
    "Capacity opened, or given up where direct supply has returned",
    { over },
  ),
  closing: flow(
    "gpu/month^2",
    "capacity[kind] / channelLife * thirdCountryEnforcement / presentEnforcement * (1 + loopB1 * attention[kind])",
    "Capacity closed by designation",
    { over },
  ),
  capacity: stock(
    "gpu/month",
    { initial: "0", inflows: ["opening"], outflows: ["closing"], nonNegative: true },
    "Capacity of the open channels of a kind",
    { over },
  ),
  enforcementBite: parameter(
    { value: 0.5, low: 0.25, high: 0.75, unit: "share", shape: "triangular", source: "S08" },
    "Share of gray supply from which sellers would withdraw under the strongest enforcement",
  ),
  openness: variable(
    "share",
    "(1 - enforcementBite * thirdCountryEnforcement) * (1 - locationVerification * generationMix[next])",
    "Share of their capacity that channels dare to use",
  ),
  neighbourPayments: parameter(
    { value: 0.4, low: 0.2, high: 0.7, unit: "share", shape: "triangular", source: "H3-26" },
    "Share of trade through neighbouring states that needs payments which can be refused",
  ),
  hubPayments: parameter(
    { value: 0.8, low: 0.5, high: 1, unit: "share", shape: "triangular", source: "assumption" },
    "The same through transit hubs",
  ),
  largePayments: parameter(
    { value: 0.15, low: 0, high: 0.4, unit: "share", shape: "triangular", source: "assumption" },
    "The same through large third countries, which take home currency",
  ),
  payable: variable(
    "share",
    {
      neighbour: "1 - neighbourPayments * paymentFriction",
      hub: "1 - hubPayments * paymentFriction",
      large: "1 - MAX(0, largePayments) * paymentFriction",
    },
    "Share of a kind's deliveries that can be paid",
    { over },
  ),
  offer: variable(
    "gpu/year",
    "capacity[kind] * openness * payable[kind]",
    "Cards that the steady channels of a kind can deliver",
    { over },
  ),
  steadyCapacity: variable(
    "gpu/year",
    "SUM(offer[kind], kind)",
    "Cards that all steady gray channels can deliver",
  ),
};
