/** How a change of one equation's value divides among the names it reads: the Shapley value of each. */
import type { Expression } from "../expression.ts";
import type { Evaluate } from "./evaluate.ts";
import type { Trail } from "./trail.ts";

/** Up to this many changed names all orders are averaged; above it one order and its reverse are. */
const EVERY_ORDER = 4;

/**
 * Contribution of each name to the value at `row` in `after` less that in `before`; they sum to the whole. Names that
 * did not change get none. Shapley (1953).
 */
export function shares(
  evaluate: Evaluate,
  expression: Expression,
  names: readonly string[],
  before: Trail,
  after: Trail,
  row: number,
): Map<string, number> {
  const changed = names.filter((name) => before.value(row, name) !== after.value(row, name));
  const worth = (in_: (name: string) => boolean): number =>
    evaluate(
      expression,
      before.moment(row, (name) => (in_(name) ? after.value(row, name) : undefined)),
    );
  if (changed.length > EVERY_ORDER) return twoOrders(changed, worth);
  const values = Array.from({ length: 2 ** changed.length }, (_, set) =>
    worth((name) => changed.includes(name) && ((set >> changed.indexOf(name)) & 1) === 1),
  );
  return new Map(
    changed.map((name, i) => {
      let sum = 0;
      for (const [set, value] of values.entries()) {
        if ((set >> i) & 1) continue;
        sum += ((values[set | (1 << i)] as number) - value) * chance(bits(set), changed.length);
      }
      return [name, sum];
    }),
  );
}

/** Chance that just these `size` of the others come before, in a random order of `count`. */
const chance = (size: number, count: number): number =>
  (factorial(size) * factorial(count - size - 1)) / factorial(count);
const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
const bits = (set: number): number => (set === 0 ? 0 : (set & 1) + bits(set >> 1));

function twoOrders(names: readonly string[], worth: (in_: (name: string) => boolean) => number) {
  const found = new Map(names.map((name) => [name, 0]));
  for (const order of [names, [...names].reverse()]) {
    let last = worth(() => false);
    for (const [i, name] of order.entries()) {
      const next = worth((other) => order.indexOf(other) <= i && order.includes(other));
      found.set(name, (found.get(name) ?? 0) + (next - last) / 2);
      last = next;
    }
  }
  return found;
}
