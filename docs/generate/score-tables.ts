/** The table of `chokepoint validate` before and after the fit, and each miss explained. */
import { evidenceTargets, type Score, scoreOf, theil, variablesOf } from "../../scenarios/index.ts";
import { ensembleOf, SEED } from "./ensembles.ts";
import { join, monthText, short, sourceLink, table } from "./markdown.ts";
import { missNotes } from "./miss-notes.ts";

const MEMBERS = 400;
/** Widest 80 % interval that still counts, in widths of the evidence's own range. */
const WIDEST = 1.5;

export function scores(prior: boolean): Score[] {
  const targets = evidenceTargets();
  const ensemble = ensembleOf("today", { members: MEMBERS, outputs: variablesOf(targets), prior });
  return targets.map((target) => scoreOf(ensemble, target));
}

export function scoreText(): string {
  const [before, after] = [scores(true), scores(false)];
  return join([
    `The model against every scored row of the evidence, ${MEMBERS} members of the preset Today, seed ${SEED}; the same as \`npx chokepoint validate --members ${MEMBERS} --seed ${SEED}\`, with \`--prior\` before the fit. Inside means that the evidence's central value lies in the model's 80 % interval. Width is that interval's over the evidence's own range: a wide interval is no achievement, and one wider than ${WIDEST} counts as a miss. Rows after the fit are in-sample; those before it are not.`,
    table(
      [
        "row",
        "variable",
        "month",
        "evidence",
        "before: 10, 50, 90 %",
        "",
        "width",
        "after: 10, 50, 90 %",
        "",
        "width",
      ],
      after.map((score, i) => line(before[i] as Score, score)),
    ),
    `Before the fit ${counted(before)} After it ${counted(after)}`,
    "### How the errors divide",
    "For variables observed at two dates: the mean square error of the medians, divided into bias, unequal variation and unequal covariation (Theil 1966), which sum to 1. Two points carry no more than a hint; their covariation is zero by construction.",
    theilTable(before, after),
    "### Misses explained",
    missText(after),
  ]);
}

const isMiss = ({ inside, width }: Score): boolean => !inside || width > WIDEST;
const three = (...values: number[]): string => values.map((value) => short(value)).join(", ");

function line(before: Score, after: Score): string[] {
  const ran = ({ q10, q50, q90, inside, width }: Score): string[] => [
    three(q10, q50, q90),
    inside ? "inside" : "**outside**",
    width.toFixed(2),
  ];
  const { id, variable, date, low, central, high } = after;
  const evidence = three(low, central, high);
  return [
    sourceLink(id, "model.md"),
    `\`${variable}\``,
    monthText(date),
    evidence,
    ...ran(before),
    ...ran(after),
  ];
}

function counted(all: readonly Score[]): string {
  const inside = all.filter((score) => score.inside).length;
  const narrow = all.filter((score) => !isMiss(score)).length;
  return `${inside} of ${all.length} rows are inside (${Math.round((100 * inside) / all.length)} %), ${narrow} of them with an interval no wider than ${WIDEST} times the evidence's range (${Math.round((100 * narrow) / all.length)} % of all).`;
}

function theilTable(before: readonly Score[], after: readonly Score[]): string {
  const parts = (all: readonly Score[], variable: string): string[] => {
    const series = all.filter((score) => score.variable === variable);
    const { meanSquareError, bias, variation, covariation } = theil(
      series.map(({ q50 }) => q50),
      series.map(({ central }) => central),
    );
    // A rounding error below zero is written as zero.
    const shares = [bias, variation, covariation].map((part) => Math.max(0, part).toFixed(2)).join(", ");
    return [short(Math.sqrt(meanSquareError)), shares];
  };
  const variables = [...new Set(after.map(({ variable }) => variable))].filter(
    (variable) => after.filter((score) => score.variable === variable).length > 1,
  );
  return table(
    [
      "variable",
      "root mean square error before",
      "bias, variation, covariation",
      "after",
      "bias, variation, covariation",
    ],
    variables.map((variable) => [`\`${variable}\``, ...parts(before, variable), ...parts(after, variable)]),
  );
}

/** @throws Error where a miss has no note, or a note no miss. */
function missText(after: readonly Score[]): string {
  const misses = after.filter(isMiss).map(({ id }) => id);
  const without = misses.filter((id) => !(id in missNotes));
  const idle = Object.keys(missNotes).filter((id) => !misses.includes(id));
  if (without.length > 0 || idle.length > 0)
    throw new Error(
      `docs/generate/miss-notes.ts: misses without a note: ${without.join(", ") || "none"}; notes without a miss: ${idle.join(", ") || "none"}`,
    );
  return misses.map((id) => `- **${id}**: ${missNotes[id]}`).join("\n");
}
