/** What every preset changes by January 2030, member by member, against Today. */
import { outcomes } from "../../model/index.ts";
import { across, type Ensemble, presets, quantiles } from "../../scenarios/index.ts";
import { ensembleOf, rowOf, SEED } from "./ensembles.ts";
import { join, short, table } from "./markdown.ts";
import { presetNotes } from "./preset-notes.ts";

const MEMBERS = 200;
const DATE = 2030;
/** This one spans many orders of magnitude between members, so its effect is a factor. */
const FACTOR = "effectiveTrainingCompute";
const shown = [
  "sovereignLag",
  "deployedLag",
  FACTOR,
  "h100eInService",
  "gpusInService",
  "modelBuilders",
  "servedDemandShare",
] as const;

type Three = readonly [number, number, number];

function effects(base: Ensemble, other: Ensemble, output: string): Three {
  const before = across(base, output, rowOf(base, DATE));
  const after = across(other, output, rowOf(other, DATE));
  const changes = after
    .map((value, i) => (output === FACTOR ? value / (before[i] as number) : value - (before[i] as number)))
    .filter((value) => !Number.isNaN(value));
  return quantiles(changes, [0.1, 0.5, 0.9]) as unknown as Three;
}

/** @throws Error where a sentence is missing or no longer true of the numbers. */
export function presetText(): string {
  const every = outcomes.map(({ id }) => id);
  const run = (id: string): Ensemble => ensembleOf(id, { members: MEMBERS, outputs: every });
  const base = run("today");
  const others = presets.filter(({ id }) => id !== "today");
  const missing = others.filter(({ id }) => !(id in presetNotes)).map(({ id }) => id);
  if (missing.length > 0)
    throw new Error(`docs/generate/preset-notes.ts: nothing said of ${missing.join(", ")}`);
  const problems: string[] = [];
  const rows = others.map((preset) => {
    const other = run(preset.id);
    const found = new Map(every.map((output) => [output, effects(base, other, output)]));
    problems.push(...faults(preset.id, found));
    return { preset, found };
  });
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const label = (id: string): string =>
    `${outcomes.find((outcome) => outcome.id === id)?.label ?? id}${id === FACTOR ? ", as a factor" : ""}`;
  return join([
    `Effects in January ${DATE} against Today: ${MEMBERS} members, seed ${SEED}, the same draws in both, differences member by member; median, and in brackets the range that holds 80 % of members. Effective training computing is given as a factor. In Today itself: ${shown.map((id) => `${label(id).replace(", as a factor", "")} ${cellOf(levels(base, id), false)}`).join("; ")}.`,
    table(
      ["preset", ...shown.map(label)],
      rows.map(({ preset, found }) => [
        preset.title,
        ...shown.map((id) => cellOf(found.get(id) as Three, id !== FACTOR)),
      ]),
    ),
    rows.map(({ preset }) => `- **${preset.title}**: ${presetNotes[preset.id]?.why}`).join("\n"),
    `Every outcome, with the level in Today first:`,
    table(
      ["outcome", "Today", ...rows.map(({ preset }) => preset.title)],
      every.map((id) => [
        label(id),
        cellOf(levels(base, id), false),
        ...rows.map(({ found }) => cellOf(found.get(id) as Three, id !== FACTOR)),
      ]),
    ),
  ]);
}

const levels = (ensemble: Ensemble, output: string): Three =>
  quantiles(across(ensemble, output, rowOf(ensemble, DATE)), [0.1, 0.5, 0.9]) as unknown as Three;

function cellOf([low, middle, high]: Three, signed: boolean): string {
  const text = (value: number): string => `${signed && value > 0 ? "+" : ""}${short(value, 2)}`;
  return `${text(middle)} (${text(low)} to ${text(high)})`;
}

/** Where a note says of a median that it lies in a range in which it does not. */
function faults(id: string, found: ReadonlyMap<string, Three>): string[] {
  return Object.entries(presetNotes[id]?.rests ?? {}).flatMap(([output, [low, high]]) => {
    const middle = found.get(output)?.[1] ?? Number.NaN;
    if (low <= middle && middle <= high) return [];
    return [
      `docs/generate/preset-notes.ts: ${id} rests on ${output} from ${low} to ${high}, but it is ${short(middle)}: write the sentence anew`,
    ];
  });
}
