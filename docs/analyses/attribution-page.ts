/** docs/attribution.md: the compounding experiment on the shipped model. */
import { type Attribution, type Estimate, type Factorial, NULL_MODELS } from "../../scenarios/index.ts";
import { join, short, table } from "../generate/markdown.ts";
import { svgOf } from "../generate/picture.ts";
import { indexPicture, sharesPicture } from "./attribution-pictures.ts";
import { formWords, type Indices, inYear, nameOf, verdictWords, YEARS } from "./attribution-words.ts";
import { attributionAt, COMPUTE, FORMS, factorialOf, LAG, MEMBERS, OWN } from "./factorials.ts";
import { HEADLINE_DATE, SEED } from "./pool.ts";

const SHOWN = [2024, 2026, 2028, 2030, 2032, 2034];
const january = (year: number): string => `${year}-01-01`;
const range = (ends: readonly number[]): string => ends.map((end) => short(end)).join(" to ");
const percent = (share: number): string => `${Math.round(100 * share)} %`;
/** What a factor of the outcome is left by a loss on the log scale. */
const left = (loss: number): string => short(Math.exp(-loss), 2);

export interface Page {
  readonly text: string;
  /** By file name. */
  readonly pictures: ReadonlyMap<string, string>;
}

export async function attributionPage(stamped: string): Promise<Page> {
  const factorials: Factorial[] = [];
  for (const form of FORMS.keys()) factorials.push(await factorialOf(form));
  const own = factorials[OWN] as Factorial;
  const log = attributionAt(own, COMPUTE, HEADLINE_DATE, "log");
  const level = attributionAt(own, COMPUTE, HEADLINE_DATE, "level");
  const lag = attributionAt(own, LAG, HEADLINE_DATE, "level");
  const byYear = YEARS.map((year) => attributionAt(own, COMPUTE, january(year), "log"));
  const indices = factorials.map((factorial) =>
    YEARS.map((year) => attributionAt(factorial, COMPUTE, january(year), "log").compounding),
  );
  const pictures = new Map([
    ["attribution-shares.svg", await svgOf(sharesPicture(byYear))],
    ["attribution-compounding.svg", await svgOf(indexPicture(indices))],
  ]);
  const text = join([
    "# Attribution: which constraint costs how much, and whether they compound",
    `*Written by \`npm run docs\`. Five constraints, each on or off, make 32 worlds; every one of ${MEMBERS} members is run in all of them with the same draws (preset today, seed ${SEED}). All of it is conditional on the equations and ranges of [model.md](model.md); nothing here is a forecast.*`,
    "## What is asked",
    `The measure is \`${COMPUTE}\`, the computing that the best home run is worth. A loss is what the world without constraints has more. Each set of constraints is worth its loss; a dividend is what a set adds beyond all its parts, a Shapley value shares every dividend in equal parts to those that cause it, and Shapley-Taylor values do so by pairs. "Alone" is one constraint in a world without the others, "lifted last" one lifted with the others in force; the two need not agree, and neither sums to the total. What on and off mean stands in [model.md](model.md), section on constraints.`,
    `**Whether constraints compound is a claim against a null model, and the null model is a choice.** On the log scale, ${NULL_MODELS.log}. On the level scale, ${NULL_MODELS.level}. The same numbers can compound on one and overlap on the other; both stand below, and every table says which it is on. Means are over members (on the log scale, of logarithms), intervals of 95 % come from drawing whole members anew, unadjusted for how many there are; the spread over members is wider and stands beside them.`,
    `## In ${HEADLINE_DATE.slice(0, 4)}, on the log scale`,
    wordsOf(log),
    shares(log, true),
    pairs(log),
    `## The same on the level scale, in flop`,
    `Null model: ${NULL_MODELS.level}. Together the constraints cost ${short(level.total.mean)} flop (${range(level.total.interval)}), the sum of each alone ${short(level.total.mean - level.compounding.mean)}: ${verdictWords(level.compounding.verdict)}. A few members with much computing weigh heavily here, hence the wide intervals.`,
    shares(level, false),
    "## In months of lag",
    `Null model: ${NULL_MODELS.level}. For \`${LAG}\`, where minus means months added: ${short(lag.total.mean)} months in all (${range(lag.total.interval)}), ${verdictWords(lag.compounding.verdict)}: ${short(lag.compounding.mean)} (${range(lag.compounding.interval)}) beyond the sum of each alone.`,
    shares(lag, false),
    "## Over time",
    `Shapley values on the log scale (null model: ${NULL_MODELS.log}), first of January of each year.`,
    "![Shapley values by year](analyses/pictures/attribution-shares.svg)",
    "## Across the four forms",
    `How computing, talent and methods combine is not known, so the experiment is run in four forms: the scarcest input decides, substitution with elasticity 0.3 and 0.7, and a product. Compounding index on the log scale (null model: ${NULL_MODELS.log}), by form and date, with its interval; e to the index is what the outcome is divided by beyond independence.`,
    formWords(indices),
    formTable(indices),
    "![Compounding index by form and year](analyses/pictures/attribution-compounding.svg)",
    "## How to ask for more",
    "`npx chokepoint attribute PRESET --outcome O --at DATE --forms --over-time` prints the same for any preset, outcome and date, `--json` all of it for a program. A sixth constraint wired to nothing, in the tests, has values of exactly zero.",
    "## How current this page is",
    `The tests compare the hash below, over the model, its fit, the presets and the code of the analysis, with that of the checkout. \`npm run docs -- analyses\` writes the page anew.\n\nMade from: \`${stamped}\``,
  ]);
  return { text, pictures };
}

