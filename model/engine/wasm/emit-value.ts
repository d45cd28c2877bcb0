/** A node of the graph as code on two lanes. */
import {
  abs,
  add,
  and,
  andNot,
  callOf,
  div,
  eq,
  floor,
  ge,
  gt,
  le,
  lt,
  mul,
  ne,
  neg,
  not,
  or,
  pmax,
  pmin,
  select,
  sqrt,
  sub,
  type Value,
} from "./code.ts";
import type { Node } from "./graph.ts";
import type { Slots } from "./slots.ts";

/** What surrounds a value: how it reads what is there already, and the functions it may call. */
export interface Surroundings {
  readonly slots: Slots;
  /** Reads a leaf or what was computed before; undefined where the node is to be computed here. */
  given(node: Node): Value | undefined;
  /** Index of the module's function of two lanes for a builtin or a table. */
  functionOf(node: Node): number;
}

type Form = (...inputs: Value[]) => Value;
const FORMS: Readonly<Record<string, Form>> = {
  "+": add as Form,
  "-": sub as Form,
  "*": mul as Form,
  "/": div as Form,
  "<": lt as Form,
  "<=": le as Form,
  ">": gt as Form,
  ">=": ge as Form,
  "==": eq as Form,
  "!=": ne as Form,
  negate: neg as Form,
  ABS: abs as Form,
  INT: floor as Form,
  SQRT: sqrt as Form,
  // b < a ? b : a and a < b ? b : a, as math/arithmetic.ts has them.
  MIN: pmin as Form,
  MAX: pmax as Form,
  and: and as Form,
  or: or as Form,
  not: not as Form,
};

const isPositiveZero = (node: Node | undefined): boolean =>
  node?.operation === "number" && Object.is(node.value, 0);

/** Code that leaves the value of a node on the stack. */
export function codeOf(node: Node, around: Surroundings): Value {
  const known = around.given(node);
  if (known) return known;
  const inputs = node.inputs.map((input) => codeOf(input, around));
  const form = FORMS[node.operation];
  if (form) return form(...inputs);
  const [mask, then, otherwise] = inputs as [Value, Value, Value];
  switch (node.operation) {
    case "truth":
      return and(mask, around.slots.constant(1));
    case "select":
      if (isPositiveZero(node.inputs[2])) return and(then, mask);
      if (isPositiveZero(node.inputs[1])) return andNot(otherwise, mask);
      return select(mask, then, otherwise);
    default:
      return callOf(around.functionOf(node), ...inputs);
  }
}
