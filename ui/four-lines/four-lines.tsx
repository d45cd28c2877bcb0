/** The first outcome with policies and assumptions apart: four lines, and a sentence that divides the gap. */
import { useEffect, useMemo, useRef } from "preact/hooks";
import { compiled } from "../../model/compiled.ts";
import type { Outcome } from "../../model/index.ts";
import { across, type Ensemble, fan, fourLineGap, meanOf, unitOf } from "../../scenarios/index.ts";
import { niceDomain } from "../charts/domain.ts";
import { type ChartView, createView, type Picture } from "../charts/view.ts";
import { ChartMenu } from "../export/chart-menu.tsx";
import { isShare } from "../format.ts";
import { type Palette, palette } from "../palette.ts";
import { monthWords, readYear } from "../reading.ts";
import { baseline, change, current, fourEnsembles, settings } from "../state.ts";
import spec from "./four-lines.vl.json?vega";
import { gapWords } from "./gap-words.ts";
import "./four-lines.css";

const unit = unitOf(compiled.program);
const HEIGHT = 360;

const LINES = [
  ["neither", "Today: neither", "baseline", "6 4"],
  ["assumptions", "Assumptions alone", "baseline", ""],
  ["policies", "Policies alone", "current", "6 4"],
  ["both", "Both: the scenario", "current", ""],
] as const;

/** Switches the first chart between the scenario against Today and the four lines. */
export function LinesSwitch() {
  return (
    <label class="lines-switch">
      <input
        type="checkbox"
        checked={settings.value.lines === "four"}
        onChange={({ currentTarget }) => change({ lines: currentTarget.checked ? "four" : "two" })}
      />
      policies and assumptions apart
    </label>
  );
}

export function FourLines({ outcome }: { outcome: Outcome }) {
  const [neither, both] = [baseline.value, current.value];
  const parts = fourEnsembles.value;
  const ready = neither && both && parts && parts.every(({ members }) => members === both.members);
  return (
    <section class="four-lines" aria-label={`${outcome.label}: policies and assumptions apart`}>
      <h3>Policies and assumptions apart</h3>
      {ready ? (
        <Drawn outcome={outcome} ensembles={[neither, parts[0], parts[1], both]} />
      ) : (
        <p class="wait">The four lines are being run.</p>
      )}
    </section>
  );
}

type Four = readonly [neither: Ensemble, assumptions: Ensemble, policies: Ensemble, both: Ensemble];

function Drawn({ outcome, ensembles }: { outcome: Outcome; ensembles: Four }) {
  const colors = palette.value;
  const picture = useMemo(() => pictureOf(ensembles, outcome.id, colors), [...ensembles, outcome.id, colors]);
  const row = Math.max(0, ensembles[0].times.indexOf(readYear.value * 12));
  const [neither, assumptions, policies, both] = ensembles.map((each) => across(each, outcome.id, row));
  if (!neither || !assumptions || !policies || !both) return null;
  const gap = fourLineGap(neither, assumptions, policies, both);
  const words = gapWords(gap, unit(outcome.id), outcome.decimals, monthWords(ensembles[0].times[row] ?? 0));
  return (
    <>
      <p class="reading">
        Lines: means of {ensembles[3].members} runs, since means of parts add up. Light band: 90 % of the
        scenario's runs.
      </p>
      <ul class="legend">
        {LINES.map(([name, label, series, dash]) => (
          <li key={name}>
            <svg width="30" height="10" aria-hidden="true">
              <line
                x1="0"
                x2="30"
                y1="5"
                y2="5"
                stroke={series === "current" ? colors.currentColor : colors.baselineColor}
                stroke-width="2.5"
                stroke-dasharray={dash}
              />
            </svg>
            {label}
          </li>
        ))}
      </ul>
      <Canvas picture={picture} />
      <p class="gap">{words}</p>
      <div class="panel-tools">
        <ChartMenu
          name={`${outcome.label}: four lines`}
          sentence={`${words} Dashed: default world, solid: as assumed. Grey: without the policies, blue: with them.`}
          spec={spec}
          picture={picture}
          outputs={[outcome.id]}
        />
      </div>
    </>
  );
}

function Canvas({ picture }: { picture: Picture }) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<ChartView | undefined>(undefined);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const made = createView(element, spec, picture);
    view.current = made;
    const observer = new ResizeObserver(([entry]) => entry && made.resize(entry.contentRect.width, HEIGHT));
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.end();
      element.replaceChildren();
    };
  }, []);
  useEffect(() => view.current?.show(picture), [picture]);
  return <div class="canvas" ref={place} style={{ height: `${HEIGHT}px` }} aria-hidden="true" />;
}

function pictureOf(ensembles: Four, output: string, colors: Palette): Picture {
  const scale = isShare(unit(output)) ? 100 : 1;
  const means = ensembles.map((each) => meanOf(each, output).map((value) => value * scale));
  const [low = [], high = []] = fan(ensembles[3], output, [0.05, 0.95]);
  const rows = Array.from(ensembles[0].times, (time, row) => ({
    year: time / 12,
    ...Object.fromEntries(LINES.map(([name], i) => [name, means[i]?.[row] ?? 0])),
    bothLow: (low[row] ?? 0) * scale,
    bothHigh: (high[row] ?? 0) * scale,
  }));
  const [bottom, top] = niceDomain(rows.flatMap(({ year: _, ...values }) => Object.values(values)));
  const { inkColor, gridColor, baselineColor, currentColor } = colors;
  return {
    data: { lines: rows },
    signals: { low: bottom, high: top, inkColor, gridColor, baselineColor, currentColor },
  };
}
