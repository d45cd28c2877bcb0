/** The rows of the evidence as a table. */
import { formatPlain, unitWords } from "../format.ts";
import { CONFIDENCE_WORDS, type Row } from "./rows.ts";

export function EvidenceTable({ rows, kind }: { rows: readonly Row[]; kind: Row["kind"] }) {
  return (
    // A region that scrolls has to be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable region
    <section class="evidence-rows" tabIndex={0} aria-label="Rows">
      <table>
        <caption class="hidden">
          {kind === "parameter" ? "Parameters" : "Observations"}, with their sources
        </caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col" class="number">
              Value
            </th>
            <th scope="col" class="number">
              Range
            </th>
            <th scope="col">Unit</th>
            <th scope="col">Distribution</th>
            <th scope="col">Sector</th>
            <th scope="col">Confidence</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.kind} ${row.id}`}>
              <th scope="row">
                {row.about} <code>{row.id}</code>
                {row.use !== "" && <small>{row.use}</small>}
              </th>
              <td class="number">{shown(row.value, row.unit)}</td>
              <td class="number">{rangeOf(row)}</td>
              <td>{unitWords(row.unit) || row.unit}</td>
              <td>{row.shape}</td>
              <td>{row.sector}</td>
              <td>{CONFIDENCE_WORDS[row.confidence]}</td>
              <td>
                <Source row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Years as they are, other numbers to four digits. */
function shown(value: number | null, unit: string): string {
  if (value === null) return "not given";
  return unit === "year" && value > 1900 ? String(value) : formatPlain(value);
}

function rangeOf({ low, high, unit }: Row): string {
  if (low === null || high === null) return "not given";
  return low === high ? "exact" : `${shown(low, unit)} to ${shown(high, unit)}`;
}

function Source({ row: { claim, source, url } }: { row: Row }) {
  if (source === "") return <>None: an assumption</>;
  return (
    <>
      {claim}{" "}
      {url === null ? (
        <cite>{source}</cite>
      ) : (
        <a href={url} rel="noreferrer" target="_blank">
          {source}
        </a>
      )}
    </>
  );
}
