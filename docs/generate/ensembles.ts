/** Ensembles of the shipped model, run in this thread: the documents need few and the same on every machine. */
import { compiled } from "../../model/compiled.ts";
import {
  type Ensemble,
  fan,
  fit,
  presetById,
  presets,
  rootKey,
  runMembers,
  runTimes,
  type Settings,
  settingsOf,
} from "../../scenarios/index.ts";

export const SEED = "1";

interface Wish {
  readonly members: number;
  readonly outputs: readonly string[];
  /** Parameters set on top of the preset's, in their own units. */
  readonly fixed?: Readonly<Record<string, number>>;
  readonly prior?: boolean;
}

export function ensembleOf(preset: string, { members, outputs, fixed = {}, prior = false }: Wish): Ensemble {
  const settings: Settings = settingsOf(presetById(preset, presets), presets);
  const { values, failures } = runMembers(
    compiled,
    {
      settings: { ...settings, fixed: { ...settings.fixed, ...fixed } },
      key: rootKey(SEED),
      from: 0,
      to: members,
      options: { outputs, saveInterval: 1 },
      prior,
    },
    fit,
  );
  return { members, outputs, times: runTimes(compiled.program), values, failures };
}

/** Row of the first of January, or of a month given as a twelfth, of a decimal year. */
export const rowOf = ({ times }: Ensemble, year: number): number =>
  Math.round(year * 12 - (times[0] as number));

/** Median and ends of the 80 % interval at a date. */
export function atDate(ensemble: Ensemble, output: string, year: number): readonly [number, number, number] {
  const bands = fan(ensemble, output, [0.1, 0.5, 0.9]);
  const row = rowOf(ensemble, year);
  return bands.map((band) => band[row] as number) as [number, number, number];
}
