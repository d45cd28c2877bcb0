/** The distribution behind a lever of the world: what the runs draw the parameter from, around the lever's value. */
import type { Program } from "../../model/index.ts";
import { movedTo } from "../ensemble/moved.ts";
import { quantileFunction } from "../seeds/index.ts";
import type { Lever } from "./lever.ts";

/**
 * Quantiles of the parameter, in the lever's unit, as the evidence has it and with its middle moved to `level`; with
 * the 5 and 95 % points of `range` where one is set.
 */
export function quantilesOf(
  program: Program,
  lever: Lever,
  level: number,
  probabilities: readonly number[],
  range?: readonly [low: number, high: number],
): number[] {
  if (!("central" in lever.parameters)) return [];
  const { central } = lever.parameters;
  const slot = program.parameters.find(({ id }) => id === central);
  const factor = program.catalogue.find(({ id }) => id === central)?.factor ?? 1;
  if (!slot)
    throw new Error(`the lever "${lever.id}" is on "${central}", which is no parameter of the model`);
  const { value, ...shape } = movedTo(slot, level * factor, range && [range[0] * factor, range[1] * factor]);
  const quantile = quantileFunction({ ...shape, central: value });
  return probabilities.map((probability) => quantile(probability) / factor);
}
