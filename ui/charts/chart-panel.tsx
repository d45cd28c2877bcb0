/** One chart with its words: what it shows, how to read it, what it says, and the same numbers as a table. */
import { useId, useState } from "preact/hooks";
import type { Spec } from "vega";
import { ChartMenu } from "../export/chart-menu.tsx";
import { Chart } from "./chart.tsx";
import type { Axis, Frame } from "./geometry.ts";
import { openChart } from "./open-chart.ts";
import { type Picture, withLog } from "./view.ts";
import "./charts.css";

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}
interface PanelProps {
  /** The quantity in words. */
  readonly name: string;
  /** Its unit and how the bands read. */
  readonly reading: preact.ComponentChildren;
  readonly sentence: string;
  /** The chart in words, for those who do not see it and those who want it put. */
  readonly description: readonly string[];
  readonly spec: Spec;
  /** Name of the Vega-Lite source of `spec`, to open it with its data. */
  readonly source: "fan" | "flows";
  readonly picture: Picture;
  readonly axis: Axis;
  readonly rescaled: boolean;
  readonly over: (frame: Frame) => preact.ComponentChildren;
  /** Worked out where it is opened. */
  readonly table: () => Table;
  readonly picker: preact.ComponentChildren;
  readonly controls?: preact.ComponentChildren;
  /** What is shown, as ids, for what can be taken away. */
  readonly outputs: readonly string[];
  readonly keys?: readonly { readonly label: string; readonly color: string }[];
  readonly legend?: preact.ComponentChildren;
  /** What stands between the sentence and the tools. */
  readonly more?: preact.ComponentChildren;
  readonly lead?: boolean;
}

export function ChartPanel(props: PanelProps) {
  const { name, spec, picture, axis, rescaled, over } = props;
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a figure's own role is lost where it is laid out in parts on a phone
    <figure
      class={props.lead ? "panel main-chart" : "panel"}
      role="group"
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-words`}
    >
      <div class="stage">
        <div class="panel-head">
          <h2 id={`${id}-name`}>{name}</h2>
          {props.controls}
        </div>
        <p class="reading">{props.reading}</p>
        <Chart spec={spec} picture={picture} axis={axis} over={over} />
        {rescaled && <p class="rescaled">axis rescaled</p>}
      </div>
      <div class="words">
        {props.picker}
        {props.legend}
        <figcaption class="sentence">{props.sentence}</figcaption>
        {props.more}
        <Tools {...props} id={id} />
      </div>
    </figure>
  );
}

function Tools(props: PanelProps & { id: string }) {
  const { id, name, sentence, spec, source, picture, axis, table, description, outputs, keys } = props;
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState("");
  return (
    <>
      <div class="panel-tools">
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "Hide table" : "Show table"}
        </button>
        <ChartMenu
          name={name}
          sentence={sentence}
          spec={axis.log ? withLog(spec) : spec}
          picture={picture}
          outputs={outputs}
          {...(keys ? { keys } : {})}
        />
        <button
          type="button"
          onClick={() =>
            openChart(source, name, picture, axis.log).catch((error: Error) =>
              setProblem(`The chart could not be opened: ${error.message}`),
            )
          }
        >
          Open chart
        </button>
        <details class="in-words">
          <summary>In words</summary>
          <div id={`${id}-words`}>
            {description.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        </details>
      </div>
      {problem !== "" && <p role="alert">{problem}</p>}
      {open && <DataTable name={name} table={table()} />}
    </>
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
