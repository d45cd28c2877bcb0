/** Syntax as equation text of XMILE, with no more brackets than needed. */
import { writtenName } from "./names.ts";
import { PRECEDENCE, type Subscript, type Syntax, UNARY_PRECEDENCE } from "./syntax.ts";

const WORDS: Readonly<Record<string, string>> = { and: " AND ", or: " OR ", mod: " MOD " };

/** Text that `parseEquation` reads as the same syntax. */
export function printEquation(syntax: Syntax): string {
  return print(syntax, 0);
}

function print(node: Syntax, least: number): string {
  switch (node.kind) {
    case "number":
      return String(node.value);
    case "name": {
      const subscripts = node.subscripts ? `[${node.subscripts.map(printSubscript).join(", ")}]` : "";
      return node.parts.map(writtenName).join(".") + subscripts;
    }
    case "call":
      return `${node.parts.map(writtenName).join(".")}(${node.inputs.map((input) => print(input, 0)).join(", ")})`;
    case "unary": {
      const sign = node.operator === "not" ? "NOT " : node.operator;
      return bracketed(`${sign}${print(node.operand, UNARY_PRECEDENCE)}`, UNARY_PRECEDENCE < least);
    }
    case "binary": {
      const own = PRECEDENCE[node.operator];
      const right = node.operator === "^";
      const sign = WORDS[node.operator] ?? (node.operator === "^" ? "^" : ` ${node.operator} `);
      const text = `${print(node.left, right ? own + 1 : own)}${sign}${print(node.right, right ? own : own + 1)}`;
      return bracketed(text, own < least);
    }
    case "if": {
      const [condition, yes, no] = [node.condition, node.yes, node.no].map((part) => print(part, 0));
      return `(IF ${condition} THEN ${yes} ELSE ${no})`;
    }
  }
}

const bracketed = (text: string, needed: boolean): string => (needed ? `(${text})` : text);

function printSubscript(subscript: Subscript): string {
  switch (subscript.kind) {
    case "all":
      return "*";
    case "position":
      return `@${subscript.at}`;
    case "range":
      return `${print(subscript.from, 0)}:${print(subscript.to, 0)}`;
    default:
      return print(subscript, 0);
  }
}
