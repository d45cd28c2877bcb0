/** Where a module keeps what: the addresses its caller writes to and reads from. Plain data. */
import type { Program } from "../program.ts";
import { tableBytes } from "./functions.ts";
import type { Slots } from "./slots.ts";

export interface MemoryMap {
  /** Two lanes a parameter, state and auxiliary; the auxiliaries follow the states. */
  readonly parameters: number;
  readonly states: number;
  readonly auxiliaries: number;
  /** Start, stop and dt, in both lanes. */
  readonly clock: number;
  /** Zero bits in a lane whose values were finite. */
  readonly failed: number;
  /** The same for what follows the clock alone. */
  readonly clockFailed: number;
  /** For each noise, the address that the value of interval 0 would have. */
  readonly noises: number;
  /** For each ring its length and address in the first lane, then in the second. */
  readonly rings: number;
  readonly tables: readonly number[];
}
export const CLOCK_NAMES: readonly string[] = ["STARTTIME", "STOPTIME", "DT"];

export function memoryMap(program: Program, slots: Slots): MemoryMap {
  const rings = program.states.filter(({ update }) => update.kind === "ring").length;
  return {
    parameters: slots.reserve(program.parameters.length),
    states: slots.reserve(program.states.length),
    auxiliaries: slots.reserve(program.auxiliaries.length),
    clock: slots.reserve(CLOCK_NAMES.length),
    failed: slots.reserve(1),
    clockFailed: slots.reserve(1),
    noises: slots.reserve(program.noises.length),
    rings: slots.reserve(rings),
    tables: program.lookups.map((table) => slots.reserve(tableBytes(table) / 16)),
  };
}
