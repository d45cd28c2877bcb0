/** What an equation of XMILE says, before anything is looked up. */

export type Syntax =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly parts: readonly string[]; readonly subscripts?: readonly Subscript[] }
  | { readonly kind: "call"; readonly parts: readonly string[]; readonly inputs: readonly Syntax[] }
  | { readonly kind: "unary"; readonly operator: Unary; readonly operand: Syntax }
  | { readonly kind: "binary"; readonly operator: Binary; readonly left: Syntax; readonly right: Syntax }
  | { readonly kind: "if"; readonly condition: Syntax; readonly yes: Syntax; readonly no: Syntax };

export type Subscript =
  | Syntax
  | { readonly kind: "all" }
  | { readonly kind: "position"; readonly at: number }
  | { readonly kind: "range"; readonly from: Syntax; readonly to: Syntax };

export type Unary = "-" | "+" | "not";
export type Binary = keyof typeof PRECEDENCE;

/** Binary operators by how tightly they bind (clause 3.3.1); all group from the left but `^`. */
export const PRECEDENCE = {
  or: 1,
  and: 2,
  "=": 3,
  "<>": 3,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
  mod: 6,
  "^": 8,
} as const;

/** Signs and NOT stand between products and powers: -2^2 is -4, and NOT a = b is (NOT a) = b. */
export const UNARY_PRECEDENCE = 7;
