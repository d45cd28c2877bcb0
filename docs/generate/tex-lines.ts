/** Long right sides in several lines. */
import type { Piece } from "./tex-piece.ts";

const WIDE = 95;

/** About how many letters wide a piece of TeX is set. */
const width = (tex: string): number =>
  tex
    .replace(/\\(mathrm|text|operatorname|left|right)\b/g, "")
    .replace(/\\[a-z]+/gi, "x")
    .replace(/[{}_^\\ ]/g, "").length;

/** Broken before a sign that stands outside all brackets, where the line would grow too long. */
export function broken({ tex }: Piece): string {
  if (width(tex) <= WIDE || tex.startsWith("\\begin")) return tex;
  const parts = outerParts(tex);
  const lines: string[] = [];
  let line = "";
  for (const part of parts) {
    if (line !== "" && width(line) + width(part) > WIDE) {
      lines.push(line);
      line = "";
    }
    line += part;
  }
  lines.push(line);
  if (lines.length === 1) return tex;
  return `\\begin{aligned}[t] & ${lines.map((one) => one.trim()).join(" \\\\ & \\quad ")} \\end{aligned}`;
}

/** Cut before every `+`, `-` and `\cdot` that no brace, bracket or environment encloses. */
function outerParts(tex: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < tex.length; at += 1) {
    const rest = tex.slice(at, at + 7);
    if (tex[at] === "{" || rest === "\\begin{" || /^\\left(?![a-z])/.test(rest)) depth += 1;
    else if (tex[at] === "}" || rest.startsWith("\\end{") || rest.startsWith("\\right")) depth -= 1;
    else if (depth === 0 && at > 0 && / (\+|-|\\cdot) /y.test(tex.slice(at, at + 8))) {
      parts.push(tex.slice(from, at));
      from = at;
    }
  }
  parts.push(tex.slice(from));
  return parts;
}
