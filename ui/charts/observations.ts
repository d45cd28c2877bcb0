/** Observations drawn as points beside the runs: evidence rows that are compared with an outcome. */
import { evidenceById, observations } from "../../model/index.ts";
import type { Observation } from "./fan-picture.ts";

/** Those of a value at a date; a sum or mean over months is no point on the curve. */
export function observationsOf(output: string): Observation[] {
  return observations.flatMap((observation) => {
    if (observation.scope !== "outcome" || observation.quantity !== output) return [];
    if (observation.measure !== undefined && observation.measure.kind !== "value") return [];
    const { id, low, central, high } = evidenceById(observation.row);
    if (low === null || central === null || high === null) return [];
    const put = (value: number): number => value * (observation.scale ?? 1) + (observation.shift ?? 0);
    return [{ year: observation.date, low: put(low), central: put(central), high: put(high), row: id }];
  });
}
