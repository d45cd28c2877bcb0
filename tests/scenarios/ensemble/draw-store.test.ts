/** Draws that are kept between jobs: every bit as if they had been drawn for the job alone. */
import { expect, test } from "vitest";
import { compiled } from "../../../model/compiled.ts";
import { fit } from "../../../scenarios/analysis/fit.ts";
import { drawStore } from "../../../scenarios/ensemble/draw-store.ts";
import { CENTRAL, drawer, presets, rootKey, type Settings, settingsOf } from "../../../scenarios/index.ts";

const { program } = compiled;
const settings: readonly Settings[] = [
  { fixed: {}, centred: {} },
  ...presets.map((preset) => settingsOf(preset, presets)),
  // A parameter the fit moves, once set and once given another middle.
  { fixed: { [fit.parameters[0] as string]: 1 }, centred: { [fit.parameters[1] as string]: 2 } },
];

test("whatever was drawn before, a member's row and noise are those of a fresh drawer", () => {
  const stored = drawStore();
  for (const seed of ["1", "2", "1"])
    for (const each of settings)
      for (const fitted of [fit, undefined]) {
        const job = { settings: each, key: rootKey(seed), options: { outputs: [] } };
        const [found, expected] = [stored, drawer].map((make) => make(program, job, fitted));
        for (const member of [CENTRAL, 0, 1, 7]) expect(found?.(member)).toEqual(expected?.(member));
      }
});
