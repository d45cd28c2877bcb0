/** The values of a program as graphs: those of the start, and those of a step. */
import type { Program, State } from "../program.ts";
import { Graph, type Node, type Resolve } from "./graph.ts";

export interface Values {
  /** At the start, by id, in the order in which they can be computed. */
  readonly initial: ReadonlyMap<string, Node>;
  /** Of each auxiliary in a step, in the program's order. */
  readonly auxiliaries: readonly Node[];
  /** Of each state in the next step before any floor; undefined where it does not integrate. */
  readonly next: readonly (Node | undefined)[];
  /** What rings and copies put in, by state; undefined for the others. */
  readonly remembered: readonly (Node | undefined)[];
  readonly noises: readonly Node[];
}

export function valuesOf(program: Program): Values {
  const graph = new Graph(program.lookups);
  const noises = program.noises.map((_, i) => graph.leaf("noise", i, "step"));
  const leaves = new Map<string, Node>([
    ...program.parameters.map(({ id }, i) => [id, graph.leaf("parameter", i, "run")] as const),
    ...program.noises.map(({ id }, i) => [id, noises[i] as Node] as const),
  ]);

  const initial = new Map<string, Node>();
  const atStart: Resolve = (name) => initial.get(name) ?? leaves.get(name);
  const initials = new Map([
    ...program.states.map(({ id, initial }) => [id, initial] as const),
    ...program.auxiliaries.map(({ id, expression }) => [id, expression] as const),
  ]);
  for (const id of program.initialOrder) {
    const expression = initials.get(id);
    if (expression) initial.set(id, graph.of(expression, atStart));
  }

  const step = new Map(leaves);
  program.states.forEach(({ id, update }, i) => {
    step.set(id, graph.leaf("state", i, update.kind === "hold" ? "run" : "step"));
  });
  const inStep: Resolve = (name) => step.get(name);
  const auxiliaries = program.auxiliaries.map(({ id, expression }) => {
    const node = graph.of(expression, inStep);
    step.set(id, node);
    return node;
  });
  const named = (id: string): Node => graph.of({ kind: "read", name: id, indices: [] }, inStep);
  const next = ({ id, update }: State): Node | undefined => {
    if (update.kind !== "integrate") return undefined;
    const [first = graph.number(0), ...more] = update.inflows.map(named);
    const inflow = more.reduce((sum, flow) => graph.make("+", sum, flow), first);
    const net = update.outflows.map(named).reduce((rest, flow) => graph.make("-", rest, flow), inflow);
    return graph.make("+", named(id), graph.make("*", named("DT"), net));
  };
  return {
    initial,
    auxiliaries,
    next: program.states.map(next),
    remembered: program.states.map(({ update }) =>
      update.kind === "copy" || update.kind === "ring" ? named(update.from) : undefined,
    ),
    noises,
  };
}

/** Every node that the roots need, inputs before what reads them. */
export function reachable(roots: readonly Node[]): Set<Node> {
  const found = new Set<Node>();
  const see = (node: Node): void => {
    if (found.has(node)) return;
    for (const input of node.inputs) see(input);
    found.add(node);
  };
  for (const root of roots) see(root);
  return found;
}
