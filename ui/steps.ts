/** What a step changed, in words. */
import { outcomes } from "../model/index.ts";
import {
  type Change,
  changesOf,
  type Lever,
  leverById,
  monthOf,
  presetById,
  presets,
  type Scenario,
} from "../scenarios/index.ts";
import { formatPlain, unitWords } from "./format.ts";
import type { Settings } from "./link.ts";
import { monthWords } from "./reading.ts";

/** The scenario that settings describe: its preset with the levers moved. */
export function scenarioOf({ preset, changes }: Settings): Scenario {
  const base = presetById(preset, presets);
  if (Object.keys(changes).length === 0) return base;
  return {
    ...base,
    id: `${base.id}-changed`,
    title: `${base.title}, changed`,
    changes: { ...base.changes, ...changes },
  };
}

/** Whether two settings describe one run. */
export const sameRun = (one: Settings, other: Settings): boolean => runName(one) === runName(other);

const runName = (settings: Settings): string =>
  JSON.stringify([settings.seed, settings.members, sorted(changesOf(scenarioOf(settings), presets))]);
const sorted = (changes: Record<string, Change>) =>
  Object.entries(changes).sort(([a], [b]) => (a < b ? -1 : 1));

/** Differences of two settings, a phrase each: "Third-country enforcement 0.5 → 0.8 from January 2027". */
export function describe(before: Settings, after: Settings): string[] {
  const phrases: string[] = [];
  const title = (id: string): string => presetById(id, presets).title;
  if (before.preset !== after.preset)
    phrases.push(`Scenario ${title(before.preset)} → ${title(after.preset)}`);
  const [old, now] = [before, after].map((each) => each.changes) as [
    Settings["changes"],
    Settings["changes"],
  ];
  const inherited = changesOf(presetById(after.preset, presets), presets);
  const moved = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (id) => JSON.stringify(old[id]) !== JSON.stringify(now[id]),
  );
  if (moved.length > 3) phrases.push(`${moved.length} levers`);
  else
    for (const id of moved)
      phrases.push(leverPhrase(leverById(id), old[id] ?? inherited[id], now[id] ?? inherited[id]));
  if (before.seed !== after.seed) phrases.push(`Seed ${before.seed} → ${after.seed}: other draws`);
  if (before.members !== after.members) phrases.push(`Runs ${before.members} → ${after.members}`);
  if (before.from !== after.from)
    phrases.push(
      after.from === ""
        ? "New policies begin when the scenario has them"
        : `New policies begin in ${monthWords(monthOf(after.from))}`,
    );
  // A chart that follows the lever is no change of its own.
  if (phrases.length > 0) return phrases;
  const chart = (id: string): string => outcomes.find((outcome) => outcome.id === id)?.label ?? id;
  if (before.first !== after.first) phrases.push(`First chart: ${chart(after.first)}`);
  if (before.second !== after.second) phrases.push(`Second chart: ${chart(after.second)}`);
  if (before.view !== after.view) phrases.push(`Second chart as ${after.view}`);
  if (before.lines !== after.lines)
    phrases.push(after.lines === "four" ? "Policies and assumptions apart" : "Scenario against Today");
  return phrases;
}

function leverPhrase(lever: Lever, before: Change | undefined, after: Change | undefined): string {
  const [from, to] = [before?.level ?? lever.default, after?.level ?? lever.default];
  const unit = unitWords(lever.unit);
  const levels =
    from === to
      ? `${lever.label} stays at ${formatPlain(to)}`
      : `${lever.label} ${formatPlain(from)} → ${formatPlain(to)}`;
  const timing =
    after === undefined || !("start" in lever.parameters)
      ? ""
      : ` from ${monthWords(monthOf(after.start ?? "2027-01"))}${after.ramp ? ` over ${formatPlain(after.ramp)} months` : ""}`;
  const range = after?.range
    ? `, 90 % of runs ${formatPlain(after.range[0])} to ${formatPlain(after.range[1])}`
    : "";
  return `${levels}${unit === "" ? "" : ` ${unit}`}${range}${timing}`;
}
