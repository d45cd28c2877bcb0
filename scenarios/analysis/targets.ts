/** The evidence rows that the model is scored on, in the units of its variables. */
import { evidenceById, observations } from "../../model/index.ts";
import type { Target } from "./measure.ts";

/** Observations of role `calibration` or filed as outcomes, one target each. */
export function evidenceTargets(): Target[] {
  return observations.flatMap((observation): Target[] => {
    if (observation.scope !== "outcome") return [];
    const { low, central, high } = evidenceById(observation.row);
    if (low === null || central === null || high === null) return [];
    const put = (value: number): number => value * (observation.scale ?? 1) + (observation.shift ?? 0);
    return [
      {
        id: observation.row,
        variable: observation.quantity,
        date: observation.date,
        low: put(low),
        central: put(central),
        high: put(high),
        measure: observation.measure ?? { kind: "value" },
      },
    ];
  });
}
