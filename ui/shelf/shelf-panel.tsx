/** The shelf: save the present scenario under a name, and load, rename, duplicate or delete what is there. */
import { useState } from "preact/hooks";
import { presetById, presets } from "../../scenarios/index.ts";
import { Dialog } from "../dialog.tsx";
import { decode } from "../link.ts";
import { scenario } from "../state.ts";
import type { Entry } from "./entry.ts";
import { duplicate, entries, load, refused, remove, rename, savePresent, storageProblem } from "./shelf.ts";
import "./shelf.css";

export function ShelfButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Saved ({entries.value.length})
      </button>
      {open && (
        <Dialog title="Saved scenarios" onClose={() => setOpen(false)}>
          <SaveForm />
          {storageProblem.value !== "" && <p class="notice">{storageProblem.value}</p>}
          {refused.value.length > 0 && (
            <div class="notice">
              <p>Left out, since they could not be read; nothing was deleted:</p>
              <ul>
                {refused.value.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </div>
          )}
          {entries.value.length === 0 && <p>Nothing yet. What you save stays in this browser.</p>}
          <ul class="shelf">
            {entries.value.map((entry) => (
              <ShelfEntry key={entry.id} entry={entry} onLoad={() => setOpen(false)} />
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}

function SaveForm() {
  const [name, setName] = useState(scenario.value.title);
  return (
    <form
      class="save-form"
      onSubmit={(event) => {
        event.preventDefault();
        savePresent(name);
      }}
    >
      <label>
        Save the present scenario as
        <input
          required
          maxLength={80}
          pattern=".*\S.*"
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <button type="submit">Save</button>
    </form>
  );
}

function ShelfEntry({ entry, onLoad }: { entry: Entry; onLoad: () => void }) {
  const { preset, changes, seed } = decode(entry.link);
  const moved = Object.keys(changes).length;
  return (
    <li>
      <input
        aria-label={`Name of ${entry.name}`}
        maxLength={80}
        value={entry.name}
        onChange={({ currentTarget }) => rename(entry, currentTarget.value)}
      />
      <p>
        {presetById(preset, presets).title}
        {moved > 0 && `, ${moved} ${moved === 1 ? "lever" : "levers"} moved`}, seed {seed}
      </p>
      <div class="entry-tools">
        <button
          type="button"
          aria-label={`Load ${entry.name}`}
          onClick={() => {
            load(`Loaded ${entry.name}`, entry.link);
            onLoad();
          }}
        >
          Load
        </button>
        <button type="button" aria-label={`Duplicate ${entry.name}`} onClick={() => duplicate(entry)}>
          Duplicate
        </button>
        <button
          type="button"
          aria-label={`Delete ${entry.name}`}
          onClick={() => {
            remove(entry);
            onLoad();
          }}
        >
          Delete
        </button>
      </div>
    </li>
  );
}
