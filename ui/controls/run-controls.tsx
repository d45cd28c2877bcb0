/** Seed and number of members: the same seed gives the same draws, here and on the command line. */
import { useState } from "preact/hooks";
import { rootKey } from "../../scenarios/index.ts";
import { MEMBER_CHOICES } from "../link.ts";
import { cancel, change, progress, settings } from "../state.ts";

export function RunControls() {
  const [problem, setProblem] = useState("");
  const takeSeed = (text: string): void => {
    try {
      rootKey(text);
      setProblem("");
      change({ seed: text.trim() });
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  return (
    <div class="run-controls">
      <label>
        Seed
        <input
          value={settings.value.seed}
          maxLength={200}
          aria-invalid={problem !== ""}
          aria-describedby={problem === "" ? undefined : "seed-problem"}
          onChange={({ currentTarget }) => takeSeed(currentTarget.value)}
        />
      </label>
      <label>
        Runs
        <select
          value={settings.value.members}
          onChange={({ currentTarget }) => change({ members: Number(currentTarget.value) })}
        >
          {MEMBER_CHOICES.map((count) => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </select>
      </label>
      <button type="button" disabled={progress.value === 1} onClick={cancel}>
        Cancel
      </button>
      {problem !== "" && (
        <p id="seed-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
