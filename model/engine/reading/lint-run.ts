/** What a run shows of a model: lookups beyond their points, steps too long, stocks that start far from rest. */
import type { RunOptions } from "../clock.ts";
import { type Expression, namesRead, visit } from "../expression.ts";
import { layoutOf } from "../layout.ts";
import type { Compiled } from "../link.ts";
import { run } from "../run.ts";
import { evaluator } from "./evaluate.ts";
import type { Finding } from "./finding.ts";
import { type Trail, trail } from "./trail.ts";

/** Relative change, against the largest value of a quantity in the run, from which a step counts as too long. */
const STEP_MATTERS = 0.01;
/** Share of the flows through a stock that does not balance at the start, from which it counts as far from rest. */
const FAR_FROM_REST = 0.5;
/** Share of itself that a stock moves in a unit of time, below which its start is not remarked on. */
const QUICK = 0.01;
/** Rows looked at for lookups. */
const SAMPLES = 400;

/** Lookups that hold their end value, asked for beyond their points. */
export function lookupsOutside({ program }: Compiled, kept: Trail): Finding[] {
  const evaluate = evaluator(program);
  const tables = new Map(program.lookups.map((table) => [table.id, table]));
  const parameters = new Set(program.parameters.map(({ id }) => id));
  const uses = new Map<string, Expression[]>();
  for (const { expression } of program.auxiliaries)
    visit(expression, (node) => {
      if (node.kind !== "call" || tables.get(node.name)?.type !== "clamp") return;
      const [input] = node.inputs;
      // By date alone a path holds its last known value, which is what such a lookup is for.
      const moved = input && namesRead(input).some((read) => read !== "TIME" && !parameters.has(read));
      if (input && moved) uses.set(node.name, [...(uses.get(node.name) ?? []), input]);
    });
  const stride = Math.max(1, Math.floor(kept.rows / SAMPLES));
  return [...uses].flatMap(([name, inputs]): Finding[] => {
    const table = tables.get(name);
    if (table === undefined) return [];
    const [low, high] = [table.offset, table.offset + 2 * (table.size - 1)].map(
      (place) => program.tables[place] ?? 0,
    );
    let [below, above, seen] = [0, 0, 0];
    for (let row = 0; row < kept.rows; row += stride)
      for (const input of inputs) {
        const x = evaluate(input, kept.moment(row));
        seen += 1;
        if (x < (low ?? 0)) below += 1;
        if (x > (high ?? 0)) above += 1;
      }
    if (below + above === 0) return [];
    const share = (count: number): string => `${Math.max(1, Math.round((100 * count) / seen))} %`;
    const parts = [
      below > 0 ? `below its first point ${share(below)}` : "",
      above > 0 ? `beyond its last ${share(above)}` : "",
    ];
    return [
      {
        check: "lookup range",
        name,
        text: `read ${parts.filter((part) => part !== "").join(" and ")} of the time, where it holds its end value: is that meant?`,
      },
    ];
  });
}

/** Stocks that half the step, or Runge-Kutta in place of Euler, moves by more than a hundredth of their size. */
export function stepsTooLong(compiled: Compiled, row: Float64Array, draws: Float64Array): Finding[] {
  const { program } = compiled;
  const stocks = new Set(program.states.map(({ id }) => id));
  const cells = layoutOf(program).cells.filter((cell) => stocks.has(cell));
  const { dt } = program.clock;
  const series = (options: RunOptions) =>
    run(compiled, row, draws, { saveInterval: dt, outputs: cells, ...options }).series;
  const base = series({});
  const moved = (other: Float64Array): [string, number][] =>
    cells.map((cell, column) => {
      let [size, change] = [0, 0];
      for (let i = column; i < base.length; i += cells.length) {
        size = Math.max(size, Math.abs(base[i] as number));
        change = Math.max(change, Math.abs((other[i] as number) - (base[i] as number)));
      }
      return [cell, size > 0 ? change / size : 0];
    });
  const worst = (check: Finding["check"], what: string, all: [string, number][]): Finding[] =>
    all
      .filter(([, change]) => change > STEP_MATTERS)
      .sort((a, b) => b[1] - a[1])
      .map(([name, change]) => ({
        check,
        name,
        text: `${what} moves it by up to ${(100 * change).toPrecision(2)} % of its largest value: take a shorter step`,
      }));
  return [
    ...worst("time step", "half the time step", moved(series({ dt: dt / 2 }))),
    ...worst("method", "Runge-Kutta in place of Euler", moved(series({ method: "rk4" }))),
  ];
}

/** Stocks whose flows at the start are far from balancing. */
export function startsFarFromRest({ program }: Compiled, kept: Trail): Finding[] {
  return program.states.flatMap(({ id, update }): Finding[] => {
    if (update.kind !== "integrate" || id.includes("~")) return [];
    const sum = (flows: readonly string[], size: (value: number) => number): number =>
      flows.reduce((all, flow) => all + size(kept.value(0, flow)), 0);
    const net = sum(update.inflows, Number) - sum(update.outflows, Number);
    const through = sum([...update.inflows, ...update.outflows], Math.abs);
    const pace = net / Math.abs(kept.value(0, id));
    // What begins empty has to fill.
    const slow = !Number.isFinite(pace) || Math.abs(pace) < QUICK;
    if (slow || Math.abs(net) <= FAR_FROM_REST * through) return [];
    const text = `moves by ${(100 * pace).toPrecision(2)} % of itself a ${program.clock.unit} from the start: begin nearer to balance, or say why not`;
    return [{ check: "start", name: id, text }];
  });
}

export function runFindings(compiled: Compiled, row: Float64Array, draws: Float64Array): Finding[] {
  const kept = trail(compiled, row, draws);
  return [
    ...lookupsOutside(compiled, kept),
    ...stepsTooLong(compiled, row, draws),
    ...startsFarFromRest(compiled, kept),
  ];
}
