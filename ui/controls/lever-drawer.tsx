/** What stands behind a lever: meaning, bands, evidence, what to watch, equations, limits and related charts. */
import { useEffect, useId, useRef } from "preact/hooks";
import { evidenceById } from "../../model/index.ts";
import { changesOf, type Lever, leverById, presets } from "../../scenarios/index.ts";
import { outcomeById } from "../charts/outcome-picker.tsx";
import { formatPlain } from "../format.ts";
import { narrow } from "../narrow.ts";
import { change, moveLever, scenario, settings } from "../state.ts";
import { explained, pinned, relatedOutcomes, touch } from "../touched.ts";
import { EvidenceCard } from "./evidence-card.tsx";
import { rangeOf } from "./lever-density.tsx";
import { LeverEquations } from "./lever-equations.tsx";
import { isDated, LeverTiming } from "./lever-timing.tsx";
import { bandWords, isOutside, unitsOf } from "./lever-words.ts";
import "./drawer.css";

export function LeverDrawer() {
  const id = explained.value;
  return id === undefined ? null : <Drawer key={id} lever={leverById(id)} />;
}

function Drawer({ lever }: { lever: Lever }) {
  const place = useRef<HTMLDialogElement>(null);
  const id = useId();
  const close = (): void => {
    explained.value = undefined;
  };
  useEffect(() => {
    const dialog = place.current;
    const opener = document.activeElement;
    if (!dialog) return;
    // Beside the levers on a wide screen, where both can be used; in front of them on a phone.
    if (narrow.value) dialog.showModal();
    else dialog.show();
    dialog.querySelector("h2")?.focus();
    return () => {
      dialog.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      class="drawer"
      ref={place}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div class="drawer-head">
        <h2 id={id} tabIndex={-1}>
          {lever.label}
        </h2>
        <button type="button" class="close" onClick={close} aria-label={`Close ${lever.label}`}>
          Close
        </button>
      </div>
      <Body lever={lever} />
    </dialog>
  );
}

function Body({ lever }: { lever: Lever }) {
  const inForce = changesOf(scenario.value, presets)[lever.id];
  const level = inForce?.level ?? lever.default;
  const set = (next: object): void => {
    touch(lever.id);
    moveLever(lever.id, { ...inForce, level, ...next });
  };
  const [low, high] = lever.evidence.map(formatPlain);
  const drawn = rangeOf(lever, level, inForce?.range);
  const rows = lever.sources.map(evidenceById);
  return (
    <div class="drawer-body">
      <p class="plain">{lever.plain}</p>
      <p>
        Now <b>{formatPlain(level)}</b> ({bandWords(lever, level)}), default {formatPlain(lever.default)}.{" "}
        {unitsOf(lever) && `Unit: ${unitsOf(lever)}. `}
        {drawn && `Nine runs of ten draw between ${formatPlain(drawn[0])} and ${formatPlain(drawn[1])}.`}
        {isOutside(lever, level) && <strong> Outside the evidence.</strong>}
      </p>
      <div class="bands">
        {lever.bands.map(({ name, value }) => (
          <button
            type="button"
            key={name}
            class="chip"
            aria-pressed={bandWords(lever, level) === name}
            onClick={() => set({ level: value })}
          >
            {name} <small>{formatPlain(value)}</small>
          </button>
        ))}
      </div>
      {isDated(lever) && <LeverTiming lever={lever} change={inForce} level={level} onChange={set} />}
      <h3>Evidence</h3>
      {rows.length === 0 ? (
        <p>No source gives this range: it is an assumption of the model's authors.</p>
      ) : (
        <ul class="cards">
          {rows.map((row) => (
            <EvidenceCard key={row.id} row={row} />
          ))}
        </ul>
      )}
      <h3>What to watch</h3>
      <p>{lever.watch}</p>
      <RelatedCharts lever={lever} />
      <h3>Limits</h3>
      <p>
        The sources support {low} to {high}; the lever goes from {formatPlain(lever.min)} to{" "}
        {formatPlain(lever.max)}. Beyond the sources the model goes on by its equations alone, and the bands
        do not grow to tell of it.
      </p>
      <details>
        <summary>Equations it enters</summary>
        <LeverEquations lever={lever} />
      </details>
    </div>
  );
}

function RelatedCharts({ lever }: { lever: Lever }) {
  return (
    <fieldset class="bands">
      <legend>Charts to look at</legend>
      {relatedOutcomes(lever).map((id) => (
        <button
          type="button"
          key={id}
          class="chip"
          aria-pressed={settings.value.second === id}
          onClick={() => {
            pinned.value = true;
            change({ second: id });
          }}
        >
          {outcomeById(id)?.label}
        </button>
      ))}
    </fieldset>
  );
}
