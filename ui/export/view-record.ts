/** The run on the screen, named and put in words. */

import { compiled } from "../../model/compiled.ts";
import { presetById, presets, unitOf } from "../../scenarios/index.ts";
import { isShare, unitWords } from "../format.ts";
import { defaults } from "../link.ts";
import { MODEL_ID } from "../model-id.ts";
import { baseline, current, isBaseline, scenario, settings } from "../state.ts";
import { type PageRun, runName } from "./run-record.ts";

const unit = unitOf(compiled.program);

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

/** How to read the picture: its unit, and what lines and bands are. */
export function readingOf([output = ""]: readonly string[], means: boolean): string {
  const own = unit(output);
  const words = unitWords(own) || (isShare(own) ? "per cent" : "index");
  const { members } = settings.value;
  return means
    ? `${words}: means of ${members} runs. Above zero fills the stock, below drains it; the line is the net.`
    : `${words}: median of ${members} runs with the bands that hold 50 % and 90 % of them. Dashed grey: Today. Diamonds: observations, with their range.`;
}

declare const __VERSION__: string;
