/** The clock, method and saves of a run, as a file asks for them. */
import type { Method } from "../integrate.ts";
import type { Program } from "../program.ts";
import { dividesSpan, stepsBetween } from "../steps.ts";
import { constantOf } from "./constant.ts";
import type { Specs } from "./file.ts";
import { parseEquation } from "./parse-equation.ts";
import type { Translation } from "./place.ts";

export interface RunSettings {
  readonly clock: Program["clock"];
  readonly method: Method;
  readonly saveInterval: number;
  /** Where a run differs from the letter of the file. */
  readonly notes: readonly string[];
}

/** Longer runs would fill the memory long before they end. */
const MOST_STEPS = 10_000_000;

/** @throws Error where start, stop, step and saves do not fit each other. */
export function settingsOf(work: Translation): RunSettings {
  const { specs } = work.world.file;
  const { start, stop, dt, timeUnit } = specs;
  if (stop < start) throw new Error(`it runs from ${start} to ${stop}: the stop is at or after the start`);
  const notes: string[] = [];
  const steps = dividesSpan(start, stop, dt)
    ? stepsBetween(start, stop, dt)
    : Math.floor((stop - start) / dt);
  if (steps > MOST_STEPS) throw new Error(`it takes ${steps} steps: at most ${MOST_STEPS}`);
  const end = dividesSpan(start, stop, dt) ? stop : start + steps * dt;
  if (end !== stop)
    notes.push(`whole steps of ${dt} from ${start} do not meet ${stop}: the run ends at ${end}`);
  const method = methodOf(specs, notes);
  const saveInterval = saveIntervalOf(work) ?? dt;
  const every = Math.round(saveInterval / dt);
  if (!(every >= 1 && Math.abs(every * dt - saveInterval) <= dt * 1e-6))
    throw new Error(`it saves every ${saveInterval}, which is no whole number of steps of ${dt}`);
  return { clock: { unit: timeUnit, start, stop: end, dt }, method, saveInterval, notes };
}

/** The first method known here; the others by the classical method of order four at the file's own step. */
function methodOf({ methods }: Specs, notes: string[]): Method {
  const own = methods.find((method) => method === "euler" || method === "rk4");
  const [first = "euler"] = methods;
  if (first === "euler" || first === "rk4") return first;
  if (first === "rk2" || first === "rk45") {
    notes.push(`the method ${first} is run as rk4 with the file's own step`);
    return "rk4";
  }
  if (own === undefined) throw new Error(`the method "${first}" is not supported: euler, rk4, rk2 or rk45`);
  notes.push(`the method ${first} is not supported: the file's own second choice ${own} is taken`);
  return own === "rk4" ? "rk4" : "euler";
}

/** Stella keeps the interval in an attribute, Vensim in a variable called SAVEPER; the standard has none. */
function saveIntervalOf(work: Translation): number | undefined {
  const { file, root } = work.world;
  if (file.specs.saveInterval !== undefined) return file.specs.saveInterval;
  const saveper = root.entities.get("saveper");
  if (saveper === undefined || saveper.over.length > 0 || saveper.source.equation === undefined)
    return undefined;
  const place = {
    scope: root,
    entity: saveper,
    cell: saveper.id,
    over: [],
    at: [],
    chosen: new Map(),
    within: [],
  };
  const value = constantOf(work, place, parseEquation(saveper.source.equation));
  return value !== undefined && value > 0 ? value : undefined;
}
