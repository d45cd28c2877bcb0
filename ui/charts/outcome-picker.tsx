/** What a chart shows: a few outcomes at hand, and all of them in groups. */
import { type Outcome, outcomes } from "../../model/index.ts";

const GROUPS: Readonly<Record<Outcome["group"], string>> = {
  capability: "Capability",
  computing: "Computing",
  cards: "Cards",
  people: "People",
  money: "Money",
  world: "The world",
};

/** Outcomes a reader asks for first, with a word each. */
export const QUICK: readonly (readonly [id: string, name: string])[] = [
  ["sovereignLag", "Lag"],
  ["capabilityScore", "Score"],
  ["effectiveTrainingCompute", "Training computing"],
  ["servedDemandShare", "Demand served"],
  ["gpusInService", "Cards"],
  ["modelBuilders", "People"],
];

export const outcomeById = (id: string): Outcome | undefined => outcomes.find((outcome) => outcome.id === id);

interface PickerProps {
  readonly output: string;
  readonly onPick: (id: string) => void;
  /** Which chart: "First chart". */
  readonly chart: string;
  /** Outcomes offered as buttons, with the words on them. */
  readonly quick: readonly (readonly [id: string, name: string])[];
}

export function OutcomePicker({ output, onPick, chart, quick }: PickerProps) {
  return (
    <div class="picker">
      {quick.map(([id, name]) => (
        <button type="button" key={id} class="chip" aria-pressed={output === id} onClick={() => onPick(id)}>
          {name}
        </button>
      ))}
      <select
        aria-label={`${chart}: what it shows`}
        value={output}
        onChange={({ currentTarget }) => onPick(currentTarget.value)}
      >
        {Object.entries(GROUPS).map(([group, name]) => (
          <optgroup key={group} label={name}>
            {outcomes
              .filter((outcome) => outcome.group === group)
              .map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
