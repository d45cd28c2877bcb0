/** One ensemble as the text of its table: the work that every JavaScript engine is given. */
import { compiled } from "../../model/compiled.ts";
import { outcomes } from "../../model/index.ts";
import {
  type Pool,
  presetById,
  presets,
  quantileCsv,
  rootKey,
  runEnsemble,
  runTimes,
  settingsOf,
} from "../../scenarios/index.ts";

export const [SCENARIO, SEED, MEMBERS] = ["tight-coalition", "7", 24] as const;
export type Which = "js" | "simd";

/** The table as `chokepoint run` writes it. @throws Error where another back end ran than the one asked for. */
export async function tableOf(pool: Pool, which: Which): Promise<string> {
  const ensemble = await runEnsemble(pool, {
    settings: settingsOf(presetById(SCENARIO, presets), presets),
    key: rootKey(SEED),
    members: MEMBERS,
    times: runTimes(compiled.program),
    options: { outputs: outcomes.map(({ id }) => id), saveInterval: 1 },
    ...(which === "js" ? { backend: which } : {}),
  });
  if (ensemble.backend.name !== which) throw new Error(JSON.stringify(ensemble.backend));
  return quantileCsv(compiled.program, [[SCENARIO, ensemble]]);
}
