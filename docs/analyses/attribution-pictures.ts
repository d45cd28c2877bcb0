/** The pictures of docs/attribution.md. */
import type { Attribution, Estimate } from "../../scenarios/index.ts";
import type { Picture, Point } from "../generate/picture.ts";
import { type Indices, inYear, nameOf, YEARS } from "./attribution-words.ts";
import { FORMS, MEMBERS } from "./factorials.ts";

const cut = (value: number): number => Number(value.toPrecision(7));
const pointOf = (year: number, series: string, { mean, interval: [low, high] }: Estimate): Point => ({
  ...{ year, series },
  ...{ middle: cut(mean), low: cut(low), high: cut(high) },
});

export function sharesPicture(byYear: readonly Attribution[]): Picture {
  const panel = (title: string, ids: readonly string[]) => ({
    title,
    points: ids.flatMap((id) =>
      YEARS.map((year, i) => {
        const share = byYear[i]?.shapley.find(({ constraints: [one] }) => one === id);
        return pointOf(year, nameOf(id), share as Estimate);
      }),
    ),
  });
  return {
    claim: "What each constraint takes from effective computing",
    reading: `Shapley values, natural logarithm, mean of ${MEMBERS} members with 95 % interval; they sum to the whole loss.\nNull model: independent constraints multiply.`,
    panels: [
      panel("computing and money", ["chips", "money", "burnout"]),
      panel("people and ideas", ["ideas", "people"]),
    ],
  };
}

export function indexPicture(indices: Indices): Picture {
  return {
    claim: "Compounding index by form and year",
    reading:
      "Natural logarithm, mean of members with 95 % interval. Above zero together more than independent,\nbelow zero less. Null model: independent constraints multiply.",
    panels: [
      {
        title: "compounding index",
        points: indices.flatMap((row, form) =>
          YEARS.map((year) => pointOf(year, FORMS[form] as string, inYear(row, year))),
        ),
      },
    ],
  };
}
