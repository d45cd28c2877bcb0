/** The lever last touched, what is told of it, and the chart that follows it. */
import { signal } from "@preact/signals";
import { compiled } from "../model/compiled.ts";
import { type Lever, leverById, type Reach, reachOf } from "../scenarios/index.ts";
import { settings } from "./state.ts";

export const touched = signal<string | undefined>(undefined);
/** The second chart stays as it is, whatever lever is touched. */
export const pinned = signal(false);
/** The lever whose drawer is open. */
export const explained = signal<string | undefined>(undefined);
/** On a phone one lever is open at a time. */
export const opened = signal<string | undefined>(undefined);

const known = new Map<string, Reach>();

export function reach(lever: Lever): Reach {
  const found = known.get(lever.id) ?? reachOf(compiled.program, lever);
  known.set(lever.id, found);
  return found;
}

/** Outcomes offered beside a lever. */
export const relatedOutcomes = (lever: Lever): readonly string[] => reach(lever).outcomes.slice(0, 6);

/** To be called before a lever moves, so that the chart that follows belongs to the same entry in the history. */
export function touch(id: string): void {
  if (touched.value === id) return;
  touched.value = id;
  const [nearest] = relatedOutcomes(leverById(id)).filter((outcome) => outcome !== settings.value.first);
  if (!pinned.value && nearest !== undefined) settings.value = { ...settings.value, second: nearest };
}
