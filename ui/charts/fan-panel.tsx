/** An outcome's runs against the baseline, with everything that is said of them. */
import { useMemo } from "preact/hooks";
import { compiled } from "../../model/compiled.ts";
import type { Outcome } from "../../model/index.ts";
import { across, dateOf, type Ensemble, unitOf } from "../../scenarios/index.ts";
import { formatValue, formatWithUnit, isShare, unitWords } from "../format.ts";
import { FourLines, LinesSwitch } from "../four-lines/four-lines.tsx";
import { narrow } from "../narrow.ts";
import { palette } from "../palette.ts";
import { monthWords, readYear } from "../reading.ts";
import { isBaseline, previewing, scenario, settings } from "../state.ts";
import { ChartCursor, type CursorLine } from "./chart-cursor.tsx";
import { ChartPanel } from "./chart-panel.tsx";
import { coarse } from "./coarse.ts";
import { describe } from "./description.ts";
import { axisFor, canBeLog } from "./domain.ts";
import fanSpec from "./fan.vl.json?vega";
import { type Bands, bandsOf, extremesOf, type FanFacts, fanPicture } from "./fan-picture.ts";
import { HowToRead } from "./how-to-read.tsx";
import { ObservationNotes } from "./observation-notes.tsx";
import { observationsOf } from "./observations.ts";
import { ownStart } from "./own-start.ts";
import { ScaleSwitch } from "./scale-switch.tsx";
import { sentence } from "./sentence.ts";
import { Threshold } from "./threshold.tsx";
import { useAxis } from "./use-axis.ts";
import { useSettled } from "./use-settled.ts";

const unit = unitOf(compiled.program);
const QUARTER = 3;

interface FanPanelProps {
  readonly before: Ensemble;
  readonly after: Ensemble;
  readonly outcome: Outcome;
  readonly picker: preact.ComponentChildren;
  readonly controls?: preact.ComponentChildren;
  readonly log: boolean;
  readonly onLog: (log: boolean) => void;
  readonly lead?: boolean;
}

export function FanPanel({
  before,
  after,
  outcome,
  picker,
  controls,
  log,
  onLog,
  lead = false,
}: FanPanelProps) {
  const { id, decimals } = outcome;
  const changed = !isBaseline.value;
  const baseline = useMemo(() => bandsOf(before, id), [before, id]);
  const current = useMemo(
    () => (after === before ? baseline : bandsOf(after, id)),
    [after, before, baseline, id],
  );
  const facts = useMemo(
    (): FanFacts => ({
      baseline,
      current,
      changed,
      observations: observationsOf(id),
      scale: isShare(unit(id)) ? 100 : 1,
    }),
    [baseline, current, id, changed],
  );
  const { observations, scale } = facts;
  const extremes = useMemo(() => extremesOf(facts), [facts]);
  const { axis, rescaled } = useAxis(id, axisFor(extremes, log), previewing.value);
  const start = changed ? ownStart.value : undefined;
  // Fewer points while a lever moves: drawing is most of what a preview takes.
  const every = coarse.value ? QUARTER : 1;
  const picture = useMemo(
    () => fanPicture(facts, axis, start, palette.value, narrow.value, every),
    [facts, axis, start, palette.value, narrow.value, every],
  );
  const kept = useSettled<readonly string[]>(coarse.value);
  const writing = { unit: unit(id), decimals };
  const say = (value: number): string => formatValue(value, writing.unit, decimals);
  const sayUnit = (value: number): string => formatWithUnit(value, writing.unit, decimals);
  const dates = useMemo(() => Array.from(before.times, monthWords), [before.times]);
  const row = Math.max(0, before.times.indexOf(readYear.value * 12));
  const units = unitWords(unit(id)) || (scale === 100 ? "per cent" : "index");
  const lines = (at: number): CursorLine[] => {
    const line = (name: string, bands: Bands, kind: CursorLine["kind"]): CursorLine => ({
      name,
      kind,
      value: (bands.q[2]?.[at] ?? 0) * scale,
      text: `${sayUnit(bands.q[2]?.[at] ?? Number.NaN)} (90 % of runs ${say(bands.q[0]?.[at] ?? Number.NaN)} to ${say(bands.q[4]?.[at] ?? Number.NaN)})`,
    });
    const today = line("Today", baseline, "baseline");
    return changed ? [line("Scenario", current, "current"), today] : [today];
  };
  const series = (name: string, { q: [low, , middle, , high] }: Bands) => ({
    name,
    low: low ?? [],
    middle: middle ?? [],
    high: high ?? [],
  });
  return (
    <ChartPanel
      name={outcome.label}
      lead={lead}
      picker={picker}
      controls={
        <>
          {canBeLog(extremes) && <ScaleSwitch chart={outcome.label} log={log} onLog={onLog} />}
          {controls}
        </>
      }
      reading={
        <HowToRead
          units={units}
          runs={after.members - after.failures.length}
          changed={changed}
          log={axis.log}
          observed={observations.length > 0}
        />
      }
      sentence={`${sentence(before, after, [baseline, current], { output: id, row, date: dates[row] ?? "" }, writing, changed)} ${outcome.reading}`}
      description={kept(() =>
        describe({
          quantity: outcome.label,
          units,
          dates,
          baseline: series("Today", baseline),
          scenario: changed ? series("the scenario", current) : undefined,
          observations: observations.length,
          say: sayUnit,
        }),
      )}
      spec={fanSpec}
      outputs={[id]}
      source="fan"
      picture={picture}
      axis={axis}
      rescaled={rescaled}
      over={(frame) => (
        <>
          <ChartCursor
            name={outcome.label}
            frame={frame}
            axis={axis}
            dates={dates}
            at={lines}
            home={row}
            onChoose={(at) => {
              readYear.value = Math.floor((before.times[at] ?? 0) / 12);
            }}
          />
          <ObservationNotes
            frame={frame}
            axis={axis}
            observations={observations}
            scale={scale}
            say={sayUnit}
            sayPlain={say}
          />
        </>
      )}
      more={
        lead && (
          <>
            <Threshold
              key={id}
              baseline={across(before, id, row)}
              scenario={changed ? across(after, id, row) : undefined}
              scale={scale}
              units={units}
              proposed={baseline.q[2]?.[row] ?? 0}
            />
            <LinesSwitch />
            {settings.value.lines === "four" && <FourLines outcome={outcome} />}
          </>
        )
      }
      table={() => ({
        header: [
          "date",
          ...["q05", "q25", "q50", "q75", "q95"].flatMap((name) => [
            `${scenario.value.id} ${name}`,
            `today ${name}`,
          ]),
        ],
        rows: Array.from(before.times, (time, at) => [
          dateOf(time),
          ...baseline.q.flatMap((band, i) => [current.q[i]?.[at] ?? Number.NaN, band[at] ?? Number.NaN]),
        ]),
      })}
    />
  );
}
