/** docs/calibration.md: which observation is compared with what, and what the fit made of the parameters. */
import {
  chokepoint,
  evidenceById,
  type Measure,
  type Observation,
  observations,
  type Parameter,
} from "../../model/index.ts";
import { fit } from "../../scenarios/index.ts";
import { normalCumulative, normalQuantile, quantileFunction } from "../../scenarios/seeds/index.ts";
import { inUnit, join, monthText, short, sourceLink, table } from "./markdown.ts";
import method from "./prose/calibration-method.md?raw";

/** The rows took away at least this share of a parameter's variance, or it counts as not identified. */
const INFORMED = 0.1;
const PAGE = "model.md";

const MEASURES: Record<Measure["kind"], string> = {
  value: "",
  mean: ", mean of months up to then",
  largestSum: ", largest sum of months in a row in the year",
};

const doubtful = Object.entries(chokepoint.quantities).filter(
  (entry): entry is [string, Parameter] =>
    entry[1].kind === "parameter" && entry[1].shape !== "fixed" && entry[1].low < entry[1].high,
);
const share = (id: string): number => fit.informed[id] ?? 0;

export function calibrationPage(): string {
  const fitted = doubtful.filter(([id]) => fit.parameters.includes(id));
  const others = doubtful.filter(([id]) => !fit.parameters.includes(id));
  const mute = doubtful.filter(([id]) => share(id) < INFORMED);
  const silent = mute.filter(([id]) => share(id) === 0).length;
  return join([
    method,
    `The stored fit: seed ${fit.seed}, ${fit.members} members, ${fit.rounds} rounds, ${fit.rows.length} rows, ${doubtful.length} doubtful parameters, of which ${fitted.length} are informed.`,
    "## What is compared with what",
    mappingTable(),
    `## What was fitted\n\n${fitted.length} parameters, by the share of the variance of their normal score that the rows take away. Each line is a margin: the fit keeps how parameters go together.`,
    fittedTable(fitted),
    "## What stayed at its prior, and what cannot be identified",
    `${others.length} of ${doubtful.length} doubtful parameters stay at their prior. ${mute.length} cannot be identified: the rows take away less than a tenth of their variance, and from ${silent} of them nothing at all. A conclusion that rests on one of these rests on its range, not on data.`,
    priorTable(others),
  ]);
}

function mappingTable(): string {
  const scopes: readonly Observation["scope"][] = ["outcome", "input", "outside"];
  const rows = scopes.flatMap((scope) => observations.filter((observation) => observation.scope === scope));
  return table(["row", "what was observed", "role", "compared with, or why not"], rows.map(mappingRow));
}

function mappingRow(observation: Observation): string[] {
  const { quantity } = evidenceById(observation.row);
  const link = sourceLink(observation.row, PAGE);
  if (observation.scope !== "outcome") {
    const role = observation.scope === "input" ? "fixes an input" : "outside";
    return [link, quantity, role, observation.reason];
  }
  const { measure = { kind: "value" } } = observation;
  const how = MEASURES[measure.kind].replace("months", `${"months" in measure ? measure.months : ""} months`);
  return [link, quantity, "scored", `\`${observation.quantity}\`, ${monthText(observation.date)}${how}`];
}

const LEVELS = [0.05, 0.5, 0.95] as const;

function points({ shape, low, value, high, unit }: Parameter, mean = 0, spread = 1): string {
  const quantile = quantileFunction({ shape, low, central: value, high });
  return LEVELS.map((level) =>
    inUnit(
      Number(
        quantile(normalCumulative(mean + spread * normalQuantile(level))).toPrecision(
          unit === "year" ? 6 : 4,
        ),
      ),
      unit,
    ),
  ).join(", ");
}

function fittedTable(rows: [string, Parameter][]): string {
  const body = [...rows]
    .sort((a, b) => share(b[0]) - share(a[0]))
    .map(([id, parameter]) => {
      const place = fit.parameters.indexOf(id);
      const spread = Math.sqrt((fit.factor[place] ?? []).reduce((sum, weight) => sum + weight ** 2, 0));
      return [
        `\`${id}\``,
        parameter.about,
        `\`${parameter.unit}\``,
        points(parameter),
        points(parameter, fit.mean[place], spread),
        short(share(id), 2),
      ];
    });
  const header = ["name", "parameter", "unit", "prior 5, 50, 95 %", "fitted 5, 50, 95 %", "variance removed"];
  return table(header, body);
}

const priorTable = (rows: [string, Parameter][]): string =>
  table(
    ["name", "parameter", "unit", "prior 5, 50, 95 %", "variance removed", "source"],
    rows.map(([id, parameter]) => [
      `\`${id}\``,
      parameter.about,
      `\`${parameter.unit}\``,
      points(parameter),
      short(share(id), 2),
      sourceLink(parameter.source, PAGE),
    ]),
  );
