/** Moving a run over whole steps: Euler, and the classical fourth-order Runge-Kutta method. */
import type { Compiled } from "./link.ts";

/** Buffers of one run, by the letters of `generate`. */
export interface Buffers {
  readonly P: Float64Array;
  readonly N: Float64Array;
  readonly G: Int32Array;
  readonly C: Float64Array;
  readonly T: Float64Array;
  readonly S: Float64Array;
  readonly V: Float64Array;
  readonly R: Float64Array;
  readonly L: Int32Array;
}
export type Method = "euler" | "rk4";
/**
 * Runs from one step to another; returns the step that met a value that is not finite, or -1. Where that is a state,
 * the auxiliaries are still those of the step before, which made it so.
 */
export type Move = (from: number, to: number) => number;

export function integrator(
  compiled: Compiled,
  method: Method,
  b: Buffers,
  every: number,
  record: (k: number) => void,
): Move {
  const { euler } = compiled.kernel;
  if (method === "euler" && euler) {
    return (from, to) => euler(b.P, b.N, b.G, b.C, b.T, b.S, b.V, b.R, b.L, from, to, every, record);
  }
  const next = method === "euler" ? eulerStep(compiled, b) : rungeKuttaStep(compiled, b);
  return (from, to) => {
    const [start, , dt] = b.C as unknown as [number, number, number];
    compiled.kernel.constants(b.P, b.C, b.T, b.S, b.V);
    for (let k = from; ; k++) {
      const time = start + k * dt;
      compiled.kernel.values(b.P, b.N, b.G, b.C, b.T, b.S, b.V, time, time);
      if (!allFinite(b.V)) return k;
      if (k % every === 0 || k === to) record(k);
      if (k === to) return -1;
      next(time, dt);
      compiled.kernel.remember(b.S, b.V, b.R, b.L, k);
      if (!allFinite(b.S)) return k + 1;
    }
  };
}

const allFinite = (values: Float64Array): boolean => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] as number) * 0;
  return sum === 0;
};

/** Slots that integrate, and whether each stops at zero. */
function integrated({ program }: Compiled): { slot: number; floor: boolean }[] {
  return program.states.flatMap(({ update }, slot) =>
    update.kind === "integrate" ? [{ slot, floor: update.floor }] : [],
  );
}

/** A level that is not a number stays so, for the check that follows. */
const settle = (level: number, floor: boolean): number => (floor && level < 0 ? 0 : level);

function eulerStep(compiled: Compiled, { S, V }: Buffers) {
  const slots = integrated(compiled);
  const D = new Float64Array(S.length);
  return (_time: number, dt: number): void => {
    compiled.kernel.rates(S, V, D);
    for (const { slot, floor } of slots)
      S[slot] = settle((S[slot] as number) + dt * (D[slot] as number), floor);
  };
}

/** Stocks move by the four-stage mean; noise, pulses and delays' memories keep the value they have at the whole step. */
function rungeKuttaStep(compiled: Compiled, { P, N, G, C, T, S, V }: Buffers) {
  const { kernel } = compiled;
  const slots = integrated(compiled);
  const stages = [1, 2, 3, 4].map(() => new Float64Array(S.length));
  const [D1, D2, D3, D4] = stages as [Float64Array, Float64Array, Float64Array, Float64Array];
  const trial = S.slice();
  const W = V.slice();
  return (time: number, dt: number): void => {
    const stage = (before: Float64Array, after: Float64Array, part: number): void => {
      trial.set(S);
      for (const { slot } of slots) trial[slot] = (S[slot] as number) + part * dt * (before[slot] as number);
      kernel.values(P, N, G, C, T, trial, W, time + part * dt, time);
      kernel.rates(trial, W, after);
    };
    W.set(V);
    kernel.rates(S, V, D1);
    stage(D1, D2, 0.5);
    stage(D2, D3, 0.5);
    stage(D3, D4, 1);
    for (const { slot, floor } of slots) {
      const slope =
        (D1[slot] as number) + 2 * (D2[slot] as number) + 2 * (D3[slot] as number) + (D4[slot] as number);
      S[slot] = settle((S[slot] as number) + (dt * slope) / 6, floor);
    }
  };
}
