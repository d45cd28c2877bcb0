/** The levers: what a reader may move, with unit, bounds, evidence and plain words (model.md, section 7). */
import { nearestNames } from "../model/index.ts";

/** A policy set from a date on, or a sampled parameter whose whole distribution moves to a new middle. */
export type LeverParameters =
  | { readonly level: string; readonly start: string; readonly ramp: string }
  | { readonly central: string };

export interface Lever {
  readonly id: string;
  /** A: the coalition's sanctions; B: the target state's response; C: the world, uncertain. */
  readonly group: "A" | "B" | "C";
  readonly headline: boolean;
  readonly label: string;
  /** Unit of the parameter it sets. */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value the model has today, in 2026. */
  readonly default: number;
  /** Values that the sources support. */
  readonly evidence: readonly [low: number, high: number];
  /** Ids of evidence rows; none where the range is assumed. */
  readonly sources: readonly string[];
  /** What the number means. */
  readonly plain: string;
  /** What to look for when it is moved. */
  readonly watch: string;
  /** Named values, from low to high. */
  readonly bands: readonly { readonly name: string; readonly value: number }[];
  readonly parameters: LeverParameters;
}

type Facts = Omit<Lever, "id" | "group" | "headline" | "bands" | "parameters"> & {
  readonly bands: Readonly<Record<string, number>>;
};

const bandsOf = (bands: Readonly<Record<string, number>>): Lever["bands"] =>
  Object.entries(bands).map(([name, value]) => ({ name, value }));

/** A lever on the policy instrument `quantity`, which has a level, a start and a ramp. */
const policyLever = (
  id: string,
  group: Lever["group"],
  headline: boolean,
  facts: Facts,
  quantity = id,
): Lever => ({
  id,
  group,
  headline,
  ...facts,
  bands: bandsOf(facts.bands),
  parameters: { level: `${quantity}Level`, start: `${quantity}Start`, ramp: `${quantity}Ramp` },
});

/** A lever on the world: the sampled parameter of the same name moves. */
const worldLever = (id: string, facts: Facts): Lever => ({
  id,
  group: "C",
  headline: false,
  ...facts,
  bands: bandsOf(facts.bands),
  parameters: { central: id },
});

