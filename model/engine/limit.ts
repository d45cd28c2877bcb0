/** Non-negative stocks: each outflow is cut to what is there, so the flow others read is the flow that happens. */
import { call, type Expression, namesRead, number, read } from "./expression.ts";
import type { Scalars } from "./memory.ts";

/**
 * Limits the outflows of every stock marked `floor`, first named first served. What comes in during the step counts
 * as there, as long as the inflow does not itself depend on an outflow it would feed. A flow out of several stocks at
 * once stays as it is, since what one lacks is no reason for the others to keep theirs: each then stops at zero.
 * @throws Error when an outflow reads one that is served after it.
 */
export function limitOutflows({ equations, states }: Scalars): void {
  const reaches = search(equations);
  const drained = drains(states);
  for (const { id, update } of states) {
    if (update.kind !== "integrate" || !update.floor || update.outflows.length === 0) continue;
    update.outflows.forEach((outflow, i) => {
      const early = update.outflows.slice(0, i).find((earlier) => reaches(earlier, [outflow]));
      if (early !== undefined)
        throw new Error(
          `${id}: the outflow ${early} depends on ${outflow}, which is served after it: name ${outflow} first`,
        );
    });
    const counted = update.inflows.filter((inflow) => !reaches(inflow, update.outflows));
    const inflow = counted.map((name): Expression => read(name)).reduce((a, b) => call("+", a, b), number(0));
    let there: Expression = call("MAX", call("+", call("/", read(id), read("DT")), inflow), number(0));
    update.outflows.forEach((outflow, i) => {
      if ((drained.get(outflow) ?? 0) > 1) {
        there = call("MAX", call("-", there, read(outflow)), number(0));
        return;
      }
      const wanted = `${outflow}~wanted from ${id}`;
      const available = `${id}~left${i}`;
      equations.set(wanted, equations.get(outflow) ?? number(0));
      equations.set(available, there);
      equations.set(outflow, call("MIN", read(wanted), read(available)));
      there = call("-", read(available), read(outflow));
    });
  }
}

/** How many stocks each flow leaves. */
function drains(states: Scalars["states"]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { update } of states)
    for (const outflow of update.kind === "integrate" ? update.outflows : [])
      counts.set(outflow, (counts.get(outflow) ?? 0) + 1);
  return counts;
}

/** Whether following what equations read leads from one id to any of the targets. Keeps a list: chains may be deep. */
function search(equations: ReadonlyMap<string, Expression>) {
  const known = new Map<Expression, readonly string[]>();
  const reads = (id: string): readonly string[] => {
    const expression = equations.get(id);
    if (expression === undefined) return [];
    const names = known.get(expression) ?? namesRead(expression);
    known.set(expression, names);
    return names;
  };
  return (from: string, targets: readonly string[]): boolean => {
    const seen = new Set([from]);
    const waiting = [from];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (targets.includes(id)) return true;
      for (const next of reads(id)) {
        if (seen.has(next)) continue;
        seen.add(next);
        waiting.push(next);
      }
    }
    return false;
  };
}
