/** Choice of a preset: by name, or from all the stories with their sources. */
import { useState } from "preact/hooks";
import { presets, type Scenario } from "../../scenarios/index.ts";
import { Dialog } from "../dialog.tsx";
import { change, preset, settings } from "../state.ts";
import { StorySources } from "./sources.tsx";

const choose = (id: string): void => change({ preset: id, changes: {} });

export function PresetPicker() {
  const [open, setOpen] = useState(false);
  return (
    <div class="preset">
      <div class="preset-row">
        <label>
          Scenario
          <select value={settings.value.preset} onChange={({ currentTarget }) => choose(currentTarget.value)}>
            {presets.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => setOpen(true)}>
          All stories
        </button>
      </div>
      <p class="story">{preset.value.story}</p>
      <details class="story-sources">
        <summary>Sources of this story</summary>
        <StorySources sources={preset.value.sources} />
      </details>
      {open && (
        <Dialog title="Scenarios and their stories" onClose={() => setOpen(false)}>
          <ul class="stories">
            {presets.map((each) => (
              <Story key={each.id} story={each} onChoose={() => setOpen(false)} />
            ))}
          </ul>
        </Dialog>
      )}
    </div>
  );
}

function Story({
  story: { id, title, story, sources },
  onChoose,
}: {
  story: Scenario;
  onChoose: () => void;
}) {
  const chosen = id === settings.value.preset;
  return (
    <li class={chosen ? "chosen" : ""}>
      <div class="story-head">
        <h3>{title}</h3>
        <button
          type="button"
          aria-label={`Choose ${title}`}
          onClick={() => {
            choose(id);
            onChoose();
          }}
        >
          {chosen ? "Choose again" : "Choose"}
        </button>
      </div>
      <p>{story}</p>
      <details>
        <summary>Sources: {title}</summary>
        <StorySources sources={sources} />
      </details>
    </li>
  );
}
