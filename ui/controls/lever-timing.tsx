/** When a policy begins and how long it takes to its full effect. */
import type { Change, Lever } from "../../scenarios/index.ts";

interface TimingProps {
  readonly lever: Lever;
  readonly change: Change | undefined;
  readonly level: number;
  readonly onChange: (change: Change) => void;
}

/** A policy begins at a date; a number of the world just is. */
export const isDated = (lever: Lever): boolean => "start" in lever.parameters;

export function LeverTiming({ lever, change, level, onChange }: TimingProps) {
  return (
    <div class="timing">
      <label>
        from
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
        over
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
