/** Why an outcome differs between two scenarios: the causal trace of one member, with levers and loops named. */
import { type Cause, trail, type Why, type WhyOptions, why } from "../../model/engine/reading/index.ts";
import { applyProfile, type Compiled, loops, type Profile } from "../../model/index.ts";
import { CENTRAL, drawer } from "../ensemble/members.ts";
import { levers } from "../levers/index.ts";
import type { RootKey } from "../seeds/index.ts";
import type { Settings } from "../settings.ts";
import type { Fit } from "./fit.ts";

export interface Pair {
  readonly before: Settings;
  readonly after: Settings;
  readonly key: RootKey;
  /** The central run where left out. */
  readonly member?: number;
  readonly profile?: Profile;
}

/** @throws Error on an unknown variable, an empty period, or a run that fails. */
export function explain(
  shipped: Compiled,
  fit: Fit,
  { before, after, key, member = CENTRAL, profile }: Pair,
  variable: string,
  options: WhyOptions,
): Why {
  const compiled = profile ? { ...shipped, program: applyProfile(shipped.program, profile) } : shipped;
  const keep = (settings: Settings) => {
    const job = { settings, key, options: { outputs: [] }, ...(profile ? { profile } : {}) };
    const { row, draws } = drawer(compiled.program, job, fit)(member);
    return trail(compiled, row, draws);
  };
  return why(compiled.program, keep(before), keep(after), variable, options);
}

const leverOf = new Map(
  levers.flatMap((lever) => Object.values(lever.parameters).map((id) => [id, lever] as const)),
);

/** What a reader calls the end of a chain: a lever, a loop by its name where it has one, or the quantity itself. */
export function nameOf({ name, kind }: Cause, above: readonly string[]): string {
  if (kind === "end") {
    const lever = leverOf.get(name);
    return lever ? `lever: ${lever.label}` : name;
  }
  if (kind !== "loop") return name;
  const round = above.slice(above.lastIndexOf(name));
  const named = loops.filter(({ path }) => round.every((id) => path.includes(id)) && round.length > 1);
  return named.length === 1 ? `${name}: loop ${named[0]?.id}, ${named[0]?.name}` : `${name}: a loop`;
}
