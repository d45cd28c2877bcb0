/** Keeps what members drew under no settings, so that a lever being moved draws only what it names. */
import type { Inputs } from "../../model/index.ts";
import { drawer } from "./members.ts";

/** Some megabytes at most: a member has a few hundred parameters and as many draws of noise. */
const MOST_MEMBERS = 1000;

/** A drawer as `drawer`, for the jobs of one model; another seed, fit, profile or clock begins anew. */
export function drawStore(): typeof drawer {
  let name = "";
  let fit: Parameters<typeof drawer>[2];
  let plain: ReturnType<typeof drawer> | undefined;
  const kept = new Map<number, Inputs>();
  return (program, job, fitted) => {
    const { start, stop } = { ...program.clock, ...job.options };
    const next = JSON.stringify([program.name, job.key, job.profile, start, stop]);
    if (next !== name || fitted !== fit) {
      fit = fitted;
      kept.clear();
      plain = undefined;
      name = next;
    }
    plain ??= drawer(program, { ...job, settings: { fixed: {}, centred: {} } }, fitted);
    const drawPlain = plain;
    const draw = drawer(program, job, fitted);
    return (member) => {
      const before = kept.get(member) ?? drawPlain(member);
      if (kept.size < MOST_MEMBERS) kept.set(member, before);
      return draw(member, before);
    };
  };
}
