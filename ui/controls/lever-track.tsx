/** A lever's slider over what is known of it: evidence in brackets, the default as a tick, named bands, the way moved. */
import type { Change, Lever } from "../../scenarios/index.ts";
import { LeverDensity } from "./lever-density.tsx";
import { spokenValue } from "./lever-words.ts";
import { RangeHandles } from "./range-handles.tsx";

interface TrackProps {
  readonly id: string;
  readonly lever: Lever;
  readonly level: number;
  readonly range: Change["range"];
  /** `passing` while the slider is still in the hand. */
  readonly onSet: (level: number, passing: boolean) => void;
  readonly onRange: (range: readonly [low: number, high: number], passing: boolean) => void;
}

export function LeverTrack({ id, lever, level, range, onSet, onRange }: TrackProps) {
  const isDrawn = "central" in lever.parameters;
  return (
    <div class={isDrawn ? "track with-density" : "track"}>
      {isDrawn && <LeverDensity lever={lever} level={level} range={range} />}
      <Marks lever={lever} level={level} />
      <input
        id={id}
        class="main"
        type="range"
        min={lever.min}
        max={lever.max}
        step={lever.step}
        value={level}
        aria-valuetext={spokenValue(lever, level)}
        onInput={(event) => onSet(event.currentTarget.valueAsNumber, true)}
        onChange={(event) => onSet(event.currentTarget.valueAsNumber, false)}
      />
      {isDrawn && <RangeHandles lever={lever} level={level} range={range} onSet={onRange} />}
    </div>
  );
}

/** Share of the way from the lever's lower end to its upper, in per cent. */
export const percentAt = ({ min, max }: Lever, value: number): number =>
  (100 * (Math.min(max, Math.max(min, value)) - min)) / (max - min);

function Marks({ lever, level }: { lever: Lever; level: number }) {
  const at = (value: number): string => `${percentAt(lever, value).toFixed(2)}%`;
  const [low, high] = lever.evidence;
  const [from, to] = [Math.min(level, lever.default), Math.max(level, lever.default)];
  return (
    <svg class="marks" aria-hidden="true">
      <line class="rail" x1="0" x2="100%" y1="12" y2="12" />
      <line class="span" x1={at(from)} x2={at(to)} y1="12" y2="12" />
      {lever.bands.map(({ name, value }) => (
        <circle key={name} class="band" cx={at(value)} cy="12" r="2" />
      ))}
      <line class="bracket" x1={at(low)} x2={at(low)} y1="18" y2="24" />
      <line class="bracket" x1={at(low)} x2={at(high)} y1="24" y2="24" />
      <line class="bracket" x1={at(high)} x2={at(high)} y1="18" y2="24" />
      <line class="default" x1={at(lever.default)} x2={at(lever.default)} y1="4" y2="20" />
    </svg>
  );
}
