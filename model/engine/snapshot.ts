/** What a run carries forward, and the ring buffers of its fixed delays. */
import type { RunClock } from "./clock.ts";
import type { Layout } from "./layout.ts";
import type { Program } from "./program.ts";

/** All that a run carries forward, delay buffers included. */
export interface Snapshot {
  readonly step: number;
  /** Clock of the run it was taken of. */
  readonly start: number;
  readonly dt: number;
  readonly steps: number;
  readonly state: Float64Array;
  readonly rings: Float64Array;
  /** Length and offset of each ring. */
  readonly ringPlaces: Int32Array;
}
export interface Rings {
  readonly R: Float64Array;
  readonly L: Int32Array;
}

/**
 * Ring buffers as long as their delays in steps, at least one, filled with what each gives at the start. A delay beyond
 * the end of the run needs no more room than the run is long: nothing put in comes out again.
 */
export function startRings(
  rings: Layout["rings"],
  S: Float64Array,
  V: Float64Array,
  { dt, steps }: RunClock,
): Rings {
  const lengths = rings.map(({ delay }) =>
    Math.min(steps + 1, Math.max(1, Math.round((V[delay] as number) / dt))),
  );
  const L = new Int32Array(2 * rings.length);
  const R = new Float64Array(lengths.reduce((sum, length) => sum + length, 0));
  let offset = 0;
  rings.forEach(({ slot }, i) => {
    const length = lengths[i] as number;
    L.set([length, offset], 2 * i);
    R.fill(S[slot] as number, offset, offset + length);
    offset += length;
  });
  return { R, L };
}

/** @throws Error naming what does not fit. */
export function checkRestore(
  program: Program,
  snapshot: Snapshot,
  { start, stop, dt, steps }: RunClock,
): void {
  if (snapshot.state.length !== program.states.length)
    throw new Error(
      `the snapshot has ${snapshot.state.length} states, ${program.name} ${program.states.length}: it is of another model`,
    );
  if (snapshot.start !== start || snapshot.dt !== dt)
    throw new Error(
      `the snapshot is of a run from ${snapshot.start} with a dt of ${snapshot.dt}, not from ${start} with ${dt}: restore with its own`,
    );
  if (snapshot.step > steps)
    throw new Error(
      `the snapshot is at time ${start + snapshot.step * dt}, after the stop at ${stop}: choose a later stop`,
    );
  const cut = snapshot.ringPlaces.some((length, i) => i % 2 === 0 && length > snapshot.steps);
  if (cut && steps > snapshot.steps)
    throw new Error(
      `a fixed delay is longer than the run of the snapshot, to ${start + snapshot.steps * dt}: begin that run with a stop at ${stop}`,
    );
}
