/** What went wrong in a run: the first value that is not finite, and what it was computed from. */

import { RunError } from "./errors.ts";
import { namesRead } from "./expression.ts";
import type { Buffers } from "./integrate.ts";
import { layoutOf } from "./layout.ts";
import type { Program } from "./program.ts";

/** The error at the start of a run, where states and auxiliaries are computed in one order; undefined where all is finite. */
export function failureAtStart(program: Program, buffers: Buffers): RunError | undefined {
  const { places } = layoutOf(program);
  for (const id of program.initialOrder) {
    const place = places.get(id);
    const value = place === undefined ? 0 : ((place.state ? buffers.S : buffers.V)[place.slot] as number);
    if (!Number.isFinite(value)) return failure(program, buffers, id, value, 0, readAtStart(program, id));
  }
  return undefined;
}

/** The error at step k: states move first, so one of them that is not finite is the cause of all else. */
export function failureAt(program: Program, buffers: Buffers, k: number): RunError | undefined {
  const { S, V } = buffers;
  const slot = S.findIndex((value) => !Number.isFinite(value));
  const state = program.states[slot];
  if (state) {
    const flows =
      state.update.kind === "integrate" ? [...state.update.inflows, ...state.update.outflows] : [];
    return failure(program, buffers, state.id, S[slot] as number, k, flows);
  }
  const at = V.findIndex((value) => !Number.isFinite(value));
  const auxiliary = program.auxiliaries[at];
  return (
    auxiliary && failure(program, buffers, auxiliary.id, V[at] as number, k, namesRead(auxiliary.expression))
  );
}

function readAtStart({ states, auxiliaries }: Program, id: string): string[] {
  const expression =
    states.find((state) => state.id === id)?.initial ?? auxiliaries.find((one) => one.id === id)?.expression;
  return expression ? namesRead(expression) : [];
}

function failure(
  program: Program,
  buffers: Buffers,
  id: string,
  value: number,
  k: number,
  names: readonly string[],
): RunError {
  const time = (buffers.C[0] as number) + k * (buffers.C[2] as number);
  const inputs = names.flatMap((name) => {
    const input = readingOf(program, buffers, name, time);
    return input === undefined ? [] : [[name, input] as const];
  });
  return new RunError(id, value, time, Object.fromEntries(inputs));
}

/** A value by name, in its declared unit. */
function readingOf(
  program: Program,
  { P, N, G, C, S, V }: Buffers,
  name: string,
  time: number,
): number | undefined {
  const { places, factors } = layoutOf(program);
  const place = places.get(name);
  if (place) return ((place.state ? S : V)[place.slot] as number) / place.factor;
  const parameter = program.parameters.findIndex(({ id }) => id === name);
  if (parameter >= 0) return (P[parameter] as number) / (factors.get(name) ?? 1);
  const noise = program.noises.findIndex(({ id }) => id === name);
  const interval = program.noises[noise]?.interval;
  if (interval !== undefined) return N[(G[noise] as number) + Math.floor(time / interval + 1e-6)];
  const clock = new Map([
    ["TIME", time],
    ["STARTTIME", C[0]],
    ["STOPTIME", C[1]],
    ["DT", C[2]],
  ]);
  return clock.get(name);
}
