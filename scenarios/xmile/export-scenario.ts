/** The simulator's own model as XMILE, with the central values of a scenario. */
import { compiled } from "../../model/compiled.ts";
import { exportXmile } from "../../model/engine/xmile/index.ts";
import { chokepoint, sectors } from "../../model/index.ts";
import { fit } from "../analysis/fit.ts";
import { CENTRAL, drawer } from "../ensemble/index.ts";
import type { Scenario } from "../scenario.ts";
import { rootKey } from "../seeds/index.ts";
import { settingsOf } from "../settings.ts";

/** Months between the values another tool saves, as the simulator's own tables have them. */
const SAVED = 1;

/** The same text for the same scenario. The values are those of the central run, the fit included. */
export function exportScenario(scenario: Scenario, presets: readonly Scenario[], version: string): string {
  const { program } = compiled;
  const settings = settingsOf(scenario, presets);
  const { row } = drawer(program, { settings, key: rootKey("1"), options: { outputs: [] } }, fit)(CENTRAL);
  return exportXmile(chokepoint, {
    values: Object.fromEntries(program.parameters.map(({ id }, i) => [id, row[i] as number])),
    set: [...Object.keys(settings.fixed), ...Object.keys(settings.centred)],
    groups: Object.entries(sectors).map(([name, quantities]) => ({ name, ids: Object.keys(quantities) })),
    saveInterval: SAVED,
    title: `${chokepoint.name}: ${scenario.title}`,
    version,
  });
}
