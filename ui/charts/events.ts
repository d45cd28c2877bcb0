/** Dated events that the charts mark: what the coalition and the state did, and where the reader's own policy begins. */
import type { Row } from "./view.ts";

/** `row` is the line of text above the plot; `side` the side of the rule on which it stands. */
const PAST: readonly Row[] = [
  { year: 2022.15, label: "Feb 2022: controls", short: "controls", row: 1, side: "right" },
  { year: 2022.72, label: "Sept 2022: mobilisation", short: "mobilisation", row: 2, side: "left" },
  { year: 2023.79, label: "Oct 2023: tightening", short: "tightening", row: 1, side: "left" },
];

/** The events, with the date from which the scenario's own policy acts, where it has one. */
export function eventsUntil(ownStart: number | undefined): readonly Row[] {
  if (ownStart === undefined) return PAST;
  // Lowest, so that its rule crosses no other text; the text turns to the other side of the rule where there is too little room on the right.
  const side = ownStart > 2032 ? "right" : "left";
  return [...PAST, { year: ownStart, label: "your policy begins", short: "your policy", row: 0, side }];
}
