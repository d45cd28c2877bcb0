/** The boundary of the model as a report: what is inside, what is given, and what would change if it were not given. */
import { compiled } from "../../../model/compiled.ts";
import { CENTRAL, fit, rootKey, runMembers } from "../../../scenarios/index.ts";
import { join, short, table } from "../markdown.ts";
import { answering } from "./answering.ts";
import { type Conclusions, conclusionsOf, kendall } from "./conclusions.ts";
import { sides } from "./sides.ts";

/** Half as much again, or a third less, for each year by which the gap exceeds that of Today. */
const RATE = 0.4;
/** Below this the order of presets counts as changed. */
const SAME_ORDER = 0.9;

/** Drivers from outside that could in fact answer to how far the country has fallen behind. */
const drivers: readonly (readonly [id: string, name: string])[] = [
  ["thirdCountryEnforcement", "third-country enforcement"],
  ["paymentFriction", "payment friction"],
  ["talentVisas", "visas for talent"],
  ["partnerCooperation", "partner cooperation"],
  ["ideologicalControl", "ideological control"],
  ["retentionEffort", "retention effort"],
  ["researchCentres", "research centres"],
  ["hardwareShare", "share of budgets for hardware"],
  ["runShare", "share of computing for the largest run"],
  ["stateBudget", "state budget"],
  ["corporatePlan", "budgets of firms"],
  ["exchangePath", "exchange rate"],
  ["worldMarket", "world market for cards"],
  ["newCardPrice", "world price of cards"],
  ["medianPay", "pay at home"],
  ["utilisationByDate", "utilisation reached in training"],
  ["openWeightsLag", "lag of open weights"],
];

function todayGap() {
  const { values } = runMembers(
    compiled,
    {
      settings: { fixed: {}, centred: {} },
      key: rootKey("1"),
      from: CENTRAL,
      to: CENTRAL + 1,
      options: { outputs: ["perceivedGap"], saveInterval: 1 },
    },
    fit,
  );
  return Array.from(values, (gap, month) => ({ year: (compiled.program.clock.start + month) / 12, gap }));
}

export function boundaryText(): string {
  const today = todayGap();
  const base = conclusionsOf(compiled);
  const rows = drivers.map(([id, name]) => {
    const variants = [RATE, -RATE].map((rate) => conclusionsOf(answering(id, rate, today)));
    return rowOf(name, base, variants);
  });
  return join([
    `Of the model's quantities ${sides.stocks} are stocks and ${sides.explained} depend on one: these are explained. ${sides.given} move with the date or by chance alone, and ${sides.drivers.length} of them drive something explained: these are given, and so are the ${sides.parameters} parameters. What is left out is said in [model.md](model.md#boundary).`,
    `A driver that is given cannot answer to what happens in a scenario. Each line below lets one answer: it grows, and in a second run shrinks, by a factor of ${short(Math.exp(RATE))} for every year by which home models are seen to be further behind than in Today at the same date, so that Today itself stays as it is (central runs). Beside it: the largest change in what any preset does to the lag of own models in January 2030, how far the order of the presets by that effect stays (Kendall's tau, 1 where it is the same; the lower of the two runs), and whether the constraints keep their order by what each costs alone (${base.order.join(", ")}).`,
    table(
      [
        "driver that answers",
        "largest change of an effect, months",
        "in preset",
        "order of presets",
        "order of constraints",
      ],
      rows.map(({ cells }) => cells),
    ),
    summary(rows),
  ]);
}

interface Row {
  readonly name: string;
  readonly cells: readonly string[];
  readonly changed: boolean;
}

function rowOf(name: string, base: Conclusions, variants: readonly Conclusions[]): Row {
  const moves = variants.flatMap(({ effects }) =>
    [...effects].map(([id, effect]) => ({ id, by: effect - (base.effects.get(id) ?? 0) })),
  );
  const largest = moves.reduce((a, b) => (Math.abs(b.by) > Math.abs(a.by) ? b : a));
  const tau = Math.min(
    ...variants.map(({ effects }) => kendall([...base.effects.values()], [...effects.values()])),
  );
  const orders = variants
    .map(({ order }) => order.join(", "))
    .filter((order) => order !== base.order.join(", "));
  const ordered = orders.length === 0 ? "as before" : `**${[...new Set(orders)].join("; or ")}**`;
  const text = `${largest.by > 0 ? "+" : ""}${short(largest.by, 2)}`;
  return {
    name,
    cells: [name, text, largest.id, tau < SAME_ORDER ? `**${short(tau, 2)}**` : short(tau, 2), ordered],
    changed: tau < SAME_ORDER || orders.length > 0,
  };
}

function summary(rows: readonly Row[]): string {
  const changed = rows.filter((row) => row.changed).map(({ name }) => name);
  if (changed.length === 0) return "No conclusion of this page depends on any of them being given.";
  return `Conclusions change, in bold, where these answer: ${changed.join(", ")}. A reader who believes that they do should read the tables of presets and of constraints with that in mind; for the other ${rows.length - changed.length} nothing on this page depends on their being given.`;
}
