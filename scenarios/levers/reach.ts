/** What a lever reaches in the model, read off the compiled program: the equations it enters, the outcomes nearest to it. */
import { type Entry, outcomes, type Program } from "../../model/index.ts";
import type { Lever } from "./lever.ts";

export interface Reach {
  /** The quantity of the model that the lever moves. */
  readonly quantity: string;
  /** Quantities whose own equations read it. */
  readonly equations: readonly string[];
  /** Outcomes it can move, those fewest equations away first; shares of what binds are left out. */
  readonly outcomes: readonly string[];
}

/** The policy instrument or the sampled parameter behind a lever. */
export const quantityOf = ({ parameters }: Lever): string =>
  "central" in parameters ? parameters.central : parameters.level.replace(/Level$/, "");

/** Steps from cause to use, counted breadth first, so that a loop does not matter. */
export function reachOf(program: Program, lever: Lever): Reach {
  const entries = new Map(program.catalogue.map((entry): [string, Entry] => [entry.id, entry]));
  const quantity = quantityOf(lever);
  // An instrument without a history is no quantity of its own: its parameters stand in the equations.
  const roots = entries.has(quantity) ? [quantity] : Object.values(lever.parameters);
  const steps = new Map(roots.map((id) => [id, 0]));
  for (const [id, step] of steps)
    for (const use of entries.get(id)?.uses ?? []) if (!steps.has(use)) steps.set(use, step + 1);
  const reached = outcomes
    .filter(({ id }) => steps.has(id) && !id.startsWith("binding"))
    .sort((a, b) => (steps.get(a.id) ?? 0) - (steps.get(b.id) ?? 0));
  return {
    quantity,
    equations: [...steps].filter(([, step]) => step === 1).map(([id]) => id),
    outcomes: reached.map(({ id }) => id),
  };
}
