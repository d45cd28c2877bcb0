/** Equation text of XMILE to syntax, by precedence climbing. */
import { type Binary, PRECEDENCE, type Subscript, type Syntax, UNARY_PRECEDENCE } from "./syntax.ts";
import { type Token, tokens } from "./tokens.ts";

/** Deeper trees would overflow the stacks of what walks them; no equation a person wrote comes near. */
const DEEPEST = 500;
const INFIX = ["and", "or", "mod"];
const TOO_DEEP = `the equation is nested deeper than ${DEEPEST} operators: split it`;

/** @throws Error saying what is wrong and what would mend it. */
export function parseEquation(text: string): Syntax {
  return parseList(text, 1)[0] as Syntax;
}

/** Several equations with commas between them, as some tools write the cells of an array. */
export function parseEquations(text: string): Syntax[] {
  return parseList(text, Number.POSITIVE_INFINITY);
}

function parseList(text: string, most: number): Syntax[] {
  const words = tokens(text);
  let at = 0;
  let depth = 0;
  /** Chains grow to the left without any call inside a call, so that `depth` does not see them. */
  const heights = new Map<Syntax, number>();
  const peek = (): Token => words[at] as Token;
  const isSign = (sign: string): boolean => peek().kind === "sign" && peek().text === sign;
  const take = (sign: string): boolean => {
    if (!isSign(sign)) return false;
    at += 1;
    return true;
  };
  const isWord = (word: string): boolean => {
    const next = peek();
    return next.kind === "name" && next.word === word;
  };
  const shown = (): string => (peek().kind === "end" ? "the equation ends" : `"${peek().text}" stands`);
  const need = (sign: string, why: string): void => {
    if (!take(sign)) throw new Error(`${shown()} where "${sign}" is due ${why}`);
  };
  const deeper = <Result>(work: () => Result): Result => {
    depth += 1;
    if (depth > DEEPEST) throw new Error(TOO_DEEP);
    const result = work();
    depth -= 1;
    return result;
  };

  if (peek().kind === "end") throw new Error("the equation is empty: write a number or an expression");
  const list = [expression(0)];
  while (list.length < most && take(",")) list.push(expression(0));
  if (peek().kind !== "end") throw new Error(`${shown()} where an operator or the end is due`);
  return list;

  function expression(least: number): Syntax {
    return deeper(() => {
      let left = operand();
      for (;;) {
        const operator = binaryOperator();
        if (operator === undefined || PRECEDENCE[operator] < least) return left;
        at += 1;
        const right = expression(operator === "^" ? PRECEDENCE["^"] : PRECEDENCE[operator] + 1);
        const height = 1 + Math.max(heights.get(left) ?? 0, heights.get(right) ?? 0);
        if (height > DEEPEST) throw new Error(TOO_DEEP);
        left = { kind: "binary", operator, left, right };
        heights.set(left, height);
      }
    });
  }

  function binaryOperator(): Binary | undefined {
    const next = peek();
    const text = next.kind === "sign" ? next.text : next.kind === "name" ? next.word : undefined;
    return text !== undefined && Object.hasOwn(PRECEDENCE, text) ? (text as Binary) : undefined;
  }

  function operand(): Syntax {
    const next = peek();
    for (const operator of ["-", "+", "not"] as const) {
      if (operator === "not" ? !isWord("not") : !isSign(operator)) continue;
      at += 1;
      return { kind: "unary", operator, operand: expression(UNARY_PRECEDENCE) };
    }
    if (take("(")) {
      const inner = expression(0);
      need(")", "to close a bracket");
      return inner;
    }
    if (next.kind === "number") {
      at += 1;
      return { kind: "number", value: next.value };
    }
    if (isWord("if")) return choice();
    // An operator cannot stand here, so that a variable may be called like one.
    if (next.kind === "name" && (next.word === undefined || INFIX.includes(next.word))) return named();
    if (isSign("'")) throw new Error("the transposition ' is not supported: name the dimensions in order");
    throw new Error(`${shown()} where a number, a name or a bracket is due`);
  }

  function choice(): Syntax {
    at += 1;
    const condition = expression(0);
    if (!isWord("then")) throw new Error(`${shown()} where THEN is due: write IF a THEN b ELSE c`);
    at += 1;
    const yes = expression(0);
    if (!isWord("else")) throw new Error(`${shown()} where ELSE is due: write IF a THEN b ELSE c`);
    at += 1;
    return { kind: "if", condition, yes, no: expression(0) };
  }

  function named(): Syntax {
    const parts = name();
    if (take("(")) return { kind: "call", parts, inputs: inputs() };
    if (isSign("'")) throw new Error("the transposition ' is not supported: name the dimensions in order");
    if (!take("[")) return { kind: "name", parts };
    const subscripts = [subscript()];
    while (take(",")) subscripts.push(subscript());
    need("]", "to close the subscripts");
    if (isSign("'")) throw new Error("the transposition ' is not supported: name the dimensions in order");
    return { kind: "name", parts, subscripts };
  }

  /** Names in a row are one name with blanks, which some converters leave without quotes. */
  function name(): string[] {
    const parts: string[] = [];
    for (let next = peek(); next.kind === "name"; next = peek()) {
      if (next.word !== undefined && parts.length > 0) break;
      const [first = "", ...rest] = next.parts;
      parts.push(parts.length === 0 ? first : `${parts.pop()} ${first}`, ...rest);
      at += 1;
    }
    return parts;
  }

  function inputs(): Syntax[] {
    if (take(")")) return [];
    const list = [expression(0)];
    while (take(",")) list.push(expression(0));
    need(")", "to close the inputs of a function");
    return list;
  }

  function subscript(): Subscript {
    if (take("*")) return { kind: "all" };
    if (take("@")) {
      const next = peek();
      if (next.kind !== "number") throw new Error(`${shown()} where a number is due after @`);
      at += 1;
      return { kind: "position", at: next.value };
    }
    const from = expression(0);
    return take(":") ? { kind: "range", from, to: expression(0) } : from;
  }
}
