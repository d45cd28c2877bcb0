/** Members of an ensemble: each a pure function of (model, settings, root key, member number). */
import {
  applyProfile,
  type Backend,
  type Compiled,
  type Inputs,
  type NoiseSlot,
  noiseGrid,
  type ParameterSlot,
  type Profile,
  type Program,
  pairRunner,
  type RunOptions,
  run,
} from "../../model/index.ts";
import { type Fit, NO_FIT } from "../analysis/fit.ts";
import {
  normalCumulative,
  normalQuantile,
  quantileFunction,
  type RootKey,
  sourceIds,
  uniform,
} from "../seeds/index.ts";
import type { Settings } from "../settings.ts";
import { settingsInBaseUnits } from "./base-units.ts";
import { movedTo } from "./moved.ts";
import type { PauseStore } from "./pause-store.ts";
import { type Points, pointDrawer } from "./points.ts";

/** A stretch of members to run; plain data. */
export interface Job {
  readonly settings: Settings;
  readonly key: RootKey;
  /** Members `from` up to but without `to`; member -1 is the central run, every draw at its median. */
  readonly from: number;
  readonly to: number;
  readonly options: RunOptions & { readonly outputs: readonly string[] };
  /** Sample parameters from their evidence alone, as they were before the fit. */
  readonly prior?: boolean;
  /** Another country's parameters in place of the model's own. */
  readonly profile?: Profile;
  /**
   * Until this time, settings act as those of every other job with this key: such jobs may share the time before. To be
   * claimed only of levers that begin at a date; the bits are the same.
   */
  readonly alike?: { readonly key: string; readonly until: number };
  /** Members are runs at these points, one each, instead of draws. */
  readonly points?: Points;
  /** Ask for JavaScript; otherwise members run two at a time on vector code wherever they can. The bits are the same. */
  readonly backend?: "js";
}
export interface Failure {
  readonly member: number;
  readonly message: string;
}
/** `values[(member - from) * rows * outputs + row * outputs + output]`; a failed member's are NaN. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly values: Float64Array;
  readonly failures: readonly Failure[];
  readonly backend: Backend;
}
export const CENTRAL = -1;

/** Members of one model; `fit` is the model's own, where it has one, and `drawerOf` one that keeps what it drew. */
export function runMembers(
  shipped: Compiled,
  job: Job,
  fit: Fit = NO_FIT,
  drawerOf: typeof drawer = drawer,
  pauses?: PauseStore,
): Block {
  const compiled = job.profile
    ? { ...shipped, program: applyProfile(shipped.program, job.profile) }
    : shipped;
  const { program } = compiled;
  const draw = job.points
    ? pointDrawer(program, job, job.points, drawer(program, job), CENTRAL)
    : drawerOf(program, job, job.prior ? NO_FIT : fit);
  const { backend, runPair } = pairsOf(compiled, job);
  const failures: Failure[] = [];
  let values = new Float64Array(0);
  const attempt = (member: number, series: () => Float64Array): void => {
    try {
      const saved = series();
      if (values.length === 0) values = new Float64Array((job.to - job.from) * saved.length).fill(Number.NaN);
      values.set(saved, (member - job.from) * saved.length);
    } catch (error) {
      failures.push({ member, message: (error as Error).message });
    }
  };
  const alone = ({ row, draws }: Inputs): Float64Array => run(compiled, row, draws, job.options).series;
  for (let member = job.from; member < job.to; member += runPair ? 2 : 1) {
    if (runPair === undefined) {
      attempt(member, () => alone(draw(member)));
      continue;
    }
    // An odd one at the end runs beside itself.
    const first = draw(member);
    const isPair = member + 1 < job.to;
    const second = isPair ? draw(member + 1) : first;
    const [one, other] = runPair([first, second], pauses?.resumeOf(program, job, member));
    attempt(member, () => one ?? alone(first));
    if (isPair) attempt(member + 1, () => other ?? alone(second));
  }
  return { from: job.from, to: job.to, values, failures, backend };
}

