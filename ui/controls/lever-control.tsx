/** One lever: slider, number, minus and plus, start and ramp, and the way back to its default. */
import { useId } from "preact/hooks";
import { evidenceById } from "../../model/index.ts";
import type { Change, Lever } from "../../scenarios/index.ts";
import { formatPlain, unitWords } from "../format.ts";

interface LeverProps {
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
  const set = (next: number, passing = false): void => {
    if (!Number.isFinite(next)) return;
    const bounded = Math.min(lever.max, Math.max(lever.min, Number(next.toPrecision(12))));
    onChange({ ...change, level: bounded }, passing);
  };
  const outside = level < lever.evidence[0] || level > lever.evidence[1];
  const units = unitWords(lever.unit) || "scale 0 to 1";
  return (
    <div class={change === undefined ? "lever" : "lever moved"}>
      <div class="lever-head">
        <label for={id}>{lever.label}</label>
        {moved && (
          <button
            type="button"
            class="reset"
            onClick={() => onChange(undefined)}
            aria-label={`Reset ${lever.label}`}
          >
            Reset
          </button>
        )}
      </div>
      <div class="lever-row">
        <button
          type="button"
          class="nudge"
          aria-label={`Less: ${lever.label}`}
          onClick={() => set(level - lever.step)}
        >
          −
        </button>
        <Track lever={lever} level={level} id={id} set={set} />
        <button
          type="button"
          class="nudge"
          aria-label={`More: ${lever.label}`}
          onClick={() => set(level + lever.step)}
        >
          +
        </button>
        <input
          type="number"
          class="number"
          min={lever.min}
          max={lever.max}
          step="any"
          value={level}
          aria-label={`${lever.label}, ${units}`}
          onChange={(event) => set(event.currentTarget.valueAsNumber)}
        />
      </div>
      <p class="lever-note">
        {units}; today {formatPlain(lever.default)}, evidence {formatPlain(lever.evidence[0])} to{" "}
        {formatPlain(lever.evidence[1])}.{outside && <strong> Outside the evidence.</strong>}
      </p>
      <details>
        <summary>What it means{isDated(lever) && ", when it begins"}</summary>
        <p>{lever.plain}</p>
        <p>Watch: {lever.watch}</p>
        <Sources lever={lever} />
        {isDated(lever) && <Timing lever={lever} change={change} level={level} onChange={onChange} />}
      </details>
    </div>
  );
}

/** A policy begins at a date; a number of the world just is. */
const isDated = (lever: Lever): boolean => "start" in lever.parameters;

function Track({
  lever,
  level,
  id,
  set,
}: {
  lever: Lever;
  level: number;
  id: string;
  set: (next: number, passing?: boolean) => void;
}) {
  const place = (value: number): string =>
    `${((100 * (value - lever.min)) / (lever.max - lever.min)).toFixed(2)}%`;
  const [low, high] = lever.evidence;
  const [from, to] = [Math.min(level, lever.default), Math.max(level, lever.default)];
  return (
    <div class="track">
      <svg class="marks" aria-hidden="true" preserveAspectRatio="none">
        <rect
          class="evidence"
          x={place(Math.max(low, lever.min))}
          width={`${(100 * (Math.min(high, lever.max) - Math.max(low, lever.min))) / (lever.max - lever.min)}%`}
          y="0"
          height="100%"
        />
        <rect
          class="span"
          x={place(from)}
          width={`${(100 * (to - from)) / (lever.max - lever.min)}%`}
          y="35%"
          height="30%"
        />
        <line class="default" x1={place(lever.default)} x2={place(lever.default)} y1="0" y2="100%" />
      </svg>
      <input
        id={id}
        type="range"
        min={lever.min}
        max={lever.max}
        step={lever.step}
        value={level}
        aria-valuetext={`${formatPlain(level)} ${unitWords(lever.unit)}`.trim()}
        onInput={(event) => set(event.currentTarget.valueAsNumber, true)}
        onChange={(event) => set(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}

function Timing({ lever, change, level, onChange }: Omit<LeverProps, "moved"> & { level: number }) {
  return (
    <div class="timing">
      <label>
        Begins
        <input
          type="month"
          min="2020-01"
          max="2034-12"
          pattern="\d{4}-\d{2}"
          placeholder="YYYY-MM"
          value={(change?.start ?? "2027-01").slice(0, 7)}
          aria-label={`${lever.label} begins in`}
          onChange={({ currentTarget: { value } }) =>
            /^20(2\d|3[0-4])-(0[1-9]|1[0-2])$/.test(value) && onChange({ ...change, level, start: value })
          }
        />
      </label>
      <label>
        Full after
        <input
          type="number"
          min={0}
          max={180}
          value={change?.ramp ?? 0}
          aria-label={`${lever.label}, months until full`}
          onChange={({ currentTarget: { valueAsNumber } }) =>
            valueAsNumber >= 0 && valueAsNumber <= 180 && onChange({ ...change, level, ramp: valueAsNumber })
          }
        />
        months
      </label>
    </div>
  );
}

function Source({ title, url }: { title: string; url: string | null }) {
  if (url === null) return <cite>{title}</cite>;
  return (
    <a href={url} rel="noreferrer" target="_blank">
      {title}
    </a>
  );
}

function Sources({ lever }: { lever: Lever }) {
  const rows = lever.sources.map(evidenceById);
  if (rows.length === 0) return <p>The range is an assumption of the model's authors.</p>;
  return (
    <ul class="sources">
      {rows.map((row) => (
        <li key={row.id}>
          {row.claim} <Source title={row.title} url={row.url} /> (confidence {row.confidence})
        </li>
      ))}
    </ul>
  );
}
