/** Graphical functions (clauses 3.1.4 and 4.1.3) as points. */
import type { LookupKind } from "../definitions.ts";
import type { Graph } from "./file.ts";
import { displayName } from "./names.ts";
import { childOf, type Element } from "./xml.ts";

const TYPES: ReadonlyMap<string, LookupKind> = new Map([
  ["continuous", "clamp"],
  ["extrapolate", "extrapolate"],
  ["discrete", "discrete"],
]);

/** @throws Error naming what does not fit. */
export function readGraph(element: Element): Graph {
  const name = element.attributes.get("name");
  const named = name === undefined ? undefined : displayName(name);
  const given = (element.attributes.get("type") ?? "continuous").trim().toLowerCase();
  const type = element.attributes.get("discrete") === "true" ? "discrete" : TYPES.get(given);
  if (type === undefined)
    throw new Error(`the type of its graphical function is "${given}": continuous, extrapolate or discrete`);
  const heights = childOf(element, "ypts");
  if (heights === undefined) {
    if (named === undefined) throw new Error("a graphical function has no <ypts>");
    return { name: named, type, points: [] };
  }
  const y = numbersOf(heights);
  if (y.length === 0) throw new Error("the <ypts> of a graphical function are empty");
  const x = placesOf(element, y.length);
  if (x.length !== y.length)
    throw new Error(`a graphical function has ${x.length} <xpts> and ${y.length} <ypts>: give as many`);
  const back = x.findIndex((value, i) => i > 0 && value < (x[i - 1] as number));
  if (back > 0) throw new Error(`the <xpts> of a graphical function fall back to ${x[back]}: let them rise`);
  const points = x.map((value, i) => [value, y[i] as number] as const);
  if (type === "extrapolate" && (x[0] === x[1] || x.at(-1) === x.at(-2)) && x.length > 1)
    throw new Error("a graphical function that extrapolates begins or ends with two points at one x");
  return { name: named, type, points };
}

function placesOf(element: Element, count: number): number[] {
  const places = childOf(element, "xpts");
  if (places) return numbersOf(places);
  const scale = childOf(element, "xscale");
  if (scale === undefined) throw new Error("a graphical function has neither <xscale> nor <xpts>");
  const [low, high] = ["min", "max"].map((end) =>
    numberOf(scale.attributes.get(end) ?? "", `<xscale ${end}>`),
  );
  if (low === undefined || high === undefined || !(count === 1 || low < high))
    throw new Error(`the <xscale> of a graphical function goes from ${low} to ${high}: let it rise`);
  return Array.from({ length: count }, (_, i) =>
    count === 1 ? low : low + (i * (high - low)) / (count - 1),
  );
}

function numbersOf(element: Element): number[] {
  const separator = element.attributes.get("sep") ?? ",";
  const parts = separator.trim() === "" ? element.text.trim().split(/\s+/) : element.text.split(separator);
  const texts = parts.map((part) => part.trim());
  // A separator behind the last value is a habit of some writers.
  if (texts.at(-1) === "") texts.pop();
  return texts.map((text) => numberOf(text, `<${element.name}>`));
}

/** A finite number. @throws Error naming where it stands. */
export function numberOf(text: string, where: string): number {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) throw new Error(`${where} is "${text.trim().slice(0, 40)}": write a number`);
  return value;
}
