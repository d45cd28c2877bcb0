/** One chart with its words: what it shows, how to read it, what it says, and the same numbers as a table. */
import { useState } from "preact/hooks";
import type { Spec } from "vega";
import { ChartMenu } from "../export/chart-menu.tsx";
import { Chart } from "./chart.tsx";
import { openChart } from "./open-chart.ts";
import type { Picture } from "./view.ts";

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}
interface PanelProps {
  readonly title: preact.ComponentChildren;
  readonly name: string;
  readonly reading: string;
  readonly sentence: string;
  readonly spec: Spec;
  /** Name of the Vega-Lite source of `spec`, to open it with its data. */
  readonly source: "fan" | "flows";
  readonly picture: Picture;
  readonly table: Table;
  readonly controls?: preact.ComponentChildren;
  /** What is shown, as ids, for what can be taken away. */
  readonly outputs: readonly string[];
  readonly keys?: readonly { readonly label: string; readonly color: string }[];
  readonly legend?: preact.ComponentChildren;
}

export function ChartPanel({
  title,
  name,
  reading,
  sentence,
  spec,
  source,
  picture,
  table,
  controls,
  legend,
  outputs,
  keys,
}: PanelProps) {
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState("");
  return (
    <figure class="panel" aria-label={name}>
      <div class="panel-head">
        {title}
        {controls}
      </div>
      <p class="reading">{reading}</p>
      <Chart spec={spec} picture={picture} />
      {legend}
      <figcaption class="sentence" aria-live="polite">
        {sentence}
      </figcaption>
      <div class="panel-tools">
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "Hide table" : "Show table"}
        </button>
        <ChartMenu
          name={name}
          reading={reading}
          sentence={sentence}
          spec={spec}
          picture={picture}
          outputs={outputs}
          {...(keys ? { keys } : {})}
        />
        <button
          type="button"
          onClick={() =>
            openChart(source, name, picture).catch((error: Error) =>
              setProblem(`The chart could not be opened: ${error.message}`),
            )
          }
        >
          Open chart
        </button>
      </div>
      {problem !== "" && <p role="alert">{problem}</p>}
      {open && <DataTable name={name} table={table} />}
    </figure>
  );
}

function DataTable({ name, table }: { name: string; table: Table }) {
  return (
    // A region that scrolls has to be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable region
    <section class="table" tabIndex={0} aria-label={`${name}, as a table`}>
      <table>
        <caption>{name}, every month</caption>
        <thead>
          <tr>
            {table.header.map((cell) => (
              <th scope="col" key={cell}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([first, ...cells]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {cells.map((cell, i) => (
                <td key={i}>{typeof cell === "number" ? Number(cell.toPrecision(4)).toString() : cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
