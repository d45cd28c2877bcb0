/** The chance of passing a threshold at the reading date, as a count of runs. */
import { useState } from "preact/hooks";
import { formatPlain } from "../format.ts";
import { READ_YEARS, readYear } from "../reading.ts";
import { chanceOf, chanceWords } from "./chance.ts";

interface ThresholdProps {
  /** Values of the members at the reading date, in the unit of the outcome. */
  readonly baseline: Float64Array;
  readonly scenario: Float64Array | undefined;
  /** From the outcome's unit to what is drawn and typed: 100 for shares. */
  readonly scale: number;
  readonly units: string;
  /** Where the threshold stands before one is typed. */
  readonly proposed: number;
}

export function Threshold({ baseline, scenario, scale, units, proposed }: ThresholdProps) {
  const [above, setAbove] = useState(true);
  const [typed, setTyped] = useState<number>();
  const threshold = typed ?? Number((proposed * scale).toPrecision(2));
  const words = (values: Float64Array): string => chanceWords(chanceOf(values, threshold / scale, above));
  return (
    <div class="threshold">
      <label>
        In January
        <select
          aria-label="Year that the sentences read"
          value={readYear.value}
          onChange={({ currentTarget }) => {
            readYear.value = Number(currentTarget.value);
          }}
        >
          {READ_YEARS.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </label>
      <select
        aria-label="Side of the threshold"
        value={above ? "above" : "below"}
        onChange={({ currentTarget }) => setAbove(currentTarget.value === "above")}
      >
        <option value="above">more than</option>
        <option value="below">less than</option>
      </select>
      <input
        type="number"
        step="any"
        value={formatPlain(threshold)}
        aria-label={`Threshold, ${units}`}
        onChange={({ currentTarget: { valueAsNumber } }) =>
          setTyped(Number.isFinite(valueAsNumber) ? valueAsNumber : undefined)
        }
      />
      <span>
        {units}: <strong>{words(scenario ?? baseline)}</strong>
        {scenario && <>; Today {words(baseline)}</>}. In this model.
      </span>
    </div>
  );
}
