/** One piece of evidence: claim, number, source, date, and how sure it is. */
import type { EvidenceRow } from "../../model/index.ts";
import { CONFIDENCE } from "../evidence/confidence.ts";
import { SourceLink } from "../evidence/source-link.tsx";
import { formatPlain, unitWords } from "../format.ts";

export function EvidenceCard({ row }: { row: EvidenceRow }) {
  const { name, meaning } = CONFIDENCE[row.confidence];
  return (
    <li class="card">
      <p class="claim">{row.claim}</p>
      {figureOf(row)}
      <p class="from">
        <span class="confidence">{name}:</span> {meaning}. <SourceLink title={row.title} url={row.url} />,{" "}
        {row.date}.
      </p>
    </li>
  );
}

/** The row's number, unit and range; nothing where it gives none. */
function figureOf({ low, central, high, unit }: EvidenceRow) {
  if (low === null || central === null || high === null) return null;
  // A date is a year with a fraction: it has no unit, and four digits would round the fraction away.
  const isDate = unit === "year" && central > 1900;
  const say = (value: number): string => (isDate ? value.toFixed(1) : formatPlain(value));
  const units = isDate ? "" : unitWords(unit);
  return (
    <p class="figure">
      <b>{say(central)}</b>
      {units && ` ${units}`}
      {say(low) !== say(high) && `, range ${say(low)} to ${say(high)}`}
    </p>
  );
}