export const levers: readonly Lever[] = [
  policyLever("directSupply", "A", true, {
    label: "Direct supply allowed",
    unit: "share",
    min: 0,
    max: 1,
    step: 0.05,
    default: 0,
    evidence: [0, 1],
    sources: ["H2-03"],
    plain:
      "0: vendors sell nothing directly. 1: the country may buy its 2021 share of the world market again.",
    watch:
      "Direct arrivals rise and gray ones fade; own models catch up only years later, as far as money reaches.",
    bands: { "full stop": 0, "a quarter": 0.25, half: 0.5, "as in 2021": 1 },
  }),
  policyLever("thirdCountryEnforcement", "A", true, {
    label: "Third-country enforcement",
    unit: "share",
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.5,
    evidence: [0.25, 0.75],
    sources: ["H3-17", "S08", "H3-34"],
    plain: "Effort against re-export through other countries; 1 is the strongest that seems possible.",
    watch: "Gray arrivals and bursts shrink, seizures and prices rise.",
    bands: { none: 0, "as in 2023": 0.25, "as today": 0.5, strongest: 1 },
  }),
  policyLever("serviceDenial", "A", true, {
    label: "Service and warranty withheld",
    unit: "share",
    min: 0,
    max: 1,
    step: 0.05,
    default: 1,
    evidence: [0.8, 1],
    sources: ["H2-07", "H2-08", "H4-16"],
    plain:
      "1: no vendor replaces a failed card or helps to run it. 0: vendors serve every card as elsewhere.",
    watch: "Cards lost for good; the fleet itself changes slowly, since few cards fail in a year.",
    bands: { "full service": 0, half: 0.5, none: 1 },
  }),
  policyLever("talentVisas", "A", true, {
    label: "Visas for talent",
    unit: "ratio",
    min: 0,
    max: 4,
    step: 0.1,
    default: 1,
    evidence: [0.5, 2],
    sources: ["T17", "T26"],
    plain: "How easily skilled people settle in coalition countries, 1 being as in 2021.",
    watch: "Model builders at home fall; those abroad for good grow.",
    bands: { closed: 0, "as today": 1, eased: 2, "wide open": 4 },
  }),
  policyLever("retentionEffort", "B", true, {
    label: "Retention effort",
    unit: "share",
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.3,
    evidence: [0.1, 0.6],
    sources: ["T41", "T42"],
    plain: "Deferments, pay and housing for specialists; 1 is the strongest that seems possible.",
    watch: "Departures fall and model builders stay; the effect on the lag takes years.",
    bands: { none: 0, "as today": 0.3, strong: 0.7, strongest: 1 },
  }),
  policyLever("ideologicalControl", "B", true, {
    label: "Ideological control",
    unit: "share",
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.5,
    evidence: [0.2, 1],
    sources: ["C14", "C24", "C25"],
    plain:
      "0: no control over what models learn and say. 0.5: filters as today. 1: most foreign text barred.",
    watch:
      "Releases are delayed, methods arrive later and builders leave; beyond today's level computing is lost too.",
    bands: { none: 0, "as in 2022": 0.2, "as today": 0.5, "closed corpus": 1 },
  }),
  policyLever("partnerCooperation", "B", true, {
    label: "Partner cooperation",
    unit: "share",
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.3,
    evidence: [0, 0.6],
    sources: ["E20", "H7-09", "H7-11"],
    plain:
      "How far the large partner country shares methods and sells cards; 1 is the closest that seems possible.",
    watch: "Partner-made cards arrive and foreign methods are taken over sooner.",
    bands: { none: 0, "as today": 0.3, close: 0.6, closest: 1 },
  }),
  policyLever(
    "openWeightsLag",
    "C",
    true,
    {
      label: "Lag of open weights",
      unit: "month",
      min: 1,
      max: 36,
      step: 0.5,
      default: 4,
      evidence: [1.1, 7],
      sources: ["E07", "E08"],
      plain: "Months by which the best model with open weights follows the best of all.",
      watch: "The lag as released follows it month by month until own models become the better choice.",
      bands: { "no lag": 1, "as today": 4, "a year": 12, "weights closed": 36 },
    },
    "openWeightsPath",
  ),
  policyLever("paymentFriction", "A", false, {
    label: "Payments obstructed",
    unit: "share",
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.25,
    evidence: [0.1, 0.8],
    sources: ["H3-25", "H3-28b"],
    plain: "Share of cross-border payments refused or sent back.",
    watch: "The steady gray channels narrow; bursts are paid in other ways and hardly change.",
    bands: { none: 0, "as today": 0.25, "peak of 2024": 0.8 },
  }),
  policyLever("capitalAccess", "A", false, {
    label: "Access to foreign capital",
    unit: "share",
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.1,
    evidence: [0, 1],
    sources: [],
    plain: "1: investors and lenders abroad add to the hardware budget as in 2021. 0: none do.",
    watch: "Money at hand, and purchases in the years when money is what limits them.",
    bands: { closed: 0, "as today": 0.1, "as in 2021": 1 },
  }),
  policyLever("locationVerification", "A", false, {
    label: "Cards that report their location",
    unit: "share",
    min: 0,
    max: 1,
    step: 0.05,
    default: 0,
    evidence: [0, 0.8],
    sources: ["H3-38"],
    plain: "Share of newly exported cards that report where they are, so that diverted ones stand out.",
    watch: "Gray arrivals fall as the generation after Blackwell takes over the market, from 2027 on.",
    bands: { none: 0, half: 0.5, all: 1 },
  }),
  policyLever("cloudControl", "A", false, {
    label: "Foreign computing closed",
    unit: "share",
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.3,
    evidence: [0, 1],
    sources: ["H8-01", "H8-05"],
    plain: "Share of rented foreign computing that the country can no longer reach.",
    watch: "A little of the computing in use; more only if renting has been common.",
    bands: { open: 0, "as today": 0.3, closed: 1 },
  }),
  policyLever("budgetEffort", "B", false, {
    label: "AI hardware budget",
    unit: "ratio",
    min: 0,
    max: 4,
    step: 0.1,
    default: 1,
    evidence: [0.5, 2],
    sources: ["H9-03"],
    plain: "Money of state and firms for AI hardware over the present plan.",
    watch: "Purchases in years when money limits them; otherwise unspent money grows.",
    bands: { half: 0.5, "as planned": 1, double: 2, fourfold: 4 },
  }),
  policyLever("graduateEffort", "B", false, {
    label: "Places to study AI",
    unit: "ratio",
    min: 0.5,
    max: 4,
    step: 0.1,
    default: 1,
    evidence: [1, 3.4],
    sources: ["T31", "T32"],
    plain: "Places to study AI over the present plan; their graduates come about five years later.",
    watch: "Juniors rise first, seniors years later, leading builders hardly at all.",
    bands: { half: 0.5, "as planned": 1, double: 2, "target of 2030": 3.4 },
  }),
  policyLever("runShare", "B", false, {
    label: "Computing for the largest run",
    unit: "share",
    min: 0.02,
    max: 0.5,
    step: 0.01,
    default: 0.13,
    evidence: [0.05, 0.25],
    sources: ["H1-20"],
    plain: "Share of the country's usable computing that one training run may take.",
    watch: "The largest run at once; own models gain about 60 points per tenfold computing.",
    bands: { scattered: 0.05, "as today": 0.13, concentrated: 0.25, "one project": 0.5 },
  }),
  policyLever("mobilisation", "B", false, {
    label: "Second mobilisation",
    unit: "ratio",
    min: 0,
    max: 2,
    step: 0.1,
    default: 0,
    evidence: [0, 1],
    sources: ["T03"],
    plain: "Departures caused by a further mobilisation, 1 being the wave of autumn 2022.",
    watch: "A spike of departures; leading builders leave most.",
    bands: { none: 0, half: 0.5, "as in 2022": 1, double: 2 },
  }),
  policyLever("warPressure", "B", false, {
    label: "Pressure of war on leaving",
    unit: "share",
    min: 0,
    max: 2,
    step: 0.1,
    default: 1,
    evidence: [0, 1],
    sources: ["T17", "T18"],
    plain: "Everyday emigration caused by war and draft: 1 as in 2022 to 2024, 0 as before the war.",
    watch: "Departures, the number of able graduates and the time to take over foreign methods.",
    bands: { peace: 0, "as today": 1, worse: 2 },
  }),
  policyLever("hardwareShare", "B", false, {
    label: "Hardware in AI budgets",
    unit: "share",
    min: 0.1,
    max: 0.7,
    step: 0.05,
    default: 0.3,
    evidence: [0.2, 0.5],
    sources: ["H9-03"],
    plain: "Share of AI budgets spent on hardware; the rest is pay, power and data.",
    watch: "Purchases where money limits them, against the pay that keeps model builders.",
    bands: { "people first": 0.2, "as today": 0.3, "hardware first": 0.5 },
  }),
  policyLever("researchCentres", "B", false, {
    label: "University research centres",
    unit: "1",
    min: 0,
    max: 60,
    step: 1,
    default: 13,
    evidence: [6, 30],
    sources: ["T43"],
    plain: "Centres for AI research at universities that the state pays for.",
    watch: "More juniors have a mentor and rise sooner; seniors follow after years.",
    bands: { none: 0, "as today": 13, double: 26, "one a region": 60 },
  }),
  policyLever("roubleWeakness", "C", false, {
    label: "Weakness of the rouble",
    unit: "ratio",
    min: 0.5,
    max: 3,
    step: 0.1,
    default: 1,
    evidence: [0.8, 1.5],
    sources: ["H9-08e"],
    plain: "Roubles for a dollar over the path assumed, which rises from 83 in 2025 to 100 in 2030.",
    watch:
      "The price of a server in roubles, purchases where money limits them, and pay against that abroad.",
    bands: { strong: 0.8, "as assumed": 1, weak: 1.5, crisis: 2.5 },
  }),
  policyLever("efficiencyShock", "C", false, {
    label: "Drop in the computing a score needs",
    unit: "ratio",
    min: 1,
    max: 30,
    step: 1,
    default: 1,
    evidence: [1, 10],
    sources: ["E12", "K04"],
    plain:
      "Factor by which recipes open to all need less computing for the same score, beyond the usual trend.",
    watch: "Own models catch up once laboratories have taken the recipe over; the frontier has it already.",
    bands: { none: 1, "a third of the computing": 3, "a tenth": 10 },
  }),
  worldLever("slowdownDate", {
    label: "Date at which growth slows",
    unit: "year",
    min: 2025.3,
    max: 2032,
    step: 0.1,
    default: 2026,
    evidence: [2025.3, 2027.5],
    sources: ["F07"],
    plain: "Date from which the world's largest training run grows more slowly.",
    watch: "Every lag: a later slowdown leaves the frontier further ahead.",
    bands: { early: 2025.3, "as assumed": 2026, late: 2028 },
  }),
  worldLever("returnHazard", {
    label: "Returns from abroad",
    unit: "1/year",
    min: 0.01,
    max: 0.4,
    step: 0.01,
    default: 0.08,
    evidence: [0.05, 0.13],
    sources: ["T21"],
    plain: "Share of those abroad who come back in a year; it also changes the past.",
    watch: "Model builders and the strength of talent.",
    bands: { few: 0.05, "as observed": 0.08, many: 0.2 },
  }),
  worldLever("slowGrowth", {
    label: "Growth of the world's largest run",
    unit: "multiple",
    min: 1.2,
    max: 6,
    step: 0.1,
    default: 3,
    evidence: [2.5, 4.7],
    sources: ["F07"],
    plain:
      "Factor by which the world's largest training run grows a year once growth has slowed, from about 2026.",
    watch: "The strongest single unknown: slower growth at the frontier shortens every lag.",
    bands: { slow: 2, "as assumed": 3, "no slowdown": 4.7 },
  }),
  worldLever("recipeQuality", {
    label: "Quality of home recipes",
    unit: "share",
    min: 0.1,
    max: 1.5,
    step: 0.05,
    default: 0.6,
    evidence: [0.3, 1],
    sources: [],
    plain: "What computing achieves at home with the same published methods, over the best open recipe.",
    watch: "The lag of own models, by about two months per factor of two.",
    bands: { poor: 0.3, "as assumed": 0.6, "as good": 1 },
  }),
  worldLever("failureHazard", {
    label: "Failures of cards a year",
    unit: "percent/year",
    min: 2,
    max: 20,
    step: 0.5,
    default: 4,
    evidence: [2.5, 6],
    sources: ["H4-02"],
    plain: "Share of cards that fail in a year and need a new part or card.",
    watch: "Cards lost for good; against the growth of the frontier the effect stays small.",
    bands: { healthy: 2.5, "as measured": 4, "defective batch": 12 },
  }),
  worldLever("burstRate", {
    label: "Bursts of gray supply a year",
    unit: "1/year",
    min: 0.05,
    max: 3,
    step: 0.05,
    default: 0.5,
    evidence: [0.2, 1],
    sources: ["H10-06"],
    plain: "How often a new channel opens that brings thousands of cards within months.",
    watch: "The upper edge of cards and computing; the central run has no burst after 2024.",
    bands: { rare: 0.2, "as assumed": 0.5, yearly: 1 },
  }),
  worldLever("adaptationTime", {
    label: "Time for channels to adapt",
    unit: "month",
    min: 3,
    max: 36,
    step: 1,
    default: 12,
    evidence: [8, 20],
    sources: ["H3-29"],
    plain: "Mean time in which gray channels replace a supply that was closed; it also changes the past.",
    watch: "How soon gray arrivals recover after a change of direct supply.",
    bands: { quick: 8, "as observed": 12, slow: 20 },
  }),
  worldLever("domesticMargin", {
    label: "Margin on scarce cards",
    unit: "percent",
    min: 40,
    max: 200,
    step: 5,
    default: 50,
    evidence: [40, 100],
    sources: ["H3-21"],
    plain: "Margin over list taken inside the country when nothing of what is wanted can be had.",
    watch: "The price of a gray card, and purchases in years when money limits them.",
    bands: { "as observed": 50, "double price": 100 },
  }),
  worldLever("demandGrowth", {
    label: "Growth of demand for AI",
    unit: "percent/year",
    min: 25,
    max: 80,
    step: 5,
    default: 45,
    evidence: [25, 65],
    sources: [],
    plain: "How fast the computing grows that would serve all demand at home.",
    watch: "The share of demand that can be served at home.",
    bands: { slow: 25, "as assumed": 45, fast: 65 },
  }),
];

/** @throws Error naming the id and the nearest known ones. */
export function leverById(id: string): Lever {
  const found = levers.find((lever) => lever.id === id);
  if (found) return found;
  const ids = levers.map((lever) => lever.id);
  const near = nearestNames(id, ids);
  throw new Error(
    `no lever is called "${id}"; ${near.length > 0 ? `nearest: ${near.join(", ")}` : `levers: ${ids.join(", ")}`}`,
  );
}
