/** One lever: slider, number, minus and plus, start and ramp, the way back, and the way to its drawer. */
import { useId } from "preact/hooks";
import type { Change, Lever } from "../../scenarios/index.ts";
import { formatPlain } from "../format.ts";
import { narrow } from "../narrow.ts";
import { explained, opened, touch } from "../touched.ts";
import { LeverButtons, LeverRow } from "./lever-row.tsx";
import { isDated, LeverTiming } from "./lever-timing.tsx";
import { LeverTrack } from "./lever-track.tsx";
import { bandWords, isOutside, spokenValue, unitsOf } from "./lever-words.ts";
import { rangeAt } from "./range-handles.tsx";
import { say } from "./spoken.tsx";
import "./levers.css";

export interface LeverProps {
  readonly lever: Lever;
  /** The change in force: the user's, or what the preset sets. */
  readonly change: Change | undefined;
  /** Whether the user moved it: only then is there something to reset. */
  readonly moved: boolean;
  readonly onChange: (change: Change | undefined, passing?: boolean) => void;
}

export function LeverControl({ lever, change, moved, onChange }: LeverProps) {
  const id = useId();
  const level = change?.level ?? lever.default;
  const tell = (next: Change | undefined, passing = false): void => {
    touch(lever.id);
    onChange(next, passing);
  };
  const set = (next: number, passing = false): void => {
    if (!Number.isFinite(next)) return;
    const bounded = Math.min(lever.max, Math.max(lever.min, Number(next.toPrecision(12))));
    const range = change?.range && rangeAt(lever, change.range, level, bounded);
    tell({ ...change, level: bounded, ...(range ? { range } : {}) }, passing);
  };
  const nudge = (step: number): void => {
    const next = Math.min(lever.max, Math.max(lever.min, Number((level + step).toPrecision(12))));
    set(next);
    // The button keeps the focus, so that the slider's own words would not be heard.
    say(`${lever.label}: ${spokenValue(lever, next)}`);
  };
  const classes = ["lever", change === undefined ? "" : "moved"].join(" ").trim();
  if (narrow.value && opened.value !== lever.id)
    return (
      <div class={classes}>
        <LeverRow lever={lever} level={level} />
      </div>
    );
  return (
    <div class={classes} data-lever={lever.id}>
      <div class="lever-head">
        <label for={id}>{lever.label}</label>
        <LeverButtons
          lever={lever}
          onReset={moved ? () => tell(undefined) : undefined}
          onExplain={() => {
            explained.value = explained.value === lever.id ? undefined : lever.id;
          }}
        />
      </div>
      <div class="lever-row">
        <button
          type="button"
          class="nudge"
          aria-label={`Less: ${lever.label}`}
          onClick={() => nudge(-lever.step)}
        >
          −
        </button>
        <LeverTrack
          id={id}
          lever={lever}
          level={level}
          range={change?.range}
          onSet={set}
          onRange={(range, passing) => tell({ ...change, level, range }, passing)}
        />
        <button
          type="button"
          class="nudge"
          aria-label={`More: ${lever.label}`}
          onClick={() => nudge(lever.step)}
        >
          +
        </button>
        <input
          type="number"
          class="number"
          min={lever.min}
          max={lever.max}
          step="any"
          value={formatPlain(level)}
          aria-label={`${lever.label}, ${unitsOf(lever) || "number"}`}
          onChange={(event) => set(event.currentTarget.valueAsNumber)}
        />
      </div>
      <p class="lever-note">
        <span class="band-now">{bandWords(lever, level)}</span>
        {change?.range && (
          <span class="band-now">
            90 % of runs {formatPlain(change.range[0])} to {formatPlain(change.range[1])}
          </span>
        )}
        <span>
          {unitsOf(lever)}
          {unitsOf(lever) && " · "}default {formatPlain(lever.default)} · evidence{" "}
          {formatPlain(lever.evidence[0])} to {formatPlain(lever.evidence[1])}
        </span>
        {isOutside(lever, level) && <strong>outside the evidence</strong>}
      </p>
      {isDated(lever) && change !== undefined && (
        <LeverTiming lever={lever} change={change} level={level} onChange={tell} />
      )}
    </div>
  );
}
