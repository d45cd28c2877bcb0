/** The engine's own expression tree: what every front end produces and every back end reads. */

export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "read"; readonly name: string; readonly indices: readonly string[] }
  | { readonly kind: "call"; readonly name: string; readonly inputs: readonly Expression[] };

export const number = (value: number): Expression => ({ kind: "number", value });
export const read = (name: string, indices: readonly string[] = []): Expression => ({
  kind: "read",
  name,
  indices,
});
export const call = (name: string, ...inputs: Expression[]): Expression => ({ kind: "call", name, inputs });

/** Rebuilds a tree from the leaves up. */
export function rewrite(expression: Expression, change: (node: Expression) => Expression): Expression {
  if (expression.kind !== "call") return change(expression);
  return change({ ...expression, inputs: expression.inputs.map((input) => rewrite(input, change)) });
}

/** Visits every node, parents first. */
export function visit(expression: Expression, see: (node: Expression) => void): void {
  see(expression);
  if (expression.kind === "call") for (const input of expression.inputs) visit(input, see);
}

/** Names read anywhere in a tree, each once, in order of appearance. */
export function namesRead(expression: Expression): string[] {
  const names = new Set<string>();
  visit(expression, (node) => node.kind === "read" && names.add(node.name));
  return [...names];
}

/** Name of one cell of an array: `fleet[hopper,young]`; a scalar keeps its name. */
export const cellName = (name: string, elements: readonly string[]): string =>
  elements.length === 0 ? name : `${name}[${elements.join(",")}]`;
