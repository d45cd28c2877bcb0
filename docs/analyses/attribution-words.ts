/** Names and verdicts of docs/attribution.md in words, read off the numbers. */
import { constraints } from "../../model/index.ts";
import type { Attribution, Verdict } from "../../scenarios/index.ts";
import { FORMS } from "./factorials.ts";
import { HEADLINE_DATE } from "./pool.ts";

export const YEARS = Array.from({ length: 13 }, (_, i) => 2023 + i);
export const nameOf = (id: string | undefined): string =>
  (constraints.find((constraint) => constraint.id === id)?.name ?? "").toLowerCase();

export const verdictWords = (verdict: Verdict): string =>
  ({
    compound: "together more than independent, they compound",
    overlap: "together less than independent, they overlap",
    undecided: "no departure from independence that this many members can show",
    independent: "exactly as independent",
  })[verdict];

/** Compounding by form and year. */
export type Indices = readonly (readonly Attribution["compounding"][])[];
export const inYear = (row: Indices[number], year: number) =>
  row[YEARS.indexOf(year)] as Indices[number][number];

/** The verdict by form in words, read off the numbers. */
export function formWords(indices: Indices): string {
  const spans = indices.map((row, form) => {
    const found = YEARS.reduce<{ verdict: Verdict; from: number; to: number }[]>((all, year) => {
      const { verdict } = inYear(row, year);
      const last = all.at(-1);
      if (last?.verdict === verdict) last.to = year;
      else all.push({ verdict, from: year, to: year });
      return all;
    }, []);
    const said = found.map(
      ({ verdict, from, to }) => `${verdict} ${from === to ? `in ${from}` : `from ${from} to ${to}`}`,
    );
    return `- ${FORMS[form]}: ${said.join(", ")}.`;
  });
  const last = new Set(indices.map((row) => inYear(row, 2030).verdict));
  const agreed = last.size === 1 ? "agree" : "do not agree";
  return `For ${HEADLINE_DATE.slice(0, 4)} the forms ${agreed}. By year:\n\n${spans.join("\n")}`;
}
