/** Observations against the model's 80 % intervals, as picture and as table. */

import { useMemo } from "preact/hooks";
import { compiled } from "../../model/compiled.ts";
import { unitOf } from "../../scenarios/index.ts";
import { formatPlain, unitWords } from "../format.ts";
import { palette } from "../palette.ts";
import { CalibrationChart } from "./calibration-chart.tsx";
import { calibrationRows, nameOf } from "./calibration-rows.ts";
import { members, scores } from "./scores.ts";

const unit = unitOf(compiled.program);

export function Calibration() {
  const { inkColor, gridColor, baselineColor, currentColor } = palette.value;
  const picture = useMemo(
    () => ({
      data: { rows: calibrationRows(scores) },
      signals: { inkColor, gridColor, baselineColor, currentColor },
    }),
    [inkColor, gridColor, baselineColor, currentColor],
  );
  const inside = scores.filter((score) => score.inside).length;
  return (
    <figure class="panel calibration" aria-label="Calibration">
      <h2>How well the model meets what was observed</h2>
      <p class="reading">
        Grey bar: range of the evidence, its diamond the central value. Blue line: the model's 80 % interval
        from {members} runs of Today as shipped, with its median. One unit is half the width of the evidence's
        range; what lies beyond four is drawn at the edge.
      </p>
      <CalibrationChart picture={picture} />
      <figcaption>
        {inside} of {scores.length} observations lie inside the model's 80 % interval. The model was fitted to
        these rows, so this shows agreement, not skill at prediction.
      </figcaption>
      <details>
        <summary>The same as a table</summary>
        <ScoreTable />
      </details>
    </figure>
  );
}

function ScoreTable() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable region
    <section class="table" tabIndex={0} aria-label="Calibration, as a table">
      <table>
        <caption>Observations and the model's 10, 50 and 90 % points</caption>
        <thead>
          <tr>
            {[
              "observation",
              "year",
              "low",
              "central",
              "high",
              "10 %",
              "50 %",
              "90 %",
              "unit",
              "central value",
            ].map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scores.map(({ id, variable, date, low, central, high, q10, q50, q90, inside }) => (
            <tr key={id}>
              <th scope="row">
                {nameOf(variable)} ({id})
              </th>
              <td>{Math.floor(date)}</td>
              {[low, central, high, q10, q50, q90].map((value, i) => (
                <td key={i}>{formatPlain(value)}</td>
              ))}
              <td>{unitWords(unit(variable)) || unit(variable)}</td>
              <td>{inside ? "inside" : "outside"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
