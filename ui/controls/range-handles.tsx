/** Two handles over a lever of the world: between them lie 90 % of the runs. */
import type { Change, Lever } from "../../scenarios/index.ts";
import { formatPlain } from "../format.ts";
import { rangeOf } from "./lever-density.tsx";
import { unitsOf } from "./lever-words.ts";

type Range = readonly [low: number, high: number];

interface HandlesProps {
  readonly lever: Lever;
  readonly level: number;
  readonly range: Change["range"];
  readonly onSet: (range: Range, passing: boolean) => void;
}

export function RangeHandles({ lever, level, range, onSet }: HandlesProps) {
  const { min, max, step, label } = lever;
  const within = (value: number): number => Math.min(max, Math.max(min, Number(value.toPrecision(4))));
  const shown = rangeOf(lever, level, range);
  if (shown === undefined) return null;
  const [low, high] = [within(shown[0]), within(shown[1])];
  const handle = (end: "low" | "high", value: number, moved: (value: number) => Range) => (
    <input
      type="range"
      class={`edge ${end}`}
      min={min}
      max={max}
      step={step / 10}
      value={value}
      aria-label={`${label}, ${end === "low" ? "lower" : "upper"} end of 90 % of runs`}
      aria-valuetext={`${formatPlain(value)} ${unitsOf(lever)}`.trim()}
      onInput={({ currentTarget }) => onSet(moved(currentTarget.valueAsNumber), true)}
      onChange={({ currentTarget }) => onSet(moved(currentTarget.valueAsNumber), false)}
    />
  );
  return (
    <>
      {handle("low", low, (value) => [Math.min(value, level), Math.max(level, high)])}
      {handle("high", high, (value) => [Math.min(low, level), Math.max(value, level)])}
    </>
  );
}

/** A range that goes along as its level moves: stretched by the same factor, within the lever's bounds. */
export function rangeAt({ min, max }: Lever, range: Range, from: number, to: number): Range {
  const factor = to / from;
  const [low, high] = range.map((end) => Number((end * factor).toPrecision(4))) as [number, number];
  return [Math.max(min, Math.min(to, low)), Math.min(max, Math.max(to, high))];
}
