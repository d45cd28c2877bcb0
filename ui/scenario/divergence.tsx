/** "What if course changed at X?": the month in which policies moved from now on begin. */
import { useState } from "preact/hooks";
import { leverById, monthOf } from "../../scenarios/index.ts";
import { MONTH } from "../link.ts";
import { monthWords } from "../reading.ts";
import { change, settings } from "../state.ts";

/** The controls, their tightening, the policies of 2025: dates at which the record itself turned. */
const TURNS = ["2022-02", "2023-10", "2025-01"];

export function Divergence() {
  const { from } = settings.value;
  const [custom, setCustom] = useState(from !== "" && !TURNS.includes(from));
  const shown = custom ? "custom" : from;
  const choose = (value: string): void => {
    setCustom(value === "custom");
    if (value !== "custom") change({ from: value });
  };
  return (
    <div class="divergence">
      <label>
        What if course changed in
        <select value={shown} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          <option value="">January 2027, or as the scenario has it</option>
          {TURNS.map((month) => (
            <option key={month} value={month}>
              {monthWords(monthOf(month))}
            </option>
          ))}
          <option value="custom">another month</option>
        </select>
      </label>
      {custom && (
        <input
          type="month"
          min="2020-01"
          max="2034-12"
          pattern="\d{4}-\d{2}"
          placeholder="YYYY-MM"
          aria-label="Month in which course changes"
          value={from}
          onChange={({ currentTarget: { value } }) => MONTH.test(value) && change({ from: value })}
        />
      )}
      <MoveAll />
    </div>
  );
}

/** Offers the same month to the policies that were moved before it was chosen. */
function MoveAll() {
  const { from, changes } = settings.value;
  const others = Object.entries(changes).filter(
    ([id, { start }]) => "start" in leverById(id).parameters && start?.slice(0, 7) !== from,
  );
  if (from === "" || others.length === 0) return null;
  const moved = Object.fromEntries(others.map(([id, each]) => [id, { ...each, start: from }]));
  return (
    <button type="button" onClick={() => change({ changes: { ...changes, ...moved } })}>
      Begin {others.length === 1 ? "the policy" : `the ${others.length} policies`} moved before then, too
    </button>
  );
}
