/** When and how a model runs (clause 2.3): start, stop, step and method. */
import type { Specs } from "./file.ts";
import { numberOf } from "./read-graph.ts";
import { placeOf } from "./read-variable.ts";
import type { Refusals } from "./refusals.ts";
import { childOf, type Element } from "./xml.ts";

const NOTHING: Specs = {
  start: 0,
  stop: 0,
  dt: 1,
  methods: [],
  timeUnit: "time",
  saveInterval: undefined,
};

export function readSpecs(element: Element | undefined, refusals: Refusals): Specs {
  if (element === undefined) {
    refusals.add("<xmile>", "it has no <sim_specs>: give start and stop");
    return NOTHING;
  }
  const attempt = <Result>(work: () => Result): Result | undefined =>
    refusals.attempt(placeOf(element), work);
  const time = (name: string): number =>
    attempt(() => numberOf(childOf(element, name)?.text ?? "", `<${name}>`)) ?? 0;
  const step = attempt(() => stepOf(childOf(element, "dt")));
  const save = element.attributes.get("isee:save_interval");
  const part = childOf(element, "run")?.attributes.get("by") ?? "all";
  if (part !== "all")
    refusals.add(placeOf(element), `runs by ${part} are not supported: the model is run whole`);
  const method = element.attributes.get("method") ?? "";
  return {
    start: time("start"),
    stop: time("stop"),
    dt: step ?? 1,
    methods: method
      .split(",")
      .map((one) => one.replace(/[\s_-]/g, "").toLowerCase())
      .filter((one) => one !== ""),
    timeUnit: element.attributes.get("time_units")?.trim() || "time",
    saveInterval: save === undefined ? undefined : attempt(() => positive(save, "isee:save_interval")),
  };
}

function stepOf(element: Element | undefined): number {
  if (element === undefined) return 1;
  const value = positive(element.text, "<dt>");
  return element.attributes.get("reciprocal")?.trim().toLowerCase() === "true" ? 1 / value : value;
}

function positive(text: string, where: string): number {
  const value = numberOf(text, where);
  if (!(value > 0)) throw new Error(`${where} is ${value}: above 0`);
  return value;
}
