/** What the page shows, as signals: settings in, ensembles out. */
import { batch, computed, effect, signal } from "@preact/signals";
import { compiled } from "../model/compiled.ts";
import {
  type Change,
  changesOf,
  type Ensemble,
  leverById,
  partsOf,
  presetById,
  presets,
  type Scenario,
} from "../scenarios/index.ts";
import { begin, type History, push, redo, undo } from "./history.ts";
import { decode, defaults, encode, modelOf, type Settings } from "./link.ts";
import { MODEL_ID } from "./model-id.ts";
import { createRunner } from "./runs/runner.ts";
import { sameRun, scenarioOf } from "./steps.ts";

export const settings = signal<Settings>(defaults);
/** Why a link could not be followed, or a run not done. */
export const notice = signal<string>("");
export const baseline = signal<Ensemble | undefined>(undefined);
export const current = signal<Ensemble | undefined>(undefined);
/** What is shown is the quick run of a lever still in the hand. */
export const previewing = signal(false);
/** Share of the run that is done, 1 when nothing is under way. */
export const progress = signal(1);
/** Steps that were finished: a lever let go, not each pixel of its way. */
export const steps = signal<History<Settings>>(begin<Settings>(defaults));

/** The last step, and the ensembles it led from and to once they have been run: of one seed, so that they compare. */
export interface Step {
  /** How it came about: "Undone", "Loaded Winter plan"; empty when a control was moved. */
  readonly verb: string;
  readonly before: Settings;
  readonly after: Settings;
}
export const lastStep = signal<Step | undefined>(undefined);
export const stepEnsembles = signal<readonly [before: Ensemble, after: Ensemble] | undefined>(undefined);

/** The assumptions alone and the policies alone, where the four lines are asked for. */
export const fourEnsembles = signal<readonly [assumptions: Ensemble, policies: Ensemble] | undefined>(
  undefined,
);

/** A locked seed is kept whatever is loaded or re-rolled, so that all of a class see the same draws. */
export const seedLocked = signal(false);

export const preset = computed<Scenario>(() => presetById(settings.value.preset, presets));
export const scenario = computed<Scenario>(() => scenarioOf(settings.value));
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

/** Takes settings over; `passing` while a control is still being moved: a quick run, and no step. */
export function change(next: Partial<Settings>, passing = false, verb = "", lever?: string): void {
  settings.value = { ...settings.value, ...next };
  if (!passing) {
    writeAddress();
    takeStep(settings.value, verb);
  }
  void refresh(passing, lever);
}

export function moveLever(id: string, moved: Change | undefined, passing = false): void {
  const { [id]: own, ...others } = settings.value.changes;
  if (moved === undefined) {
    change({ changes: others }, passing, "", id);
    return;
  }
  const { from } = settings.value;
  const begins =
    own === undefined && from !== "" && "start" in leverById(id).parameters && !movesStart(id, moved);
  change({ changes: { ...others, [id]: begins ? { ...moved, start: from } : moved } }, passing, "", id);
}

/** Whether a move sets a date of its own, other than the one its preset has. */
function movesStart(id: string, { start }: Change): boolean {
  return start !== undefined && start !== changesOf(preset.value, presets)[id]?.start;
}

export function undoStep(): void {
  travel(undo(steps.value), "Undone");
}
export function redoStep(): void {
  travel(redo(steps.value), "Redone");
}

function travel(to: History<Settings>, verb: string): void {
  if (to === steps.value) return;
  const before = steps.value.present;
  // Undo is about the work, not about which screen it is looked at on.
  const { screen } = settings.value;
  batch(() => {
    steps.value = to;
    settings.value = { ...to.present, screen };
    lastStep.value = { verb, before, after: to.present };
    stepEnsembles.value = undefined;
  });
  writeAddress();
  void refresh(false);
}

/** Shows another screen of the same state; the browser's own Back leads to the one before. */
export function showScreen(screen: Settings["screen"]): void {
  if (screen === settings.value.screen) return;
  settings.value = { ...settings.value, screen };
  history.pushState(null, "", address());
  scrollTo({ top: 0 });
}

/** Stops the run under way; what was shown before stays. */
export function cancel(): void {
  runner.cancel();
  progress.value = 1;
}

/** The whole link of the present state, for others. */
export const shareLink = (): string =>
  new URL(encode(settings.value, MODEL_ID), location.href.replace(/#.*$/, "")).href;

function address(): string {
  const plain = encode(settings.value) === "";
  return plain ? location.pathname + location.search : encode(settings.value, MODEL_ID);
}
const writeAddress = (): void => history.replaceState(null, "", address());

function takeStep(after: Settings, verb: string): void {
  const before = steps.value.present;
  if (encode({ ...before, screen: after.screen }) === encode(after)) return;
  batch(() => {
    steps.value = push(steps.value, after);
    lastStep.value = { verb, before, after };
    stepEnsembles.value = undefined;
  });
}

async function refresh(passing: boolean, moving?: string): Promise<void> {
  const { seed, members } = settings.value;
  const count = passing ? Math.min(members, PREVIEW_MEMBERS) : members;
  const today = presetById(defaults.preset, presets);
  const step = lastStep.value;
  const result = await runner.run({
    seed,
    members: count,
    scenarios: [today, isBaseline.value ? today : scenario.value],
    moving,
    passing,
    shown: [settings.value.first, settings.value.second],
  });
  if (!result) return;
  batch(() => {
    [baseline.value, current.value] = result;
    previewing.value = passing;
    fourEnsembles.value = undefined;
  });
  if (passing) return;
  if (settings.value.lines === "four") {
    const { assumptions, policies } = partsOf(scenario.value, presets);
    const parts = await runner.run({ seed, members, scenarios: [assumptions, policies] });
    if (!parts) return;
    fourEnsembles.value = parts;
  }
  if (step === undefined || step !== lastStep.value) return;
  const { before, after } = step;
  if (before.seed !== after.seed || before.members !== after.members || sameRun(before, after)) return;
  const pair = await runner.run({ seed, members, scenarios: [scenarioOf(before), scenarioOf(after)] });
  if (pair && step === lastStep.value) stepEnsembles.value = pair;
}

/** Puts the address bar's settings in force; a link that is wrong is refused whole, and the page says why. */
export function followLink(): void {
  const { hash } = location;
  try {
    const followed = decode(hash);
    const model = modelOf(hash);
    notice.value =
      model === undefined || model === MODEL_ID
        ? ""
        : `This link was made with model ${model}; this page has model ${MODEL_ID}. The scenario is the same, its numbers may differ.`;
    settings.value = followed;
    if (notice.value === "") writeAddress();
  } catch (error) {
    settings.value = defaults;
    notice.value = `This link could not be followed: ${(error as Error).message}. Today is shown instead.`;
  }
  if (baseline.value === undefined) steps.value = begin(settings.value);
  else takeStep(settings.value, "Followed a link");
  void refresh(false);
}

addEventListener("hashchange", followLink);
effect(() => {
  document.title = `Chokepoint: ${preset.value.title}`;
});
