/** docs/model.md: prose by hand, equations and tables from the definitions. */
import {
  chokepoint,
  constraints,
  evidence,
  loops,
  type Parameter,
  profiles,
  sectors,
} from "../../model/index.ts";
import { Numbering } from "./equations.ts";
import { anchor, join, short, table } from "./markdown.ts";
import boundary from "./prose/model-boundary.md?raw";
import combination from "./prose/model-combination.md?raw";
import constraintProse from "./prose/model-constraints.md?raw";
import loopProse from "./prose/model-loops.md?raw";
import profileProse from "./prose/model-profiles.md?raw";
import purpose from "./prose/model-purpose.md?raw";
import reading from "./prose/model-reading.md?raw";
import { sectorText } from "./sector-texts.ts";

export function modelPage(): string {
  const numbering = new Numbering();
  const equations = Object.entries(sectors).map(([name, quantities]) =>
    sectorText(name, quantities, numbering),
  );
  return join([
    purpose,
    boundary,
    counts(numbering),
    reading,
    loopProse,
    loopTable(numbering),
    constraintProse,
    constraintTable(),
    combination,
    profileProse,
    profileTable(),
    "## Equations and parameters, sector by sector",
    ...equations,
    "## Evidence used",
    "Every row that a parameter, a function or an observation cites. Confidence A: primary or reviewed; B: one reputable outlet or a simple derivation; C: weak or second-hand; D: assumed.",
    evidenceTable(),
  ]);
}

function counts(numbering: Numbering): string {
  const all = Object.values(chokepoint.quantities);
  const of = (kind: string): number => all.filter((quantity) => quantity.kind === kind).length;
  const parameters = all.filter((quantity): quantity is Parameter => quantity.kind === "parameter");
  const doubtful = parameters.filter(({ low, high, shape }) => low < high && shape !== "fixed");
  const assumed = doubtful.filter(({ source }) => source === "assumption").length;
  return `In numbers: ${numbering.count} equations for ${of("stock")} stocks, ${of("flow")} flows and ${of("variable")} other variables (arrays count once); ${of("lookup")} functions given by points; ${parameters.length} parameters, of which ${doubtful.length} are drawn from a range in every member of an ensemble, ${assumed} of these on no published source. The rest are facts, levers, switches and dates.`;
}

function loopTable(numbering: Numbering): string {
  const numbered = (id: string): string => {
    const number = numbering.of(id);
    return number === undefined ? id : `${id} (${number})`;
  };
  return table(
    ["loop", "what it says", "way round", "switch", "shows first in"],
    loops.map(({ id, name, sentence, polarity, path, switch: key, indicator }) => [
      `**${id}** ${name}, ${polarity}`,
      sentence,
      [...path, path[0] as string].map(numbered).join(" → "),
      `\`${key}\``,
      `\`${indicator}\``,
    ]),
  );
}

const constraintTable = (): string =>
  table(
    ["constraint", "on", "off", "switch"],
    constraints.map(({ name, on, off, switch: key }) => [name, on, off, `\`${key}\``]),
  );

const profileTable = (): string =>
  table(
    ["profile", "what it stands for", "parameters changed"],
    profiles.map(({ id, title, story, parameters }) => [
      `[${title}](../model/profiles/${id}.json)`,
      story,
      `${Object.keys(parameters).length}`,
    ]),
  );

function evidenceTable(): string {
  return table(
    ["row", "claim", "5 %, middle, 95 %", "date", "confidence", "source"],
    evidence.map((row) => [
      `<a id="${anchor(row)}"></a>${row.id}`,
      row.claim,
      row.central === null
        ? ""
        : `${[row.low, row.central, row.high].map((value) => (value === null ? "?" : row.unit === "year" ? `${value}` : short(value))).join(", ")} ${row.unit}`,
      row.date,
      row.confidence,
      row.url === null ? row.title : `[${row.title.replace(/[[\]]/g, "")}](${row.url})`,
    ]),
  );
}
