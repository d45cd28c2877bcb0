/** The first screen: two charts and the levers; on a phone the first chart stays in view while the levers go by. */
import { signal } from "@preact/signals";
import type { Ensemble } from "../scenarios/index.ts";
import { leverById } from "../scenarios/index.ts";
import { FanPanel } from "./charts/fan-panel.tsx";
import { bathtubs } from "./charts/flows.ts";
import { FlowsPanel } from "./charts/flows-panel.tsx";
import { OutcomePicker, outcomeById, QUICK } from "./charts/outcome-picker.tsx";
import { FollowSwitch, ViewSwitch } from "./charts/second-chart.tsx";
import { LeverDrawer } from "./controls/lever-drawer.tsx";
import { LeverGroups } from "./controls/lever-groups.tsx";
import { narrow } from "./narrow.ts";
import { baseline, change, current, settings } from "./state.ts";
import { pinned, relatedOutcomes, touched } from "./touched.ts";

const firstLog = signal(false);
const secondLog = signal(false);

export function Explore() {
  const [before, after] = [baseline.value, current.value];
  if (!before || !after) return <p class="wait">The first run is under way.</p>;
  const first = <First before={before} after={after} />;
  const second = <Second before={before} after={after} />;
  return (
    <div class="explore">
      {narrow.value ? (
        <>
          {first}
          <LeverGroups />
          {second}
          <LeverDrawer />
        </>
      ) : (
        <>
          <section class="charts" aria-label="Charts">
            {first}
            <div class="second">
              {second}
              <LeverDrawer />
            </div>
          </section>
          <LeverGroups />
        </>
      )}
    </div>
  );
}

interface Pair {
  readonly before: Ensemble;
  readonly after: Ensemble;
}

/** The run where it kept the outcome; a quick one keeps only what was on the screen when it began. */
const having = ({ before, after }: Pair, output: string): Ensemble =>
  after.outputs.includes(output) ? after : before;

function First({ before, after }: Pair) {
  const outcome = outcomeById(settings.value.first);
  if (!outcome) return null;
  return (
    <FanPanel
      lead
      before={before}
      after={having({ before, after }, outcome.id)}
      outcome={outcome}
      log={firstLog.value}
      onLog={(log) => {
        firstLog.value = log;
      }}
      picker={
        <OutcomePicker
          chart="First chart"
          output={outcome.id}
          onPick={(id) => change({ first: id })}
          quick={QUICK}
        />
      }
    />
  );
}

function Second({ before, after }: Pair) {
  const { second, view } = settings.value;
  const outcome = outcomeById(second);
  if (!outcome) return null;
  const lever = touched.value === undefined ? undefined : leverById(touched.value);
  const picker = (
    <>
      <FollowSwitch lever={lever} />
      <OutcomePicker
        chart="Second chart"
        output={second}
        onPick={(id) => {
          pinned.value = true;
          change({ second: id });
        }}
        quick={lever ? relatedOutcomes(lever).map((id) => [id, outcomeById(id)?.label ?? id]) : []}
      />
    </>
  );
  const controls = bathtubs[second] && <ViewSwitch />;
  const tub = view === "flows" ? bathtubs[second] : undefined;
  return tub ? (
    <FlowsPanel after={after} outcome={outcome} tub={tub} picker={picker} controls={controls} />
  ) : (
    <FanPanel
      before={before}
      after={having({ before, after }, outcome.id)}
      outcome={outcome}
      picker={picker}
      controls={controls}
      log={secondLog.value}
      onLog={(log) => {
        secondLog.value = log;
      }}
    />
  );
}
