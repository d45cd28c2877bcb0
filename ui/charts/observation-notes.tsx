/** Observations on a chart as buttons, so that their sources are there for pointer, touch and keyboard alike. */
import { useState } from "preact/hooks";
import { evidenceById } from "../../model/index.ts";
import { CONFIDENCE } from "../evidence/confidence.ts";
import { SourceLink } from "../evidence/source-link.tsx";
import { monthWords } from "../reading.ts";
import type { Observation } from "./fan-picture.ts";
import { type Axis, type Frame, xOf, yOf } from "./geometry.ts";

interface NotesProps {
  readonly frame: Frame;
  readonly axis: Axis;
  readonly observations: readonly Observation[];
  /** From the outcome's unit to what is drawn. */
  readonly scale: number;
  readonly say: (value: number) => string;
  /** Without the unit. */
  readonly sayPlain: (value: number) => string;
}

export function ObservationNotes({ frame, axis, observations, scale, say, sayPlain }: NotesProps) {
  const [open, setOpen] = useState<string>();
  return observations.map((observation) => {
    const { row, year, low, central, high } = observation;
    const text = `Observation, ${monthWords(year * 12)}: ${say(central)}`;
    const x = xOf(frame, year);
    const close = (): void => setOpen((now) => (now === row ? undefined : now));
    return (
      // The wrapper only closes the note; what can be used are the button and the link inside.
      // biome-ignore lint/a11y/noStaticElementInteractions: closes the note of the button inside
      <div
        key={row}
        class="observation"
        style={{ left: `${x}px`, top: `${yOf(frame, axis, central * scale)}px` }}
        onPointerEnter={() => setOpen(row)}
        onPointerLeave={({ currentTarget }) => {
          if (!currentTarget.contains(document.activeElement)) close();
        }}
        onFocusOut={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget as Node | null)) close();
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") close();
        }}
      >
        <button
          type="button"
          aria-label={text}
          aria-expanded={open === row}
          onFocus={() => setOpen(row)}
          onClick={() => setOpen(row)}
        />
        {open === row && (
          <Note
            row={row}
            title={text}
            range={`${sayPlain(low)} to ${say(high)}`}
            onLeft={x > frame.width / 2}
          />
        )}
      </div>
    );
  });
}

interface NoteProps {
  readonly row: string;
  readonly title: string;
  readonly range: string;
  readonly onLeft: boolean;
}

function Note({ row, title, range, onLeft }: NoteProps) {
  const { claim, title: source, url, date, confidence } = evidenceById(row);
  return (
    <div class={onLeft ? "note on-left" : "note"}>
      <strong>{title}</strong>
      <p>
        Range {range}. {claim}
      </p>
      <p>
        <SourceLink title={source} url={url} />, {date}. {CONFIDENCE[confidence].name}.
      </p>
    </div>
  );
}