function wordsOf({ total, shapley, compounding }: Attribution): string {
  const ranked = [...shapley].sort((a, b) => b.mean - a.mean);
  const parts = ranked.map(({ constraints: [id], mean }) => `${nameOf(id)} ${percent(mean / total.mean)}`);
  const factor = compounding.factor ?? { mean: 1, interval: [1, 1] };
  return `With all five in force, effective computing is ${left(total.mean)} of what it would be with none (geometric mean; 95 % interval ${left(total.interval[1])} to ${left(total.interval[0])}). Shares of the logarithm of that loss, by Shapley value: ${parts.join(", ")}. Null model: ${NULL_MODELS.log}. Against it the compounding index is ${short(compounding.mean)} (${range(compounding.interval)}): ${verdictWords(compounding.verdict)}; the outcome is divided by ${short(factor.mean)} (${range(factor.interval)}) beyond what independent factors leave.`;
}

function shares({ shapley, firstIn, lastIn, total }: Attribution, factors: boolean): string {
  const row = (name: string, share: Estimate, alone: string, last: string): string[] => [
    name,
    alone,
    short(share.mean),
    range(share.interval),
    range(share.members),
    last,
    ...(factors ? [left(share.mean)] : []),
  ];
  const header = [
    "constraint",
    "alone",
    "Shapley value",
    "95 % interval",
    "members, 5 to 95 %",
    "lifted last",
  ];
  return table(
    [...header, ...(factors ? ["multiplies by"] : [])],
    [
      ...shapley.map((share, i) =>
        row(nameOf(share.constraints[0]), share, short(firstIn[i]?.mean ?? 0), short(lastIn[i]?.mean ?? 0)),
      ),
      row("all five", total, "", ""),
    ],
  );
}

function pairs({ shapleyTaylor, dividends }: Attribution): string {
  const rows = shapleyTaylor
    .filter(({ constraints: names }) => names.length === 2)
    .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean))
    .map(({ constraints: names, mean, interval }) => {
      const alone = dividends.find((dividend) => dividend.constraints.join() === names.join());
      return [names.map(nameOf).join(" and "), short(mean), range(interval), short(alone?.mean ?? 0)];
    });
  return `Where it comes from, pair by pair: Shapley-Taylor values, which with each alone sum to the total, and the dividend of the pair with no third in force. Log scale.\n\n${table(["pair", "Shapley-Taylor", "95 % interval", "dividend of the pair"], rows)}`;
}

function formTable(indices: Indices): string {
  return table(
    ["form", ...SHOWN.map(String)],
    indices.map((row, form) => [
      FORMS[form] as string,
      ...SHOWN.map((year) => {
        const { mean, interval, verdict } = inYear(row, year);
        return `${short(mean, 2)} (${interval.map((end) => short(end, 2)).join(" to ")}), ${verdict}`;
      }),
    ]),
  );
}
