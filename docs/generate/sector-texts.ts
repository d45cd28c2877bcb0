/** A sector of docs/model.md: equations, then tables of what they read. */
import type { Lookup, Noise, Parameter, Quantities, Quantity } from "../../model/index.ts";
import { displays, type Numbering } from "./equations.ts";
import { inUnit, join, sourceLink, table } from "./markdown.ts";

export function sectorText(name: string, quantities: Quantities, numbering: Numbering): string {
  const entries = Object.entries(quantities);
  const path = `../model/sectors/${name}.ts`;
  const of = <Q extends Quantity>(kind: Q["kind"]): [string, Q][] =>
    entries.filter((entry): entry is [string, Q] => entry[1].kind === kind);
  const equations = entries.flatMap(([id, quantity]) => {
    const shown = displays(id, quantity, numbering);
    if (shown.length === 0) return [];
    const source = quantity.source === undefined ? "" : ` Source: ${sourceLink(quantity.source)}.`;
    const limit = "nonNegative" in quantity && quantity.nonNegative ? " Never below zero." : "";
    return [
      `**${id}**, ${quantity.kind}, \`${quantity.unit}\`: ${quantity.about}.${limit}${source} [${name}.ts](${path})`,
      ...shown,
    ];
  });
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return join([
    `### ${title}`,
    ...(equations.length === 0 ? [] : equations),
    ...parameterTable(of<Parameter>("parameter"), path),
    ...lookupTable(of<Lookup>("lookup")),
    ...noiseTable(of<Noise>("noise")),
  ]);
}

function parameterTable(rows: [string, Parameter][], path: string): string[] {
  if (rows.length === 0) return [];
  const body = rows.map(([id, { value, low, high, unit, shape, source, about, note }]) => [
    `\`${id}\``,
    note === undefined ? about : `${about}. *${note}*`,
    inUnit(value, unit),
    low === high ? "" : `${inUnit(low, unit)} to ${inUnit(high, unit)}`,
    `\`${unit}\``,
    shape,
    sourceLink(source),
  ]);
  const header = ["name", "parameter", "value", "low to high", "unit", "shape", "source"];
  return [`Parameters ([in the code](${path})):`, table(header, body)];
}

function lookupTable(rows: [string, Lookup][]): string[] {
  if (rows.length === 0) return [];
  const body = rows.map(([id, { about, unit, inputUnit, points, type, source }]) => [
    `\`${id}\``,
    about,
    points.map(([x, y]) => `(${x}, ${y})`).join(" "),
    `\`${inputUnit}\` to \`${unit}\``,
    type,
    sourceLink(source),
  ]);
  return [
    "Functions given by points:",
    table(["name", "function", "points", "unit", "outside", "source"], body),
  ];
}

function noiseTable(rows: [string, Noise][]): string[] {
  if (rows.length === 0) return [];
  const body = rows.map(([id, { about, variate, interval }]) => [`\`${id}\``, about, variate, `${interval}`]);
  return [
    "Chance, drawn from the seed:",
    table(["name", "what it decides", "variate", "months it holds"], body),
  ];
}
