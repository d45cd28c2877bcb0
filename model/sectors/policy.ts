/** A policy instrument as every sector writes it: its history, and a lever with level, start and ramp. */
import { lookup, parameter, type Quantities, variable } from "../engine/index.ts";

interface Instrument {
  readonly unit: string;
  /** Points of the historical default path: date in decimal years, value. It holds its last value. */
  readonly history: readonly (readonly [number, number])[];
  readonly source: string;
  /** Switch of the constraint it belongs to: switched off, the instrument stays as it was when the war began. */
  readonly partOf?: string;
}

/** A start after the last month of any run: the instrument keeps its history. */
export const NEVER = 2100;

/** The history of an instrument `name`, parameters `nameLevel`, `nameStart`, `nameRamp`, and the policy in force. */
export function policy(
  name: string,
  { unit, history, source, partOf }: Instrument,
  about: string,
): Quantities {
  const today = history.at(-1)?.[1] ?? 0;
  const inForce = `${name}History(TIME) + (${name}Level - ${name}History(TIME)) * MAX(0, MIN(1, (TIME - ${name}Start) / MAX(${name}Ramp, DT)))`;
  return {
    [`${name}History`]: lookup(unit, history, `${about}: what happened, and today's value kept`, {
      inputUnit: "year",
      source,
    }),
    [`${name}Level`]: parameter({ value: today, unit, source: "assumption" }, `${about}: value a lever sets`),
    [`${name}Start`]: parameter(
      { value: NEVER, unit: "year", source: "assumption" },
      `${about}: date from which the lever acts; beyond the last month it never does`,
    ),
    [`${name}Ramp`]: parameter(
      { value: 0, unit: "month", source: "assumption" },
      `${about}: time from the start to the full effect of the lever`,
    ),
    [name]: variable(
      unit,
      partOf === undefined ? inForce : `IF(${partOf} > 0, ${inForce}, ${name}History(MIN(TIME, warStart)))`,
      about,
      { source },
    ),
  };
}
