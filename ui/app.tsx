/** The page: question, choices, charts, levers, and what to make of it. */
import { modelHash } from "../model/compiled.ts";
import { presets } from "../scenarios/index.ts";
import { RunControls } from "./controls/run-controls.tsx";
import { Explore } from "./explore.tsx";
import { BackendNote } from "./runs/backend-note.tsx";
import { change, notice, preset, progress, settings } from "./state.ts";

export function App() {
  return (
    <>
      <header>
        <h1>Chokepoint</h1>
        <p class="question">
          How far does AI fall behind when chips, people and ideas are squeezed at the same time?
        </p>
        <p class="caution">Illustrative and conditional. Not a forecast.</p>
      </header>
      <main>
        <section class="choices" aria-label="Scenario">
          <label>
            Scenario
            <select
              value={settings.value.preset}
              onChange={({ currentTarget }) => change({ preset: currentTarget.value, changes: {} })}
            >
              {presets.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <p class="story">{preset.value.story}</p>
          <RunControls />
        </section>
        {notice.value !== "" && (
          <p class="notice" role="alert">
            {notice.value}
          </p>
        )}
        <progress
          class={progress.value < 1 ? "busy" : "idle"}
          max={1}
          value={progress.value}
          aria-label="Run"
        />
        <Explore />
      </main>
      <Footer />
    </>
  );
}

function Footer() {
  return (
    <footer>
      <h2>What this is, and is not</h2>
      <p>
        A system-dynamics model of a country's accelerators, people and AI capability under sanctions, with
        the numbers drawn from published ranges. It says what would follow if its equations and ranges held.
        It cannot say what will happen, and it knows nothing of what is not in it: open the i at a lever for
        the evidence and how sure it is.
      </p>
      <p>
        Bands hold parameters and chance, not the doubt about the model's structure. Model{" "}
        {modelHash.slice(0, 12)}, version {__VERSION__}, Euler steps of an eighth of a month. Everything runs
        on this device; nothing is sent anywhere.
      </p>
      <BackendNote />
    </footer>
  );
}

declare const __VERSION__: string;
