/** Undo and redo over immutable states. */

export interface History<State> {
  /** Oldest first. */
  readonly past: readonly State[];
  readonly present: State;
  /** Next first. */
  readonly future: readonly State[];
}

export const DEPTH = 100;

export const begin = <State>(present: State): History<State> => ({ past: [], present, future: [] });

/** A new step; what had been undone is gone, and so is what lies more than `DEPTH` steps back. */
export const push = <State>({ past, present }: History<State>, next: State): History<State> => ({
  past: [...past, present].slice(-DEPTH),
  present: next,
  future: [],
});

/** One step back; the same history where there is none. */
export function undo<State>(history: History<State>): History<State> {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return { past: history.past.slice(0, -1), present: last, future: [history.present, ...history.future] };
}

/** One step forward again; the same history where nothing was undone. */
export function redo<State>(history: History<State>): History<State> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}
