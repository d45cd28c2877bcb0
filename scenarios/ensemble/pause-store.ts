/** Keeps where members stood when their settings began to differ, so that a lever being moved runs only what follows. */
import type { Pause, Program, Resume } from "../../model/index.ts";
import type { Job } from "./members.ts";

/** About a hundred kilobytes each. */
const MOST_PAIRS = 200;

export interface PauseStore {
  /** How the pair that begins with `member` is to run; undefined from start to stop without a stay. */
  resumeOf(program: Program, job: Job, member: number): Resume | undefined;
}

/** Kinds of job kept at once: quick runs of a lever in the hand, and whole ones where it rests. */
const MOST_KINDS = 2;

/** For the jobs of one thread: those of another key, seed, clock or of other outputs begin anew. */
export function pauseStore(): PauseStore {
  const kinds = new Map<string, Map<number, Pause>>();
  const keptBy = (name: string): Map<number, Pause> => {
    const kept = kinds.get(name) ?? new Map<number, Pause>();
    // Used last, so dropped last.
    kinds.delete(name);
    kinds.set(name, kept);
    for (const oldest of kinds.keys()) if (kinds.size > MOST_KINDS) kinds.delete(oldest);
    return kept;
  };
  return {
    resumeOf(program, job, member) {
      const { alike, settings: _, from: _from, to, ...rest } = job;
      if (alike === undefined) return undefined;
      const { start, stop, dt } = { ...program.clock, ...job.options };
      const step = Math.floor((alike.until - start) / dt);
      if (!(step > 0 && alike.until < stop)) return undefined;
      const kept = keptBy(JSON.stringify([alike, rest]));
      // An odd one at the end runs beside itself, not beside the next.
      if (member + 1 >= to) return undefined;
      const from = kept.get(member);
      if (from) return { from };
      return {
        pauseAt: step,
        keep: (pause) => {
          if (kept.size < MOST_PAIRS) kept.set(member, pause);
        },
      };
    },
  };
}
