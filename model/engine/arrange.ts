/** Equations put in order: for a step, and for the start; and told apart by whether they move during a run. */
import { type Expression, namesRead, number, visit } from "./expression.ts";
import { order } from "./order.ts";
import type { Auxiliary, State } from "./program.ts";

type Sources = ReadonlyMap<string, Expression>;

/** @throws Error that prints the loop when there is no order. */
export function arrange(
  equations: Sources,
  states: readonly State[],
  noises: readonly string[],
): { auxiliaries: Auxiliary[]; initialOrder: string[] } {
  const stepOrder = order(equations.keys(), readsOf(equations));
  const everything = new Map([...equations, ...states.map(({ id, initial }) => [id, initial] as const)]);
  const remedy =
    "at the start each needs the other: give a stock, a delay or PREVIOUS of the loop an initial value of its own";
  const initialOrder = order(everything.keys(), readsOf(everything), remedy);
  const moving = new Set<string>(noises);
  for (const { id, update } of states) if (update.kind !== "hold") moving.add(id);
  const auxiliaries = stepOrder.map((id): Auxiliary => {
    const expression = equations.get(id) ?? number(0);
    const constant = isConstant(expression, moving);
    if (!constant) moving.add(id);
    return { id, expression, constant };
  });
  return { auxiliaries, initialOrder };
}

function readsOf(sources: Sources) {
  const known = new Map<string, readonly string[]>();
  return (id: string): readonly string[] => {
    const cached = known.get(id);
    if (cached) return cached;
    const expression = sources.get(id);
    const found = expression ? namesRead(expression).filter((name) => sources.has(name)) : [];
    known.set(id, found);
    return found;
  };
}

const MOVING_CALLS = ["STEP", "RAMP", "PULSE"];

function isConstant(expression: Expression, moving: ReadonlySet<string>): boolean {
  let constant = true;
  visit(expression, (node) => {
    if (node.kind === "read" && (node.name === "TIME" || moving.has(node.name))) constant = false;
    if (node.kind === "call" && MOVING_CALLS.includes(node.name)) constant = false;
  });
  return constant;
}
