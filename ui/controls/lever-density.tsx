/** What the runs draw from, above the track of a lever of the world; it moves with the thumb. */
import { useMemo } from "preact/hooks";
import { compiled } from "../../model/compiled.ts";
import { type Lever, quantilesOf } from "../../scenarios/index.ts";
import { DENSITY_POINTS, densityPath } from "./density-path.ts";

export function LeverDensity({ lever, level }: { lever: Lever; level: number }) {
  const path = useMemo(
    () =>
      densityPath(
        quantilesOf(compiled.program, lever, level, DENSITY_POINTS),
        [lever.min, lever.max],
        100,
        20,
      ),
    [lever, level],
  );
  return (
    <svg class="density" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** "90 % of runs draw it between 2.1 and 4.2." */
export function rangeOf(lever: Lever, level: number): readonly [low: number, high: number] | undefined {
  const [low, high] = quantilesOf(compiled.program, lever, level, [0.05, 0.95]);
  return low === undefined || high === undefined || low === high ? undefined : [low, high];
}
