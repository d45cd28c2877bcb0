/** In which order and in which function values are computed, which are kept, and which go through memory. */
import type { Node } from "./graph.ts";

export interface Schedule {
  /** Values kept once computed, in order; those of one function are together. */
  readonly parts: readonly (readonly Node[])[];
  /** Kept values that a later part reads. */
  readonly crossing: ReadonlySet<Node>;
}

/** Values in one function: more, and V8 is slow to optimise it and short of registers anyway. */
const PART = 600;

/**
 * Orders what the roots need. Roots are kept, and so is what is used twice; all else is computed where it is used.
 * `isGiven` tells values that are there before. `last` are roots of the part that follows these.
 */
export function schedule(
  roots: readonly Node[],
  last: readonly Node[],
  isGiven: (node: Node) => boolean,
): Schedule {
  const uses = new Map<Node, number>();
  const count = (node: Node): void => {
    if (isGiven(node)) return;
    const before = uses.get(node) ?? 0;
    uses.set(node, before + 1);
    if (before === 0) for (const input of node.inputs) count(input);
  };
  for (const root of [...roots, ...last]) count(root);
  const kept = new Set<Node>(roots.filter((root) => !isGiven(root)));
  for (const [node, times] of uses) if (times > 1) kept.add(node);

  const parts: Node[][] = [[]];
  const partOf = new Map<Node, number>();
  const crossing = new Set<Node>();
  let weight = 0;
  const done = new Set<Node>();
  const place = (node: Node): void => {
    if (isGiven(node) || done.has(node)) return;
    done.add(node);
    for (const input of node.inputs) place(input);
    weight += 1;
    if (!kept.has(node)) return;
    if (weight > PART) {
      parts.push([]);
      weight = 1;
    }
    parts.at(-1)?.push(node);
    partOf.set(node, parts.length - 1);
  };
  /** Marks what a tree of part `part` reads of other parts. */
  const mark = (node: Node, part: number): void => {
    if (isGiven(node)) return;
    for (const input of node.inputs) {
      const home = partOf.get(input);
      if (home === undefined) mark(input, part);
      else if (home !== part) crossing.add(input);
    }
  };
  for (const root of roots) place(root);
  for (const root of last) place(root);
  for (const [node, part] of partOf) mark(node, part);
  const end = parts.length > 1 ? parts.length : 0;
  for (const root of last) {
    const home = partOf.get(root);
    if (home === undefined) mark(root, end);
    else if (home !== end) crossing.add(root);
  }
  return { parts, crossing };
}
