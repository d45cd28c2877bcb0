/** Equation text of XMILE, word by word. */
import { RESERVED, unescaped } from "./names.ts";

export type Token =
  | { readonly kind: "number"; readonly value: number; readonly text: string }
  /** A name of one or more parts; `word` is set where an operator or statement could be meant. */
  | {
      readonly kind: "name";
      readonly parts: readonly string[];
      readonly word: string | undefined;
      readonly text: string;
    }
  | { readonly kind: "sign"; readonly text: string }
  | { readonly kind: "end"; readonly text: "" };

/** Longer texts are no equations, and reading them would take the memory of the machine. */
const LONGEST = 100_000;

const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const PART = /[A-Za-z_\u0080-\u009f\u00a1-\uffff][A-Za-z0-9_$\u0080-\u009f\u00a1-\uffff]*/y;
const QUOTED = /"((?:[^"\\]|\\.)*)"/sy;
const SIGN = /<>|<=|>=|[-+*/^()[\],:<>=@']/y;

/** @throws Error naming what cannot be read. */
export function tokens(text: string): Token[] {
  if (text.length > LONGEST)
    throw new Error(`the equation has ${text.length} characters: at most ${LONGEST} are read`);
  const found: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const hit = pattern.exec(text);
    if (hit) at = pattern.lastIndex;
    return hit ?? undefined;
  };
  while (at < text.length) {
    const letter = text[at] as string;
    if (/[\s\u00a0]/.test(letter) || letter < " ") {
      at += 1;
    } else if (letter === "{") {
      const end = text.indexOf("}", at);
      if (end < 0) throw new Error("a comment is opened by { and never closed: add }");
      at = end + 1;
    } else {
      found.push(number() ?? name() ?? sign() ?? refuse());
    }
  }
  found.push({ kind: "end", text: "" });
  return found;

  function number(): Token | undefined {
    const hit = match(NUMBER);
    if (!hit) return undefined;
    PART.lastIndex = at;
    const next = PART.exec(text);
    if (next)
      throw new Error(
        `"${hit[0]}${next[0]}" is neither a number nor a name: write * between factors, or put the name in quotes`,
      );
    const value = Number(hit[0]);
    if (!Number.isFinite(value)) throw new Error(`the number ${hit[0]} is too large for a double`);
    return { kind: "number", value, text: hit[0] };
  }

  function name(): Token | undefined {
    const start = at;
    const first = part();
    if (first === undefined) return undefined;
    const parts = [first.display];
    while (text[at] === ".") {
      at += 1;
      const next = part();
      if (next === undefined)
        throw new Error(`"${text.slice(start, at)}" ends in a dot: name what follows it`);
      parts.push(next.display);
    }
    const whole = text.slice(start, at);
    const bare = parts.length === 1 && !first.quoted ? first.display.toLowerCase() : "";
    return { kind: "name", parts, word: RESERVED.has(bare) ? bare : undefined, text: whole };
  }

  function part(): { display: string; quoted: boolean } | undefined {
    const quoted = match(QUOTED);
    if (quoted) {
      const inner = quoted[1] ?? "";
      const wrong = /\\[^n"\\]/.exec(inner.replaceAll("\\\\", ""));
      if (wrong) throw new Error(`${wrong[0]} is no escape: a name in quotes knows \\", \\n and \\\\`);
      if (inner.trim() === "") throw new Error('"" is no name');
      return { display: unescaped(inner), quoted: true };
    }
    const plain = match(PART);
    return plain && { display: plain[0], quoted: false };
  }

  function sign(): Token | undefined {
    const hit = match(SIGN);
    return hit && { kind: "sign", text: hit[0] };
  }

  function refuse(): never {
    const rest = text.slice(at, at + 20).trim();
    if (rest.startsWith("?"))
      throw new Error(
        `"${rest}" is what a converter leaves where it could not translate: put the equation in`,
      );
    if (rest.startsWith('"')) throw new Error(`a name in quotes is not closed, from ${rest}`);
    throw new Error(`"${rest}" cannot be read: not a number, a name or an operator of XMILE`);
  }
}
