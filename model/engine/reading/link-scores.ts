/** Link scores of Loops that Matter, with the corrected form for flows into stocks (Schoenberg, Hayward, Eberlein 2023). */
import { type Expression, namesRead } from "../expression.ts";
import type { Program, State } from "../program.ts";
import type { Evaluate } from "./evaluate.ts";
import type { Trail } from "./trail.ts";

/** By cell of the cause. */
export type Scores = ReadonlyMap<string, number>;

const isHidden = (id: string): boolean => id.includes("~");

/**
 * Scores of the links into cells of one program, over the step that ends at `row`. A score is how much of a cell's
 * change its cause made, other causes standing still, with the sign of the link; 0 where either did not change.
 */
export function linkScores(program: Program, run: Trail, evaluate: Evaluate) {
  const states = new Map(program.states.map((state) => [state.id, state]));
  const auxiliaries = new Map(program.auxiliaries.map(({ id, expression }) => [id, expression]));
  const reads = new Map<Expression, readonly string[]>();
  const namesOf = (expression: Expression): readonly string[] => {
    const known = reads.get(expression) ?? namesRead(expression);
    reads.set(expression, known);
    return known;
  };
  const change = (name: string, row: number): number => run.value(row, name) - run.value(row - 1, name);

  const ofEquation = (id: string, expression: Expression, row: number): Map<string, number> => {
    const whole = change(id, row);
    const found = new Map<string, number>();
    if (whole === 0) return found;
    const start = run.value(row - 1, id);
    for (const name of namesOf(expression)) {
      const cause = change(name, row);
      if (cause === 0) continue;
      const alone = run.moment(row - 1, (other) => (other === name ? run.value(row, name) : undefined));
      const part = evaluate(expression, alone) - start;
      if (part !== 0) found.set(name, Math.abs(part / whole) * Math.sign(part / cause));
    }
    return found;
  };
  const ofState = ({ update }: State, row: number): Map<string, number> => {
    if (update.kind === "copy" || update.kind === "ring") return new Map([[update.from, 1]]);
    if (update.kind !== "integrate") return new Map();
    const sum = (flows: readonly string[]): number => flows.reduce((all, flow) => all + change(flow, row), 0);
    const net = sum(update.inflows) - sum(update.outflows);
    if (net === 0) return new Map();
    const score = (flow: string, sign: number): [string, number] => [
      flow,
      sign * Math.abs(change(flow, row) / net),
    ];
    return new Map([
      ...update.inflows.map((flow) => score(flow, 1)),
      ...update.outflows.map((flow) => score(flow, -1)),
    ]);
  };

  /** From cells in `causes` into `cell`, directly or through what a delay or average remembers. */
  const into = (
    cell: string,
    causes: ReadonlySet<string>,
    row: number,
    seen: readonly string[] = [],
  ): Scores => {
    const state = states.get(cell);
    const expression = auxiliaries.get(cell);
    const links = state
      ? ofState(state, row)
      : expression
        ? ofEquation(cell, expression, row)
        : new Map<string, number>();
    const found = new Map<string, number>();
    const add = (name: string, score: number): void => {
      found.set(name, (found.get(name) ?? 0) + score);
    };
    for (const [name, score] of links) {
      if (causes.has(name)) add(name, score);
      else if (isHidden(name) && !seen.includes(name))
        for (const [far, before] of into(name, causes, row, [...seen, cell, name])) add(far, score * before);
    }
    return found;
  };
  return into;
}
