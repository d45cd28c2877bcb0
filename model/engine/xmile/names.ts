/** Names of XMILE (clauses 3.2.2.1 and 3.2.2.2): which are the same, and how they are shown. */

/** Blank, no-break space, new line and underscore are one and the same, and so are runs of them. */
const SPACE = /[\s_\u00a0]+/g;

/** A name as the file means it: quotes and escapes taken off, as the model's author sees it. */
export function displayName(text: string): string {
  const trimmed = text.trim();
  const quoted = trimmed.length >= 2 && trimmed.startsWith('"') && trimmed.endsWith('"');
  return unescaped(quoted ? trimmed.slice(1, -1) : trimmed)
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/** What equal names share. */
export const canonicalName = (display: string): string =>
  display
    .replace(SPACE, "_")
    .replace(/^_+|_+$/g, "")
    .normalize("NFC")
    .toLowerCase();

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", '"': '"', "\\": "\\", t: "\t" };

export const unescaped = (text: string): string =>
  text.replace(/\\(.)/gs, (whole, letter: string) => ESCAPES[letter] ?? whole);

/** A qualified name as connections write it, cut at the dots outside quotes; a dot in front gives an empty first part. */
export function qualifiedParts(text: string): string[] {
  const parts = [""];
  let quoted = false;
  for (const letter of text.trim()) {
    if (letter === '"') quoted = !quoted;
    if (letter === "." && !quoted) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts.map(displayName);
}

/** Letters, digits, underscores, dollar signs and all beyond ASCII; not first a digit or dollar sign. */
const PLAIN = /^[A-Za-z_\u0080-\uffff][A-Za-z0-9_$\u0080-\uffff]*$/;

/** A name as equations write it: underscores for blanks, in quotes where it has to be. */
export function writtenName(display: string): string {
  const joined = display.replace(/[ \u00a0\n]+/g, "_");
  if (PLAIN.test(joined) && !RESERVED.has(canonicalName(joined)) && !/^_|_$/.test(joined)) return joined;
  return `"${joined.replace(/[\\"]/g, (letter) => `\\${letter}`)}"`;
}

/** Words that are operators or statements, and no name without quotes. */
export const RESERVED: ReadonlySet<string> = new Set(["and", "or", "not", "mod", "if", "then", "else"]);
