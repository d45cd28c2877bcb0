/** Name, screens and what one does with the work: undo, redo, save, share. */
import { encode, SCREENS, type Settings } from "../link.ts";
import { MODEL_ID } from "../model-id.ts";
import { ShareButton } from "../share/share-button.tsx";
import { ShelfButton } from "../shelf/shelf-panel.tsx";
import { redoStep, settings, showScreen, steps, undoStep } from "../state.ts";
import "./header.css";

const NAMES: Readonly<Record<Settings["screen"], string>> = { explore: "Explore", evidence: "Evidence" };

export function Header() {
  const { past, future } = steps.value;
  return (
    <header>
      <div class="bar">
        <h1>Chokepoint</h1>
        <nav aria-label="Screens">
          {SCREENS.map((screen) => (
            <a
              key={screen}
              href={encode({ ...settings.value, screen }, MODEL_ID)}
              aria-current={screen === settings.value.screen ? "page" : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                showScreen(screen);
              }}
            >
              {NAMES[screen]}
            </a>
          ))}
        </nav>
        <fieldset class="tools">
          <legend class="hidden">Your work</legend>
          <button
            type="button"
            disabled={past.length === 0}
            onClick={undoStep}
            aria-keyshortcuts="Control+Z"
            title="Undo (Ctrl+Z)"
          >
            Undo
          </button>
          <button
            type="button"
            disabled={future.length === 0}
            onClick={redoStep}
            aria-keyshortcuts="Control+Shift+Z Control+Y"
            title="Redo (Ctrl+Shift+Z)"
          >
            Redo
          </button>
          <ShelfButton />
          <ShareButton />
        </fieldset>
      </div>
      <div class="lead">
        <p class="question">
          How far does AI fall behind when chips, people and ideas are squeezed at the same time?
        </p>
        <p class="caution">Illustrative and conditional. Not a forecast.</p>
      </div>
    </header>
  );
}
