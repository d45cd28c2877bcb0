/** Equation text of the model as a reader sees it: names in words, signs as in print. */
import type { Quantity } from "../../model/index.ts";

export interface Piece {
  readonly text: string;
  readonly kind: "name" | "function" | "sign";
}

const SIGNS: Readonly<Record<string, string>> = {
  "*": " × ",
  "/": " ÷ ",
  "-": " − ",
  "+": " + ",
  ",": ", ",
  "^": "^",
};
const TOKEN = /[A-Za-z_]\w*|\d+(?:\.\d+)?(?:e[+-]?\d+)?|<=|>=|==|!=|[^\s\w]/g;

/** `workingCards` as "working cards"; capitals that stand together are kept. */
export const nameWords = (name: string): string =>
  name.replaceAll(
    /([a-z0-9])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );

export function pieces(equation: string): Piece[] {
  const tokens = equation.match(TOKEN) ?? [];
  return tokens.map((token, i): Piece => {
    if (/^[A-Z][A-Z0-9]+$/.test(token)) return { text: token.toLowerCase(), kind: "function" };
    if (/^[A-Za-z_]/.test(token)) return { text: nameWords(token), kind: "name" };
    const leading = token === "-" && (i === 0 || /^[(,*/+<>=-]$/.test(tokens[i - 1] ?? ""));
    return {
      text: leading ? "−" : (SIGNS[token] ?? (/^[<>=!]/.test(token) ? ` ${token} ` : token)),
      kind: "sign",
    };
  });
}

/** What stands to the right of the equals sign, a text for each group of cells; stocks as what flows in and out. */
export function equationsOf(quantity: Quantity): string[] {
  switch (quantity.kind) {
    case "flow":
    case "variable":
      return typeof quantity.equation === "string" ? [quantity.equation] : Object.values(quantity.equation);
    case "stock":
      return [listed(quantity.inflows), listed(quantity.outflows)].flatMap((names, i) =>
        names.map((name) => `${i === 0 ? "+" : "-"} ${name}`),
      );
    default:
      return [];
  }
}

const listed = (flows: readonly string[] | Readonly<Record<string, readonly string[]>>): string[] =>
  Array.isArray(flows) ? [...flows] : Object.values(flows).flat();
