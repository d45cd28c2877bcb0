/** What changed last, what it did to the first chart's outcome, and the way back. */
import { useEffect, useState } from "preact/hooks";
import { compiled } from "../../model/compiled.ts";
import { outcomes } from "../../model/index.ts";
import { unitOf } from "../../scenarios/index.ts";
import { formatSigned, formatValue, unitWords } from "../format.ts";
import { readYear } from "../reading.ts";
import { lastStep, progress, settings, stepEnsembles, steps, undoStep } from "../state.ts";
import { describe, sameRun } from "../steps.ts";
import { effectOf } from "./effect.ts";
import { prefersStill, replay, replayed, stopReplay } from "./replay.ts";
import "./change-bar.css";

const unit = unitOf(compiled.program);
/** Speech waits until the hand rests. */
const REST = 600;

export function ChangeBar() {
  const step = lastStep.value;
  if (step === undefined) return null;
  const what = describe(step.before, step.after).join("; ") || "Nothing else changed";
  const words = step.verb === "" ? what : `${step.verb}: ${what}`;
  const effect = effectWords();
  return (
    <section class="change-bar" aria-label="Last change">
      <p>
        <strong>{words}.</strong> {effect}
      </p>
      <ReplayButton />
      <button
        type="button"
        aria-label="Undo last change"
        onClick={undoStep}
        disabled={steps.value.past.length === 0}
      >
        Undo
      </button>
      <Spoken text={`${words}. ${effect}`} ready={progress.value === 1} />
    </section>
  );
}

function ReplayButton() {
  if (stepEnsembles.value === undefined) return null;
  const still = prefersStill();
  const side = replayed.value;
  const names = still ? ["Show before", "Show after"] : ["Replay", "Stop (space)"];
  return (
    <>
      {side !== undefined && <span class="side">{side === "before" ? "Before" : "After"}</span>}
      <button type="button" onClick={side === undefined || still ? replay : stopReplay}>
        {side === undefined ? names[0] : names[1]}
      </button>
    </>
  );
}

/** "Months behind the frontier in January 2030: +1.2 months, 90 % of runs between -0.1 and +3, Monte Carlo error 0.1." */
function effectWords(): string {
  const { first } = settings.value;
  const outcome = outcomes.find(({ id }) => id === first);
  const step = lastStep.value;
  if (!outcome || !step || sameRun(step.before, step.after)) return "";
  if (step.before.seed !== step.after.seed || step.before.members !== step.after.members)
    return "Other draws: no paired effect to tell.";
  const pair = stepEnsembles.value;
  const effect = pair && effectOf(...pair, first, readYear.value);
  if (!effect) return "Its effect is being worked out.";
  const signed = (value: number): string => formatSigned(value, unit(first), outcome.decimals);
  const error = formatValue(effect.error, unit(first), outcome.decimals + 1);
  return `${outcome.label} in January ${readYear.value}: ${`${signed(effect.middle)} ${unitWords(unit(first))}`.trim()}, 90 % of runs between ${signed(effect.low)} and ${signed(effect.high)}, Monte Carlo error ${error}.`;
}

/** The text for those who listen, once it has stopped changing. */
function Spoken({ text, ready }: { text: string; ready: boolean }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(() => setSaid(text), REST);
    return () => clearTimeout(timer);
  }, [text, ready]);
  return (
    <p class="hidden" role="status">
      {said}
    </p>
  );
}
