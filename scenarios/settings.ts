/** A scenario brought down to what the engine takes: parameters set, and sampled parameters shifted. */
import { nearestNames } from "../model/index.ts";
import { monthOf } from "./dates.ts";
import { leverById } from "./levers/index.ts";
import { type Change, DEFAULT_START, type Scenario } from "./scenario.ts";

/** By parameter id, in the parameter's own unit; plain data that can be sent to a worker. */
export interface Settings {
  /** The same in every member. */
  readonly fixed: Readonly<Record<string, number>>;
  /** New middle of a parameter that is still sampled: its whole distribution moves along. */
  readonly centred: Readonly<Record<string, number>>;
  /** New 5 and 95 % points of such a parameter; where there are none its distribution keeps its own form. */
  readonly ranges?: Readonly<Record<string, readonly [low: number, high: number]>>;
}

/** All lever changes of a scenario, its own in place of those it inherits. @throws Error on an unknown or circular `from`. */
export function changesOf(scenario: Scenario, presets: readonly Scenario[]): Record<string, Change> {
  const chain: Scenario[] = [];
  for (let next: Scenario | undefined = scenario; next !== undefined; ) {
    if (chain.includes(next))
      throw new Error(`${scenario.id}: "from" goes round in a circle through ${next.id}`);
    chain.unshift(next);
    next = parentOf(next, presets);
  }
  return Object.assign({}, ...chain.map(({ changes }) => changes)) as Record<string, Change>;
}

function parentOf({ id, from }: Scenario, presets: readonly Scenario[]): Scenario | undefined {
  if (from === undefined) return undefined;
  try {
    return presetById(from, presets);
  } catch (error) {
    throw new Error(`${id}: from: ${(error as Error).message}`);
  }
}

/** @throws Error naming the nearest presets. */
export function presetById(id: string, presets: readonly Scenario[]): Scenario {
  const found = presets.find((preset) => preset.id === id);
  if (found) return found;
  const ids = presets.map((preset) => preset.id);
  const near = nearestNames(id, ids);
  throw new Error(
    `no preset is called "${id}"; ${near.length > 0 ? `nearest: ${near.join(", ")}` : `presets: ${ids.join(", ")}`}`,
  );
}

export function settingsOf(scenario: Scenario, presets: readonly Scenario[]): Settings {
  const fixed: Record<string, number> = {};
  const centred: Record<string, number> = {};
  const ranges: Record<string, readonly [number, number]> = {};
  for (const [id, { level, start = DEFAULT_START, ramp = 0, range }] of Object.entries(
    changesOf(scenario, presets),
  )) {
    const { parameters } = leverById(id);
    if ("central" in parameters) {
      centred[parameters.central] = level;
      if (range) ranges[parameters.central] = range;
    } else {
      fixed[parameters.level] = level;
      fixed[parameters.start] = monthOf(start) / 12;
      fixed[parameters.ramp] = ramp;
    }
  }
  return Object.keys(ranges).length === 0 ? { fixed, centred } : { fixed, centred, ranges };
}
