/** What the runs draw from, above the track of a lever of the world; it moves with the thumb. */
import { useMemo } from "preact/hooks";
import { compiled } from "../../model/compiled.ts";
import { type Change, type Lever, quantilesOf } from "../../scenarios/index.ts";
import { DENSITY_POINTS, densityPath } from "./density-path.ts";

interface DensityProps {
  readonly lever: Lever;
  readonly level: number;
  readonly range: Change["range"];
}

export function LeverDensity({ lever, level, range }: DensityProps) {
  const path = useMemo(
    () =>
      densityPath(
        quantilesOf(compiled.program, lever, level, DENSITY_POINTS, range),
        [lever.min, lever.max],
        100,
        20,
      ),
    [lever, level, range],
  );
  return (
    <svg class="density" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** Ends of the middle 90 % of what the runs draw; undefined where it does not vary. */
export function rangeOf(
  lever: Lever,
  level: number,
  range?: Change["range"],
): readonly [low: number, high: number] | undefined {
  const [low, high] = quantilesOf(compiled.program, lever, level, [0.05, 0.95], range);
  return low === undefined || high === undefined ? undefined : [low, high];
}
