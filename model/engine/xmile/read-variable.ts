/** One stock, flow, auxiliary or graphical function of a file. What would change its behaviour and is not known is refused. */
import type { Shape } from "../definitions.ts";
import type { ElementSource, Extension, VariableSource } from "./file.ts";
import { displayName } from "./names.ts";
import { numberOf, readGraph } from "./read-graph.ts";
import type { Refusals } from "./refusals.ts";
import { childOf, childrenOf, type Element } from "./xml.ts";

/** Parts of a variable that are read, or that say nothing of its values. */
const KNOWN = [
  ...["eqn", "gf", "element", "dimensions", "inflow", "outflow", "non_negative", "multiplier"],
  ...["units", "doc", "range", "scale", "format", "mathml", "display", "event_poster"],
];
const UNSUPPORTED: ReadonlyMap<string, string> = new Map([
  ["conveyor", "conveyors are not supported: write the delay as DELAY, DELAYN or a chain of stocks"],
  ["queue", "queues are not supported: write it as a stock"],
  ["overflow", "overflows of queues are not supported"],
  ["leak", "leakages of conveyors are not supported: write it as a flow with an equation"],
  ["leak_integers", "leakages of conveyors are not supported"],
  ["oven", "ovens are not supported: write the delay as DELAY or a chain of stocks"],
]);
/** Namespace prefix of what this simulator writes beside the standard. */
export const OWN_PREFIX = "chokepoint";

export function readVariable(element: Element, refusals: Refusals): VariableSource | undefined {
  const kind = element.name as VariableSource["kind"];
  const name = element.attributes.get("name");
  const place = placeOf(element);
  if (name === undefined || displayName(name) === "") {
    refusals.add(place, "it has no name");
    return undefined;
  }
  for (const child of element.children) {
    if (child.prefix === "isee" && child.name === "summing")
      refusals.add(place, "summing converters of Stella are not supported: write the sum out");
    if (child.prefix !== "" || (kind === "gf" && /^[xy](scale|pts)$/.test(child.name))) continue;
    const what = UNSUPPORTED.get(child.name);
    if (what !== undefined) refusals.add(place, what);
    else if (!KNOWN.includes(child.name)) refusals.add(place, `<${child.name}> is not supported`);
  }
  const attempt = <Result>(work: () => Result): Result | undefined => refusals.attempt(place, work);
  const graph = kind === "gf" ? element : childOf(element, "gf");
  return {
    kind,
    name: displayName(name),
    place,
    over: dimensionsOf(element),
    equation: equationOf(element),
    graph: graph && attempt(() => readGraph(graph)),
    elements: childrenOf(element, "element").flatMap((one) => attempt(() => readElement(one)) ?? []),
    inflows: childrenOf(element, "inflow").map(({ text }) => text),
    outflows: childrenOf(element, "outflow").map(({ text }) => text),
    nonNegative: attempt(() => readNonNegative(element)),
    multiplier: childOf(element, "multiplier")?.text,
    unit: childOf(element, "units")?.text.trim() ?? "",
    about: childOf(element, "doc")?.text.trim() ?? "",
    extension: attempt(() => readExtension(element)),
  };
}

export const placeOf = ({ name, attributes, line }: Element): string =>
  `line ${line}, <${name}${attributes.has("name") ? ` name="${attributes.get("name")}"` : ""}>`;

/** What an element says of its own sign; nothing where it does not. */
export function readNonNegative(element: Element): boolean | undefined {
  const found = childOf(element, "non_negative");
  if (found === undefined) return undefined;
  const text = found.text.trim().toLowerCase();
  if (text === "" || text === "true") return true;
  if (text === "false") return false;
  throw new Error(`<non_negative> is "${text.slice(0, 40)}": true or false`);
}

function equationOf(element: Element): string | undefined {
  const text = childOf(element, "eqn")?.text;
  return text === undefined || text.trim() === "" ? undefined : text;
}

function dimensionsOf(element: Element): string[] {
  const list = childOf(element, "dimensions");
  return list ? childrenOf(list, "dim").map((dim) => displayName(dim.attributes.get("name") ?? "")) : [];
}

function readElement(element: Element): ElementSource {
  const subscript = element.attributes.get("subscript");
  if (subscript === undefined) throw new Error("an <element> has no subscript");
  const graph = childOf(element, "gf");
  return {
    subscripts: subscript.split(",").map(displayName),
    equation: equationOf(element),
    graph: graph && readGraph(graph),
  };
}

const SHAPES: readonly Shape[] = [
  ...(["fixed", "uniform", "triangular", "normal", "lognormal", "share", "bernoulli"] as const),
];

function readExtension({ children, attributes }: Element): Extension | undefined {
  if (attributes.get(`${OWN_PREFIX}:relay`) === "true") return { kind: "relay" };
  const own = children.find(({ prefix }) => prefix === OWN_PREFIX);
  if (own === undefined) return undefined;
  const number = (name: string): number =>
    numberOf(own.attributes.get(name) ?? "", `${name} of <${OWN_PREFIX}:${own.name}>`);
  if (own.name === "range") {
    const shape = SHAPES.find((one) => one === own.attributes.get("shape"));
    if (shape === undefined) throw new Error(`a <${OWN_PREFIX}:range> has a shape of ${SHAPES.join(", ")}`);
    return { kind: "range", low: number("low"), high: number("high"), shape };
  }
  if (own.name !== "noise") throw new Error(`<${OWN_PREFIX}:${own.name}> is not known: range or noise`);
  const variate = own.attributes.get("variate");
  if (variate !== "uniform" && variate !== "normal")
    throw new Error(`a <${OWN_PREFIX}:noise> is uniform or normal`);
  const interval = number("interval");
  if (!(interval > 0)) throw new Error(`the interval of a <${OWN_PREFIX}:noise> is ${interval}: above 0`);
  return { kind: "noise", variate, interval };
}
