/** Options that several commands share, and what they mean. */
import { availableParallelism } from "node:os";
import { compiled } from "../../model/compiled.ts";
import { nearestNames, outcomes, profiles } from "../../model/index.ts";
import { canonicalSeed, dateOf, monthOf, rootKey, runTimes } from "../index.ts";
import { UsageError } from "./failures.ts";
import { readProfile } from "./read-profile.ts";

const { program } = compiled;
const { clock } = program;

export const sharedOptions = {
  seed: {
    type: "string",
    requiresArg: true,
    default: "1",
    describe: "any text or number; the same seed gives the same draws in every scenario",
  },
  // Without a type, so that a value that is no number can be shown as it was typed.
  members: { requiresArg: true, default: 200, describe: "members of the ensemble" },
  set: {
    type: "string",
    array: true,
    nargs: 1,
    default: [] as string[],
    defaultDescription: "nothing",
    describe:
      "move a lever: LEVER=VALUE, LEVER=VALUE@DATE or LEVER=VALUE@DATE~MONTHS (start and ramp); may be repeated",
  },
  profile: {
    type: "string",
    requiresArg: true,
    defaultDescription: "russia",
    describe: `country: ${profiles.map(({ id }) => id).join(", ")}, or a profile FILE`,
  },
  to: {
    type: "string",
    requiresArg: true,
    defaultDescription: dateOf(clock.stop),
    describe: "end of the run, the first of a month",
  },
  dt: {
    type: "string",
    requiresArg: true,
    defaultDescription: String(clock.dt),
    describe: "step in months: 1 or a fraction such as 1/16",
  },
  method: {
    choices: ["euler", "rk4"] as const,
    requiresArg: true,
    default: "euler" as const,
    describe: "integration method",
  },
  backend: {
    choices: ["js", "simd"] as const,
    requiresArg: true,
    defaultDescription: "simd, for euler and where it is available",
    describe: "code that runs the members, one or two at a time; the result is the same",
  },
  workers: {
    requiresArg: true,
    defaultDescription: "one a processor",
    describe: "threads; the result is the same",
  },
  outputs: {
    type: "string",
    requiresArg: true,
    defaultDescription: "the public outcomes",
    describe: "what to save: names from `chokepoint equations`, with commas",
  },
  json: { type: "boolean", default: false, describe: "print the answer as JSON" },
} as const;

export interface Shared {
  seed: string;
  members: unknown;
  set: string[];
  profile?: string | undefined;
  to?: string | undefined;
  dt?: string | undefined;
  method: "euler" | "rk4";
  backend?: "js" | "simd" | undefined;
  workers?: unknown;
  outputs?: string | undefined;
  json: boolean;
}

/** The options as what the ensemble takes. @throws UsageError naming the option, its value and what is allowed. */
export function readShared(shared: Shared) {
  const members = whole("members", shared.members, 1e6);
  const stop = shared.to === undefined ? clock.stop : monthOption("to", shared.to);
  if (!(stop > clock.start && stop <= clock.stop && Number.isInteger(stop)))
    throw new UsageError(
      `--to ${shared.to}: the first of a month after ${dateOf(clock.start)}, up to ${dateOf(clock.stop)}`,
    );
  const profile = readProfile(shared.profile);
  const dt = shared.dt === undefined ? clock.dt : stepOf(shared.dt);
  return {
    ...seedOption(shared.seed),
    members,
    ...(profile === undefined ? {} : { profile }),
    backend: shared.backend,
    // A thread without a member to run would only cost its start.
    workers: Math.min(
      members,
      shared.workers === undefined ? availableParallelism() : whole("workers", shared.workers, 256),
    ),
    stop,
    dt,
    times: runTimes(program, stop),
    options: { method: shared.method, stop, dt, saveInterval: 1, outputs: outputsOf(shared.outputs) },
  };
}

function seedOption(text: string) {
  try {
    return { seed: canonicalSeed(text), key: rootKey(text) };
  } catch (error) {
    throw new UsageError(`--seed: ${(error as Error).message}`);
  }
}

/** Months from the year 0 of a date given as an option. */
export function monthOption(name: string, text: string): number {
  try {
    return monthOf(text);
  } catch (error) {
    throw new UsageError(`--${name}: ${(error as Error).message}`);
  }
}

function whole(name: string, value: unknown, most: number): number {
  const text = String(value);
  const count = /^\d+$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= most) return count;
  throw new UsageError(`--${name} ${text}: a whole number from 1 to ${most}`);
}

/** A month is a whole number of steps, and a step a binary fraction, so that the clock is exact. */
function stepOf(text: string): number {
  const [over, under, more] = text.split("/").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const dt = more === undefined ? (over ?? Number.NaN) / (under ?? 1) : Number.NaN;
  const perMonth = 1 / dt;
  if (!Number.isInteger(Math.log2(perMonth)) || perMonth < 1 || perMonth > 1024)
    throw new UsageError(`--dt ${text}: 1, 1/2, 1/4, ... or 1/1024 of a month`);
  return dt;
}

/** Names of quantities and of single cells, as the cells they stand for; each once. */
export function outputsOf(text: string | undefined, option = "outputs"): string[] {
  if (text === undefined) return outcomes.map(({ id }) => id);
  const cells = new Map(
    program.catalogue.flatMap(({ id, quantity, cells }) =>
      ["stock", "flow", "variable"].includes(quantity.kind)
        ? [[id, cells] as const, ...cells.map((cell) => [cell, [cell]] as const)]
        : [],
    ),
  );
  const found = text.split(/,(?![^[]*\])/).flatMap((part) => {
    const name = part.replaceAll(/\s/g, "");
    const known = cells.get(name);
    if (known) return known;
    const near = nearestNames(name, cells.keys());
    const fixed = program.catalogue.some(({ id }) => id === name) ? ": it does not change in a run" : "";
    throw new UsageError(
      `--${option}: ${fixed ? `"${name}" cannot be saved${fixed}` : `nothing is called "${name}"`}${near.length > 0 && !fixed ? `; nearest: ${near.join(", ")}` : ""}`,
    );
  });
  return [...new Set(found)];
}
