/** The last change shown again: the charts go back and forth between the ensembles that are kept. */
import { effect, signal } from "@preact/signals";
import { current, lastStep, stepEnsembles } from "../state.ts";

/** What the charts show while a change is replayed. */
export const replayed = signal<"before" | "after" | undefined>(undefined);

const FLIPS = 3;
const PAUSE = 900;
let timer: ReturnType<typeof setInterval> | undefined;

export const prefersStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

function show(side: "before" | "after"): void {
  const pair = stepEnsembles.value;
  if (!pair) return;
  current.value = pair[side === "before" ? 0 : 1];
  replayed.value = side;
}

/** Three flips, then still; with less motion wished for, one flip at each press. */
export function replay(): void {
  if (prefersStill()) {
    if (replayed.value === "before") stopReplay();
    else show("before");
    return;
  }
  clearInterval(timer);
  let shown = 0;
  const flip = (): void => {
    if (shown === 2 * FLIPS) {
      stopReplay();
      return;
    }
    show(shown % 2 === 0 ? "before" : "after");
    shown += 1;
  };
  flip();
  timer = setInterval(flip, PAUSE);
}

/** Leaves the charts at the present state. */
export function stopReplay(): void {
  if (replayed.value === undefined) return;
  clearInterval(timer);
  show("after");
  replayed.value = undefined;
}

export function listenForSpace(): void {
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== " " || replayed.value === undefined) return;
      event.preventDefault();
      stopReplay();
    },
    { capture: true },
  );
  // A new step puts its own runs on the charts.
  effect(() => {
    void lastStep.value;
    clearInterval(timer);
    replayed.value = undefined;
  });
}
