/** One step down a causal trace: from a quantity's change to its direct causes, over all the time before. */
import type { Expression } from "../expression.ts";
import { namesRead } from "../expression.ts";
import type { Program, State } from "../program.ts";
import type { Evaluate } from "./evaluate.ts";
import { shares } from "./shares.ts";
import type { Trail } from "./trail.ts";

/** By cell: what its change at each row counts, in units of the variable that the trace began with. */
export type Weights = Map<string, Float64Array>;

/** What delays and averages remember is no cause of its own: the trace passes through it. */
const isHidden = (id: string): boolean => id.includes("~");

export interface Pair {
  readonly program: Program;
  readonly before: Trail;
  readonly after: Trail;
  readonly evaluate: Evaluate;
}

/**
 * Hands the weights of the given cells on to what they read: the adjoint of the run, row by row from the last to the
 * first, so that a stock passes its change back to the flows of all earlier steps. Returns cells reached that a reader
 * can see, and the sums that end at parameters and noises.
 */
export function sweep({ program, before, after, evaluate }: Pair, given: Weights) {
  const states = new Map(program.states.map((state) => [state.id, state]));
  const auxiliaries = new Map(program.auxiliaries.map(({ id, expression }) => [id, expression]));
  const lengths = ringLengths(program, before);
  const rows = before.rows;
  const inside: Weights = new Map([...given].map(([id, weights]) => [id, weights.slice()]));
  const reached: Weights = new Map();
  const ends = new Map<string, number>();
  // Reverse of an order in which each reads only what stands before it.
  const order = program.auxiliaries.map(({ id }) => id).reverse();

  const add = (id: string, row: number, weight: number): void => {
    if (weight === 0 || row < 0) return;
    const known = states.has(id) || auxiliaries.has(id);
    if (!known) return;
    const into = isHidden(id) ? inside : reached;
    const weights = into.get(id) ?? new Float64Array(rows);
    weights[row] = (weights[row] as number) + weight;
    into.set(id, weights);
  };
  const end = (name: string, part: number): void => {
    if (part !== 0) ends.set(name, (ends.get(name) ?? 0) + part);
  };
  const divide = (expression: Expression, row: number, weight: number): void => {
    for (const [name, part] of shares(evaluate, expression, namesRead(expression), before, after, row)) {
      if (states.has(name) || auxiliaries.has(name))
        add(name, row, (weight * part) / (after.value(row, name) - before.value(row, name)));
      else end(name, weight * part);
    }
  };
  const passBack = ({ id, update }: State, row: number, weight: number): void => {
    const own = inside.get(id) as Float64Array;
    const keep = (then: number): void => {
      own[then] = (own[then] as number) + weight;
    };
    if (update.kind === "hold") {
      keep(0);
    } else if (update.kind === "integrate") {
      keep(row - 1);
      for (const flow of update.inflows) add(flow, row - 1, weight * before.dt);
      for (const flow of update.outflows) add(flow, row - 1, -weight * before.dt);
      if (update.floor)
        end(`${id} held at zero`, weight * (cut(after, row, id, update) - cut(before, row, id, update)));
    } else if (update.kind === "copy") {
      add(update.from, row - 1, weight);
    } else {
      const then = row - (lengths.get(id) ?? 1);
      if (then < 0) keep(0);
      else add(update.from, then, weight);
    }
  };
  const at = (id: string, row: number): number => inside.get(id)?.[row] ?? 0;
  for (let row = rows - 1; row > 0; row--) {
    for (const id of order) {
      const weight = at(id, row);
      if (weight !== 0) divide(auxiliaries.get(id) as Expression, row, weight);
    }
    for (const [id, state] of states) {
      const weight = at(id, row);
      if (weight !== 0) passBack(state, row, weight);
    }
  }
  for (const id of [...program.initialOrder].reverse()) {
    const weight = at(id, 0);
    const expression = states.get(id)?.initial ?? auxiliaries.get(id);
    if (weight !== 0 && expression !== undefined) divide(expression, 0, weight);
  }
  return { reached, ends };
}

/** What the floor added to a level in the step before `row`, where an inflow below zero would have taken it under. */
function cut({ value, dt }: Trail, row: number, id: string, update: Integrated): number {
  let level = value(row - 1, id);
  for (const flow of update.inflows) level += dt * value(row - 1, flow);
  for (const flow of update.outflows) level -= dt * value(row - 1, flow);
  return level < 0 ? value(row, id) - level : 0;
}
type Integrated = Extract<State["update"], { kind: "integrate" }>;

function ringLengths(program: Program, { value, dt }: Trail): Map<string, number> {
  return new Map(
    program.states.flatMap(({ id, update }) =>
      update.kind === "ring" ? [[id, Math.max(1, Math.round(value(0, update.delay) / dt))] as const] : [],
    ),
  );
}
