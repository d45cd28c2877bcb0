/** The page: question, choices, charts, levers, and what to make of it. */
import { modelHash } from "../model/compiled.ts";
import { BackendNotice } from "./backend/backend-notice.tsx";
import { ChangeBar } from "./change-bar/change-bar.tsx";
import { replayed } from "./change-bar/replay.ts";
import { RunControls } from "./controls/run-controls.tsx";
import { EvidencePart } from "./evidence-screen/evidence-part.tsx";
import { Explore } from "./explore.tsx";
import { Header } from "./header/header.tsx";
import { narrow } from "./narrow.ts";
import { BackendNote } from "./runs/backend-note.tsx";
import { Divergence } from "./scenario/divergence.tsx";
import { PresetPicker } from "./scenario/preset-picker.tsx";
import { ResetAll } from "./scenario/reset.tsx";
import { EarlierVisit } from "./shelf/earlier-visit.tsx";
import { notice, progress, settings } from "./state.ts";
import { Toasts } from "./toast.tsx";
import "./scenario/scenario.css";

export function App() {
  return (
    <>
      <Header />
      <main aria-busy={replayed.value !== undefined}>
        <BackendNotice />
        <EarlierVisit />
        <Notice />
        {settings.value.screen === "explore" ? <ExploreScreen /> : <EvidencePart />}
        <ChangeBar />
      </main>
      <Footer />
      <Toasts />
    </>
  );
}

function ExploreScreen() {
  return (
    <>
      <section class="choices" aria-label="Scenario">
        <PresetPicker />
        <RunSide />
      </section>
      <progress
        class={progress.value < 1 ? "busy" : "idle"}
        max={1}
        value={progress.value}
        aria-label="Run"
      />
      <Explore />
      <ResetAll />
    </>
  );
}

function Notice() {
  if (notice.value === "") return null;
  return (
    <div class="notice" role="alert">
      <p>{notice.value}</p>
      <button
        type="button"
        onClick={() => {
          notice.value = "";
        }}
      >
        Dismiss
      </button>
    </div>
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

/** When, with which draws and how many; on a phone folded away, so that the chart is not pushed off the screen. */
function RunSide() {
  const controls = (
    <>
      <Divergence />
      <RunControls />
    </>
  );
  if (!narrow.value) return <div class="run-side">{controls}</div>;
  return (
    <details class="run-side">
      <summary>Date of change, seed and runs</summary>
      {controls}
    </details>
  );
}
