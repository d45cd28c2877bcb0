/** Values that are known before a run: what orders of delays and seeds have to be. */

import { parseEquation } from "./parse-equation.ts";
import type { Place, Translation } from "./place.ts";
import { meaningOf } from "./resolve-name.ts";
import type { Binary, Syntax } from "./syntax.ts";

const DEEPEST = 50;

const RULES: Partial<Record<Binary, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
};

/** The number an equation comes to by itself; undefined where it depends on the run. */
export function constantOf(work: Translation, place: Place, node: Syntax, depth = 0): number | undefined {
  const inside = (part: Syntax): number | undefined => constantOf(work, place, part, depth + 1);
  work.spend(1);
  if (depth > DEEPEST) return undefined;
  if (node.kind === "number") return node.value;
  if (node.kind === "unary" && node.operator !== "not") {
    const value = inside(node.operand);
    return value === undefined || node.operator === "+" ? value : -value;
  }
  if (node.kind === "binary") {
    const [left, right] = [inside(node.left), inside(node.right)];
    return left === undefined || right === undefined ? undefined : RULES[node.operator]?.(left, right);
  }
  if (node.kind !== "name" || node.subscripts) return undefined;
  const meaning = meaningOf(work.world, place, node.parts);
  if (meaning.kind === "value")
    return meaning.value.kind === "number"
      ? meaning.value.value
      : meaning.value.kind === "read" && meaning.value.name === "DT"
        ? work.world.file.specs.dt
        : undefined;
  if (meaning.kind !== "entity" || meaning.entity.over.length > 0) return undefined;
  const { source, scope } = meaning.entity;
  if (source.kind === "stock" || source.graph || source.equation === undefined) return undefined;
  const there: Place = { ...place, scope, entity: meaning.entity, over: [], at: [] };
  return constantOf(work, there, parseEquation(source.equation), depth + 1);
}
