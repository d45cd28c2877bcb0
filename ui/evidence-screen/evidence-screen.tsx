/** Evidence first: every number the model takes from the world, where it is from, and how well the model meets it. */
import { signal } from "@preact/signals";
import { csv } from "../../scenarios/index.ts";
import { download } from "../download.ts";
import { dialect } from "../export/dialect-choice.ts";
import { MODEL_ID } from "../model-id.ts";
import { Calibration } from "./calibration.tsx";
import { EvidenceTable } from "./evidence-table.tsx";
import {
  CONFIDENCE_WORDS,
  CONFIDENCES,
  type Confidence,
  CSV_HEADER,
  csvRow,
  evidenceRows,
  type Filter,
  filtered,
} from "./rows.ts";
import "./evidence.css";

/** Outlives the screen, so that going to the charts and back loses nothing. */
const filter = signal<Filter>({ kind: "parameter", sector: "", confidence: "", find: "" });

const KINDS = [
  ["parameter", "Parameters"],
  ["observation", "Observations"],
] as const;

export function EvidenceScreen() {
  const rows = filtered(filter.value);
  const { kind } = filter.value;
  const all = evidenceRows.filter((row) => row.kind === kind).length;
  return (
    <section class="evidence-screen" aria-label="Evidence">
      <h2>Every number and where it is from</h2>
      <p>
        Parameters are drawn from the ranges below, from about their 5 % to their 95 % point. Observations are
        what the model is held against. A number without a published source is called an assumption.
      </p>
      <Filters />
      <p class="count" role="status">
        {rows.length} of {all} {kind === "parameter" ? "parameters" : "observations"}
      </p>
      <EvidenceTable rows={rows} kind={kind} />
      <p>
        <button type="button" onClick={() => save(rows)}>
          Save these rows as CSV
        </button>
      </p>
      <Calibration />
    </section>
  );
}

function save(rows: ReturnType<typeof filtered>): void {
  const { separator, decimal } = dialect.value;
  const body = rows.map((row) => [...csvRow(row), MODEL_ID]);
  const name = `chokepoint-evidence-${MODEL_ID}.csv`;
  download(name, csv([...CSV_HEADER, "model"], body, separator, decimal), "text/csv");
}

function Filters() {
  const set = (next: Partial<Filter>): void => {
    filter.value = { ...filter.value, ...next };
  };
  const { kind, sector, confidence, find } = filter.value;
  const sectors = [...new Set(evidenceRows.filter((row) => row.kind === kind).map((row) => row.sector))];
  return (
    <form class="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <fieldset class="switch">
        <legend class="hidden">Shown</legend>
        {KINDS.map(([each, name]) => (
          <label key={each}>
            <input
              type="radio"
              name="kind"
              checked={kind === each}
              onChange={() => set({ kind: each, sector: "" })}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <label>
        Find
        <input
          type="search"
          value={find}
          placeholder="word in any column"
          onInput={({ currentTarget }) => set({ find: currentTarget.value })}
        />
      </label>
      <label>
        Sector
        <select value={sector} onChange={({ currentTarget }) => set({ sector: currentTarget.value })}>
          <option value="">all</option>
          {sectors.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <label>
        Confidence
        <select
          value={confidence}
          onChange={({ currentTarget }) => set({ confidence: currentTarget.value as "" | Confidence })}
        >
          <option value="">all</option>
          {CONFIDENCES.map((each) => (
            <option key={each} value={each}>
              {CONFIDENCE_WORDS[each]}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}
