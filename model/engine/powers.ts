/** Powers with a small whole exponent as products, so that both back ends and every engine round them alike. */
import { call, type Expression, number, rewrite } from "./expression.ts";

/** x^n for |n| <= 4 becomes SQUARE, CUBE, QUARTIC or one over them; x^0.5 becomes SQRT; the rest stays. */
export function canonicalPowers(expression: Expression): Expression {
  return rewrite(expression, (node) => {
    if (node.kind !== "call" || node.name !== "^") return node;
    const [base, exponent] = node.inputs;
    if (base === undefined || exponent?.kind !== "number") return node;
    if (exponent.value === 0.5) return call("SQRT", base);
    const product = PRODUCTS[Math.abs(exponent.value)]?.(base);
    if (product === undefined) return node;
    return exponent.value < 0 ? call("/", number(1), product) : product;
  });
}

const PRODUCTS: Readonly<Record<number, (base: Expression) => Expression>> = {
  0: () => number(1),
  1: (base) => base,
  2: (base) => call("SQUARE", base),
  3: (base) => call("CUBE", base),
  4: (base) => call("QUARTIC", base),
};
