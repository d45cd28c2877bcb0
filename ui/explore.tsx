/** The two charts: an outcome of choice against the baseline, and a second one as level or flows. */
import { compiled } from "../model/compiled.ts";
import { outcomes } from "../model/index.ts";
import { across, compareMembers, dateOf, type Ensemble, unitOf } from "../scenarios/index.ts";
import { ChartPanel } from "./charts/chart-panel.tsx";
import fanSpec from "./charts/fan.vl.json?vega";
import { type Bands, bandsOf, fanPicture } from "./charts/fan-picture.ts";
import { bathtubs } from "./charts/flows.ts";
import flowsSpec from "./charts/flows.vl.json?vega";
import { FLOW_COLORS, flowsPicture } from "./charts/flows-picture.ts";
import { observationsOf } from "./charts/observations.ts";
import { formatValue, formatWithUnit, isShare, unitWords } from "./format.ts";
import { palette } from "./palette.ts";
import { readYear } from "./reading.ts";
import { baseline, change, current, isBaseline, scenario, settings } from "./state.ts";

const unit = unitOf(compiled.program);

export function Explore() {
  const [before, after] = [baseline.value, current.value];
  if (!before || !after) return <p class="wait">The first run is under way.</p>;
  const { first, second, view } = settings.value;
  return (
    <section class="charts" aria-label="Charts">
      <FanPanel
        before={before}
        after={after}
        output={first}
        onPick={(id) => change({ first: id })}
        label="First chart"
      />
      {view === "flows" && bathtubs[second] ? (
        <FlowsPanel after={after} output={second} />
      ) : (
        <FanPanel
          before={before}
          after={after}
          output={second}
          onPick={(id) => change({ second: id })}
          label="Second chart"
          controls={<ViewSwitch />}
        />
      )}
    </section>
  );
}

function Picker({ output, onPick, label }: { output: string; onPick: (id: string) => void; label: string }) {
  return (
    <select
      aria-label={`${label}: what it shows`}
      value={output}
      onChange={({ currentTarget }) => onPick(currentTarget.value)}
    >
      {outcomes.map(({ id, label: name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function ViewSwitch() {
  const { second, view } = settings.value;
  if (!bathtubs[second]) return null;
  return (
    <fieldset class="switch">
      <legend class="hidden">Second chart shows</legend>
      {(["level", "flows"] as const).map((each) => (
        <label key={each}>
          <input type="radio" name="view" checked={view === each} onChange={() => change({ view: each })} />
          {each}
        </label>
      ))}
    </fieldset>
  );
}

interface FanPanelProps {
  readonly before: Ensemble;
  readonly after: Ensemble;
  readonly output: string;
  readonly onPick: (id: string) => void;
  readonly label: string;
  readonly controls?: preact.ComponentChildren;
}

function FanPanel({ before, after, output, onPick, label, controls }: FanPanelProps) {
  const outcome = outcomes.find(({ id }) => id === output);
  if (!outcome) return null;
  const changed = !isBaseline.value;
  const inPercent = isShare(unit(output));
  const [low, high] = [bandsOf(before, output), bandsOf(after, output)];
  const seen = observationsOf(output);
  const ran = after.members - after.failures.length;
  const words = unitWords(unit(output)) || (inPercent ? "per cent" : "index");
  return (
    <ChartPanel
      name={outcome.label}
      title={<Picker output={output} onPick={onPick} label={label} />}
      controls={controls}
      reading={`${capital(words)}. Dark band: 50 % of runs, light band: 90 %, line: median of ${ran} runs. Dashed grey: Today.${seen.length > 0 ? " Diamonds: observations, with their range." : ""}`}
      sentence={`${sentence(before, after, [low, high], output, outcome.decimals, changed)} ${outcome.reading}`}
      spec={fanSpec}
      source="fan"
      outputs={[output]}
      picture={fanPicture(low, high, changed, seen, palette.value, inPercent ? 100 : 1)}
      table={{
        header: [
          "date",
          ...["q05", "q25", "q50", "q75", "q95"].flatMap((name) => [
            `${scenario.value.id} ${name}`,
            `today ${name}`,
          ]),
        ],
        rows: Array.from(before.times, (time, row) => [
          dateOf(time),
          ...low.q.flatMap((band, i) => [high.q[i]?.[row] ?? Number.NaN, band[row] ?? Number.NaN]),
        ]),
      }}
    />
  );
}

/** "In January 2030: 35 months, 90 % of runs between 28 and 43; Today 28. Change +7 (+4 to +10), Monte Carlo error 0.3." */
function sentence(
  before: Ensemble,
  after: Ensemble,
  [then, now]: readonly [Bands, Bands],
  output: string,
  decimals: number,
  changed: boolean,
): string {
  const row = before.times.indexOf(readYear.value * 12);
  if (row < 0) return "";
  const at = (bands: Bands, i: number): number => bands.q[i]?.[row] ?? Number.NaN;
  const say = (value: number): string => formatValue(value, unit(output), decimals);
  const level = `In January ${readYear.value}: ${formatWithUnit(at(now, 2), unit(output), decimals)}, 90 % of runs between ${say(at(now, 0))} and ${say(at(now, 4))}`;
  if (!changed) return `${level}.`;
  const pair = compareMembers(across(before, output, row), across(after, output, row));
  const [least, , , middle, , , most] = pair.quantiles as unknown as readonly [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const signed = (value: number): string => `${value > 0 ? "+" : ""}${say(value)}`;
  return `${level}; Today ${say(at(then, 2))}. Same draws compared: ${signed(middle)} (90 % between ${signed(least)} and ${signed(most)}), Monte Carlo error of the median ${say(pair.medianError)}.`;
}

function FlowsPanel({ after, output }: { after: Ensemble; output: string }) {
  const tub = bathtubs[output];
  const outcome = outcomes.find(({ id }) => id === output);
  if (!tub || !outcome) return null;
  const { picture, table, flows } = flowsPicture(after, tub, palette.value);
  const year = table.rows.find(([date]) => date === `${readYear.value}-01-01`);
  const net = Number(year?.at(-1) ?? Number.NaN);
  const words = unitWords(unit(flows[0]?.id ?? ""));
  return (
    <ChartPanel
      name={`${outcome.label}: flows`}
      title={<Picker output={output} onPick={(id) => change({ second: id })} label="Second chart" />}
      controls={<ViewSwitch />}
      reading={`${capital(words)}, mean of ${after.members - after.failures.length} runs. Above zero fills the stock, below drains it; the line is the net.`}
      sentence={`In January ${readYear.value} the stock ${net >= 0 ? "gains" : "loses"} ${formatValue(Math.abs(net), "gpu")} ${words}.`}
      spec={flowsSpec}
      source="flows"
      outputs={flows.map(({ id }) => id)}
      keys={flows.map(({ label }, i) => ({ label, color: FLOW_COLORS[i % FLOW_COLORS.length] ?? "" }))}
      picture={picture}
      table={table}
      legend={
        <ul class="legend">
          {flows.map(({ id, label }, i) => (
            <li key={id}>
              <svg width="14" height="14" aria-hidden="true">
                <rect
                  width="14"
                  height="14"
                  fill={FLOW_COLORS[i % FLOW_COLORS.length]}
                  stroke="currentColor"
                />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      }
    />
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
