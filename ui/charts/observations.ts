/** Observations drawn as points beside the runs: evidence rows that are compared with an outcome. */
import { evidenceById, observations } from "../../model/index.ts";
import type { Observation } from "./fan-picture.ts";

export function observationsOf(output: string): Observation[] {
  return observations.flatMap((observation) => {
    if (observation.scope !== "outcome" || observation.quantity !== output) return [];
    const { low, central, high, title } = evidenceById(observation.row);
    if (low === null || central === null || high === null) return [];
    const put = (value: number): number => value * (observation.scale ?? 1) + (observation.shift ?? 0);
    return [{ year: observation.date, low: put(low), central: put(central), high: put(high), source: title }];
  });
}
