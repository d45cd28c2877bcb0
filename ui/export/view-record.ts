/** The run on the screen, named and put in words. */
import { presetById, presets } from "../../scenarios/index.ts";
import { defaults } from "../link.ts";
import { MODEL_ID } from "../model-id.ts";
import { baseline, current, isBaseline, scenario, settings } from "../state.ts";
import { type PageRun, runName } from "./run-record.ts";

/** Undefined while nothing has been run in full. */
export function runOnScreen(): PageRun | undefined {
  const [before, after] = [baseline.value, current.value];
  const { seed, members } = settings.value;
  if (before?.members !== members || after?.members !== members) return undefined;
  const today = { scenario: presetById(defaults.preset, presets), ensemble: before };
  return {
    seed,
    scenarios: isBaseline.value ? [today] : [today, { scenario: scenario.value, ensemble: after }],
  };
}

export const sourceLine = (run: PageRun): string =>
  `Chokepoint ${__VERSION__}, model ${MODEL_ID}. Scenario: ${scenario.value.title}. Seed ${settings.value.seed}, ${settings.value.members} runs, run ${runName(run)}. Illustrative and conditional, not a forecast.`;

declare const __VERSION__: string;
