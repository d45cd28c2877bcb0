/** What the page shows, as signals: settings in, ensembles out. */
import { batch, computed, effect, signal } from "@preact/signals";
import { compiled } from "../model/compiled.ts";
import { type Change, type Ensemble, presetById, presets, type Scenario } from "../scenarios/index.ts";
import { decode, defaults, encode, type Settings } from "./link.ts";
import { createRunner } from "./runs/runner.ts";

export const settings = signal<Settings>(defaults);
/** Why a link could not be followed, or a run not done. */
export const notice = signal<string>("");
export const baseline = signal<Ensemble | undefined>(undefined);
export const current = signal<Ensemble | undefined>(undefined);
/** What is shown is the quick run of a lever still in the hand. */
export const previewing = signal(false);
/** Share of the run that is done, 1 when nothing is under way. */
export const progress = signal(1);

export const preset = computed<Scenario>(() => presetById(settings.value.preset, presets));
export const scenario = computed<Scenario>(() => ({
  ...preset.value,
  changes: { ...preset.value.changes, ...settings.value.changes },
}));
export const isBaseline = computed(
  () => settings.value.preset === defaults.preset && Object.keys(settings.value.changes).length === 0,
);

const runner = createRunner(compiled.program, {
  onProgress: (share) => {
    progress.value = share;
  },
  onError: (message) => {
    notice.value = message;
  },
});

/** Members of the quick run while a lever is being moved. */
const PREVIEW_MEMBERS = 50;

/** Takes settings over; `passing` while a control is still being moved: a quick run, and no entry in the history. */
export function change(next: Partial<Settings>, passing = false): void {
  settings.value = { ...settings.value, ...next };
  if (!passing) history.replaceState(null, "", encode(settings.value) || location.pathname + location.search);
  void refresh(passing);
}

export function moveLever(id: string, moved: Change | undefined, passing = false): void {
  const { [id]: _, ...others } = settings.value.changes;
  change({ changes: moved === undefined ? others : { ...others, [id]: moved } }, passing);
}

/** Stops the run under way; what was shown before stays. */
export function cancel(): void {
  runner.cancel();
  progress.value = 1;
}

async function refresh(passing: boolean): Promise<void> {
  const { seed, members } = settings.value;
  const count = passing ? Math.min(members, PREVIEW_MEMBERS) : members;
  const today = presetById(defaults.preset, presets);
  const result = await runner.run({
    seed,
    members: count,
    scenarios: [today, isBaseline.value ? today : scenario.value],
  });
  if (!result) return;
  batch(() => {
    [baseline.value, current.value] = result;
    previewing.value = passing;
  });
}

/** Puts the address bar's settings in force; a link that is wrong is refused whole, and the page says why. */
export function followLink(): void {
  try {
    settings.value = decode(location.hash);
    notice.value = "";
  } catch (error) {
    settings.value = defaults;
    notice.value = `This link could not be followed: ${(error as Error).message}. Today is shown instead.`;
  }
  void refresh(false);
}

addEventListener("hashchange", followLink);
effect(() => {
  document.title = `Chokepoint: ${preset.value.title}`;
});
