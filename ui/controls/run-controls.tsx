/** Seed and number of members: the same seed gives the same draws, here and on the command line. */
import { useState } from "preact/hooks";
import { rootKey } from "../../scenarios/index.ts";
import { MEMBER_CHOICES } from "../link.ts";
import { cancel, change, progress, seedLocked, settings } from "../state.ts";

/** A seed that nobody chose, as text to be read out and typed again. */
const freshSeed = (): string => String(crypto.getRandomValues(new Uint32Array(1))[0]);

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
          readOnly={seedLocked.value}
          aria-invalid={problem !== ""}
          aria-describedby={problem === "" ? undefined : "seed-problem"}
          onChange={({ currentTarget }) => takeSeed(currentTarget.value)}
        />
      </label>
      <button type="button" disabled={seedLocked.value} onClick={() => takeSeed(freshSeed())}>
        Re-roll
      </button>
      <button
        type="button"
        aria-pressed={seedLocked.value}
        onClick={() => {
          seedLocked.value = !seedLocked.value;
        }}
      >
        Lock seed
      </button>
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
