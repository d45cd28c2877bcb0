/** A date cursor over a chart, by pointer, touch or arrow keys: a rule, points on the lines, and their values in words. */
import { useState } from "preact/hooks";
import { cursor } from "../reading.ts";
import { type Axis, FIRST_YEAR, type Frame, LAST_YEAR, xOf, yearAt, yOf } from "./geometry.ts";

export interface CursorLine {
  readonly name: string;
  readonly text: string;
  /** Where the cursor marks the line, as drawn. */
  readonly value?: number;
  readonly kind: "current" | "baseline" | "plain";
}
interface CursorProps {
  readonly name: string;
  readonly frame: Frame;
  readonly axis: Axis;
  /** Names of the saved dates, a month apart. */
  readonly dates: readonly string[];
  readonly at: (row: number) => readonly CursorLine[];
  /** The saved month of the reading date, where the cursor begins. */
  readonly home: number;
  /** Takes the date under the cursor as the reading date. */
  readonly onChoose: (row: number) => void;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
};

export function ChartCursor({ name, frame, axis, dates, at, home, onChoose }: CursorProps) {
  const [said, setSaid] = useState("");
  const last = dates.length - 1;
  const row = cursor.value;
  const shown = row === undefined ? [] : at(row);
  const words = (place: number): string =>
    `${dates[place]}. ${at(place)
      .map((line) => `${line.name}: ${line.text}`)
      .join(". ")}.`;
  const go = (place: number): void => {
    cursor.value = Math.min(last, Math.max(0, place));
    setSaid(words(cursor.value));
  };
  const rowAt = ({ offsetX }: { offsetX: number }): number =>
    Math.round(((yearAt(frame, offsetX) - FIRST_YEAR) / (LAST_YEAR - FIRST_YEAR)) * last);
  const leave = (): void => {
    cursor.value = undefined;
    setSaid("");
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = cursor.value ?? home;
    const step = STEPS[event.key];
    if (step !== undefined) go(from + step * (event.shiftKey ? 12 : 1));
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(last);
    else if (event.key === "Enter") onChoose(from);
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div
        class="cursor"
        role="slider"
        tabIndex={0}
        aria-label={`${name}: date`}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={row ?? home}
        aria-valuetext={dates[row ?? home] ?? ""}
        onKeyDown={onKeyDown}
        onFocus={({ currentTarget }) => {
          if (cursor.value === undefined && currentTarget.matches(":focus-visible")) go(home);
        }}
        onBlur={leave}
        onPointerMove={(event) => {
          cursor.value = rowAt(event);
        }}
        onPointerDown={(event) => {
          cursor.value = rowAt(event);
        }}
        onPointerLeave={(event) => {
          if (event.pointerType === "mouse" && document.activeElement !== event.currentTarget) leave();
        }}
      />
      {row !== undefined && (
        <Mark frame={frame} axis={axis} year={FIRST_YEAR + row / 12} date={dates[row] ?? ""} lines={shown} />
      )}
      <p class="hidden" aria-live="polite">
        {said}
      </p>
    </>
  );
}

interface MarkProps {
  readonly frame: Frame;
  readonly axis: Axis;
  readonly year: number;
  readonly date: string;
  readonly lines: readonly CursorLine[];
}

function Mark({ frame, axis, year, date, lines }: MarkProps) {
  const x = xOf(frame, year);
  const width = frame.left + frame.width + frame.right;
  const onLeft = x > frame.left + frame.width / 2;
  return (
    <div class="mark" aria-hidden="true">
      <svg width="100%" height="100%" aria-hidden="true">
        <line x1={x} x2={x} y1={frame.top} y2={frame.top + frame.height} />
        {lines.map(
          ({ name, kind, value }) =>
            value !== undefined && (
              <circle key={name} class={kind} cx={x} cy={yOf(frame, axis, value)} r={4.5} />
            ),
        )}
      </svg>
      <dl
        class="readout"
        style={
          onLeft
            ? { right: `${width - x + 10}px`, top: `${frame.top}px` }
            : { left: `${x + 10}px`, top: `${frame.top}px` }
        }
      >
        <dt class="date">{date}</dt>
        {lines.map(({ name, kind, text }) => (
          <div key={name} class={kind}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
