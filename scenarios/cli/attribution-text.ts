/** An attribution in words and columns for a terminal. */
import { type Attribution, type Estimate, NULL_MODELS, type Scale, type Verdict } from "../index.ts";
import { columns } from "./columns.ts";

export type Attributions = readonly (readonly [Scale, Attribution])[];

export interface AttributionAnswer {
  readonly scenario: string;
  /** Country, where it is not the model's own. */
  readonly profile?: string;
  readonly outcome: string;
  readonly unit: string;
  readonly date: string;
  readonly seed: string;
  readonly members: number;
  /** Members that ran in all worlds. */
  readonly kept: number;
  readonly names: readonly string[];
  /** By member, the outcome in every world. */
  readonly worlds: readonly Float64Array[];
  readonly attributions: Attributions;
  /** Why there is no log scale, where one was asked for and there is none. */
  readonly noLog?: string;
  readonly forms?: readonly {
    readonly form: number;
    readonly name: string;
    readonly attributions: Attributions;
  }[];
  readonly overTime?: readonly { readonly date: string; readonly attributions: Attributions }[];
}

/** What stands for each verdict; the null model it is held against is named beside it. */
const VERDICTS: Readonly<Record<Verdict, string>> = {
  compound: "together more than independent: they compound",
  overlap: "together less than independent: they overlap",
  undecided: "no departure from independence that this many members can show",
  independent: "exactly as independent",
};
const MOST_DIVIDENDS = 8;

export function attributionText(answer: AttributionAnswer): string {
  const { scenario, outcome, unit, date, members, kept, seed, names, worlds, noLog } = answer;
  const mean = (set: number): string =>
    short(worlds.reduce((sum, world) => sum + (world[set] as number), 0) / worlds.length);
  const country = answer.profile === undefined ? "" : `, profile ${answer.profile},`;
  const head = `${outcome} (${unit}) in ${scenario}${country} on ${date}: ${kept} of ${members} members ran in all ${2 ** names.length} worlds, seed ${seed}
Mean without any constraint ${mean(0)}, with all ${mean(2 ** names.length - 1)}. A loss is what a world without
constraints has more; below zero it is what constraints add. Means over members, 95 % bootstrap
intervals of the mean, members drawn whole; unadjusted for how many there are.
`;
  return [
    head,
    ...answer.attributions.map(([scale, attribution]) => scaleText(scale, attribution, unit)),
    ...(noLog === undefined ? [] : [`${noLog}\n`]),
    ...(answer.forms ? [formsText(answer.forms)] : []),
    ...(answer.overTime ? [overTimeText(answer.overTime, names)] : []),
  ].join("\n");
}

function scaleText(scale: Scale, found: Attribution, unit: string): string {
  const measure = scale === "level" ? unit : "natural logarithm";
  const shares = columns(
    [
      ["constraint", "alone", "Shapley", "95 %", "", "members 5 %", "95 %", "lifted last"],
      ...found.shapley.map((share, i) => [
        share.constraints.join(),
        short(found.firstIn[i]?.mean),
        short(share.mean),
        ...share.interval.map(short),
        ...share.members.map(short),
        short(found.lastIn[i]?.mean),
      ]),
      [
        "all",
        "",
        short(found.total.mean),
        ...[...found.total.interval, ...found.total.members].map(short),
        "",
      ],
    ],
    [false, ...Array<boolean>(7).fill(true)],
  );
  const beyond = (share: { readonly constraints: readonly string[] }): boolean =>
    share.constraints.length > 1;
  const pairs = found.shapleyTaylor.filter(beyond).map(named);
  const dividends = [...found.dividends]
    .filter(beyond)
    .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean))
    .slice(0, MOST_DIVIDENDS)
    .map(named);
  const table = (title: string, rows: readonly string[][]): string =>
    columns([[title, "mean", "95 %", ""], ...rows], [false, true, true, true]);
  return `${scale.toUpperCase()} SCALE, in ${measure}
Null model: ${NULL_MODELS[scale]}.

${shares}
${table("pairs (Shapley-Taylor)", pairs)}
${table("largest dividends of two and more", dividends)}
Compounding, all less the sum of each alone: ${compoundingText(found)}:
${VERDICTS[found.compounding.verdict]}.
`;
}

const named = (share: Estimate & { constraints: readonly string[] }): string[] => [
  share.constraints.join(" + "),
  short(share.mean),
  ...share.interval.map(short),
];

function compoundingText({ compounding }: Attribution): string {
  const { mean, interval, factor } = compounding;
  const index = `${short(mean)} (${interval.map(short).join(" to ")})`;
  return factor === undefined
    ? index
    : `${index}.
The outcome is divided by ${short(factor.mean)} (${factor.interval.map(short).join(" to ")}) beyond what independent factors leave`;
}

function formsText(forms: NonNullable<AttributionAnswer["forms"]>): string {
  const rows = forms.flatMap(({ form, name, attributions }) =>
    attributions.map(([scale, { total, compounding }]) => [
      `${form} ${name}`,
      scale,
      short(total.mean),
      short(compounding.mean),
      ...compounding.interval.map(short),
      compounding.verdict,
    ]),
  );
  return `ACROSS THE FOUR FORMS in which inputs combine; the verdict is against the null model of its scale
${columns([["form", "scale", "loss", "compounding", "95 %", "", "verdict"], ...rows], [false, false, true, true, true, true, false])}`;
}

function overTimeText(years: NonNullable<AttributionAnswer["overTime"]>, names: readonly string[]): string {
  const rows = years.flatMap(({ date, attributions }) =>
    attributions.map(([scale, { total, shapley, compounding }]) => [
      date,
      scale,
      ...shapley.map(({ mean }) => short(mean)),
      short(total.mean),
      short(compounding.mean),
      compounding.verdict,
    ]),
  );
  const header = ["date", "scale", ...names, "all", "compounding", "verdict"];
  return `OVER TIME, Shapley values
${columns(
  [header, ...rows],
  header.map((_, i) => i > 1 && i < header.length - 1),
)}`;
}

const short = (value: number | undefined): string => String(Number((value ?? Number.NaN).toPrecision(3)));
