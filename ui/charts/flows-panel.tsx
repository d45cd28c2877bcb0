/** A stock as a bathtub: what fills it and what drains it. */
import { useMemo } from "preact/hooks";
import { compiled } from "../../model/compiled.ts";
import type { Outcome } from "../../model/index.ts";
import { type Ensemble, unitOf } from "../../scenarios/index.ts";
import { formatValue, unitWords } from "../format.ts";
import { palette } from "../palette.ts";
import { monthWords, readYear } from "../reading.ts";
import { isBaseline, previewing } from "../state.ts";
import { ChartCursor, type CursorLine } from "./chart-cursor.tsx";
import { ChartPanel } from "./chart-panel.tsx";
import { axisFor } from "./domain.ts";
import type { Bathtub } from "./flows.ts";
import flowsSpec from "./flows.vl.json?vega";
import { FLOW_COLORS, flowsOf, flowsPicture } from "./flows-picture.ts";
import { ownStart } from "./own-start.ts";
import { useAxis } from "./use-axis.ts";

const unit = unitOf(compiled.program);

interface FlowsPanelProps {
  readonly after: Ensemble;
  readonly outcome: Outcome;
  readonly tub: Bathtub;
  readonly picker: preact.ComponentChildren;
  readonly controls: preact.ComponentChildren;
}

export function FlowsPanel({ after, outcome, tub, picker, controls }: FlowsPanelProps) {
  const means = useMemo(() => flowsOf(after, tub), [after, tub]);
  const { axis, rescaled } = useAxis(`${outcome.id} flows`, axisFor(means.ends, false), previewing.value);
  const start = isBaseline.value ? undefined : ownStart.value;
  const picture = useMemo(
    () => flowsPicture(means, axis, start, palette.value),
    [means, axis, start, palette.value],
  );
  const { flows, table } = means;
  const words = unitWords(unit(flows[0]?.id ?? ""));
  const dates = useMemo(() => Array.from(after.times, monthWords), [after.times]);
  const row = Math.max(0, after.times.indexOf(readYear.value * 12));
  const net = (at: number): number => Number(table.rows[at]?.at(-1) ?? Number.NaN);
  const say = (value: number): string => formatValue(value, "gpu");
  const lines = (at: number): CursorLine[] => [
    ...flows.map(({ label, sign }, i) => ({
      name: label,
      kind: "plain" as const,
      text: say(sign * Number(table.rows[at]?.[i + 1] ?? Number.NaN)),
    })),
    { name: "net", kind: "baseline", text: `${say(net(at))} ${words}`, value: net(at) },
  ];
  const change = `In ${dates[row]} the stock ${net(row) >= 0 ? "gains" : "loses"} ${say(Math.abs(net(row)))} ${words}.`;
  const largest = (sign: number): string =>
    flows
      .map((flow, i) => ({ ...flow, size: Math.abs(Number(table.rows[row]?.[i + 1] ?? 0)) }))
      .filter((flow) => flow.sign === sign)
      .sort((a, b) => b.size - a.size)
      .map(({ label, size }) => `${label} ${say(size)}`)
      .join(", ");
  return (
    <ChartPanel
      name={`${outcome.label}: flows`}
      picker={picker}
      controls={controls}
      reading={`${words.charAt(0).toUpperCase()}${words.slice(1)}, mean of ${after.members - after.failures.length} runs. Above zero fills the stock, below drains it; the line is the net.`}
      sentence={change}
      description={[
        `Stacked areas: what fills and drains the stock of ${outcome.label}, ${words}, from ${dates[0]} to ${dates.at(-1)}, with the net as a line.`,
        `In ${dates[row]}, in: ${largest(1)}. Out: ${largest(-1)}.`,
        change,
      ]}
      spec={flowsSpec}
      outputs={flows.map(({ id }) => id)}
      keys={flows.map(({ label }, i) => ({ label, color: FLOW_COLORS[i % FLOW_COLORS.length] ?? "" }))}
      source="flows"
      picture={picture}
      axis={axis}
      rescaled={rescaled}
      over={(frame) => (
        <ChartCursor
          name={`${outcome.label}: flows`}
          frame={frame}
          axis={axis}
          dates={dates}
          at={lines}
          home={row}
          onChoose={(at) => {
            readYear.value = Math.floor((after.times[at] ?? 0) / 12);
          }}
        />
      )}
      table={() => table}
      legend={
        <ul class="legend">
          {flows.map(({ id, label, sign }, i) => (
            <li key={id}>
              <svg width="14" height="14" aria-hidden="true">
                <rect
                  width="14"
                  height="14"
                  fill={FLOW_COLORS[i % FLOW_COLORS.length]}
                  stroke="currentColor"
                />
              </svg>
              {sign > 0 ? "+" : "−"} {label}
            </li>
          ))}
        </ul>
      }
    />
  );
}
