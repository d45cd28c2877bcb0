/** Runs that differ in one dated lever are the same until it begins. */
import type { Job } from "./ensemble/index.ts";
import { leverById } from "./levers/index.ts";
import type { Settings } from "./settings.ts";

/**
 * What to claim of a job whose settings differ from others in this lever alone: nothing for a lever without a date. It is
 * true because a policy's lever is multiplied by zero until its start (model/sectors/policy.ts).
 */
export function alikeBut(lever: string, settings: Settings): Job["alike"] | undefined {
  const { parameters } = leverById(lever);
  if (!("start" in parameters)) return undefined;
  const start = settings.fixed[parameters.start];
  if (start === undefined) return undefined;
  const own: readonly string[] = Object.values(parameters);
  const others = Object.entries(settings.fixed).filter(([id]) => !own.includes(id));
  return { key: JSON.stringify([lever, others, settings.centred, settings.ranges]), until: start * 12 };
}