/** What runs the pairs of a job; options that do not fit are left to each member's run, which says what is wrong. */
function pairsOf(compiled: Compiled, { options, backend }: Job): ReturnType<typeof pairRunner> {
  const without = (reason: string) => ({ backend: { name: "js", reason } as const, runPair: undefined });
  if (backend === "js") return without("it was asked for");
  try {
    return pairRunner(compiled, options);
  } catch (error) {
    return without((error as Error).message);
  }
}

/**
 * Parameter row and noise of one member. Keyed by member, source and month, never by scenario: what the member drew under
 * no settings at all may be given, and then only what these settings name is drawn.
 */
export function drawer(
  program: Program,
  { settings, key, options, profile }: Pick<Job, "settings" | "key" | "options" | "profile">,
  fitted: Fit = NO_FIT,
) {
  const clock = { ...program.clock, ...options };
  const grid = noiseGrid(program, clock);
  const sources = sourceIds([...program.parameters, ...program.noises].map(({ id }) => id));
  const { fixed, centred, ranges } = settingsInBaseUnits(program, settings);

  const at = (id: string, member: number, step: number): number =>
    member === CENTRAL ? 0.5 : uniform(key, member, sources.get(id) ?? 0, step);
  const scoresOf = fittedScores(program, fitted, (id, member) => normalQuantile(at(id, member, 0)));
  const parameterOf = (slot: ParameterSlot): ((member: number, scores: Float64Array) => number) => {
    const set = fixed.get(slot.id);
    if (set !== undefined) return () => set;
    const middle = centred.get(slot.id);
    const { value, ...moved } = movedTo(slot, middle, ranges.get(slot.id));
    if (moved.shape === "fixed") return () => value;
    const quantile = quantileFunction({ ...moved, central: value });
    // What a lever or a profile sets is drawn around its own middle; the fit was to the reference country's rows.
    const own = middle !== undefined || Object.hasOwn(profile?.parameters ?? {}, slot.id);
    const place = !own ? fitted.parameters.indexOf(slot.id) : -1;
    if (place >= 0) return (_, scores) => quantile(normalCumulative(scores[place] as number));
    // The central run takes the central value, which a skewed shape need not have as its median.
    return (member) => (member === CENTRAL ? value : quantile(at(slot.id, member, 0)));
  };
  const named = program.parameters.flatMap((slot, i) =>
    fixed.has(slot.id) || centred.has(slot.id) ? [{ i, value: parameterOf(slot) }] : [],
  );
  let parameters: ReturnType<typeof parameterOf>[] | undefined;
  const variate = (noise: NoiseSlot, member: number, step: number): number => {
    const drawn = at(noise.id, member, step);
    return noise.variate === "normal" ? normalQuantile(drawn) : drawn;
  };

  return (member: number, plain?: Inputs): Inputs => {
    if (plain) {
      const row = plain.row.slice();
      // None of these is fitted, so none reads a score.
      for (const { i, value } of named) row[i] = value(member, NO_SCORES);
      return { row, draws: plain.draws };
    }
    parameters ??= program.parameters.map(parameterOf);
    const scores = scoresOf(member);
    const row = Float64Array.from(parameters, (value) => value(member, scores));
    const draws = new Float64Array(grid.size);
    for (const slot of grid.slots) {
      for (let i = 0; i < slot.count; i++) draws[slot.at + i] = variate(slot, member, slot.first + i);
    }
    return { row, draws };
  };
}

const NO_SCORES = new Float64Array(0);

/** Normal scores of the fitted parameters in a member: independent ones put through the fit's mean and factor. */
function fittedScores(
  program: Program,
  { parameters, mean, factor }: Fit,
  score: (id: string, member: number) => number,
) {
  const known = new Set(program.parameters.map(({ id }) => id));
  const stranger = parameters.find((id) => !known.has(id));
  if (stranger !== undefined)
    throw new Error(
      `the fit is for another model: it has "${stranger}", which is no parameter here; run npm run calibrate`,
    );
  return (member: number): Float64Array => {
    const independent = parameters.map((id) => score(id, member));
    return Float64Array.from(factor, (row, i) =>
      row.reduce((sum, weight, k) => sum + weight * (independent[k] as number), mean[i] as number),
    );
  };
}
