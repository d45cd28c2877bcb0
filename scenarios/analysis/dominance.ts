/** How strong each named loop of the model is over time in one scenario's central run. */
import { loopScores, trail } from "../../model/engine/reading/index.ts";
import { applyProfile, type Compiled, loops, type Profile } from "../../model/index.ts";
import { CENTRAL, drawer } from "../ensemble/members.ts";
import type { RootKey } from "../seeds/index.ts";
import type { Settings } from "../settings.ts";
import type { Fit } from "./fit.ts";

export interface Dominance {
  /** First months of the spans, counted from the year 0. */
  readonly spans: readonly number[];
  /** By loop: mean of its relative score over each span, negative where it balances. */
  readonly loops: readonly { readonly id: string; readonly relative: readonly number[] }[];
}

const YEAR = 12;

/** Scores are taken at the last step of every month. @throws Error when the run fails. */
export function dominance(
  shipped: Compiled,
  fit: Fit,
  { settings, key, profile }: { settings: Settings; key: RootKey; profile?: Profile },
): Dominance {
  const compiled = profile ? { ...shipped, program: applyProfile(shipped.program, profile) } : shipped;
  const { program } = compiled;
  const job = { settings, key, options: { outputs: [] }, ...(profile ? { profile } : {}) };
  const { row, draws } = drawer(program, job, fit)(CENTRAL);
  const kept = trail(compiled, row, draws);
  const scoresAt = loopScores(program, kept, loops);
  const { start, stop } = program.clock;
  const perMonth = Math.round(1 / program.clock.dt);
  const spans = Array.from({ length: (stop - start) / YEAR }, (_, i) => start + i * YEAR);
  const sums = loops.map(() => new Float64Array(spans.length));
  for (let month = 0; month < spans.length * YEAR; month++)
    for (const [i, { relative }] of scoresAt((month + 1) * perMonth).entries()) {
      const span = Math.floor(month / YEAR);
      const sum = sums[i] as Float64Array;
      sum[span] = (sum[span] as number) + relative / YEAR;
    }
  return { spans, loops: loops.map(({ id }, i) => ({ id, relative: [...(sums[i] as Float64Array)] })) };
}
