/** Runs at chosen points: parameters at given shares of their distributions instead of drawn. */
import type { Inputs, ParameterSlot, Program } from "../../model/index.ts";
import { quantileFunction } from "../seeds/index.ts";
import type { Settings } from "../settings.ts";
import { settingsInBaseUnits } from "./base-units.ts";
import { movedTo } from "./moved.ts";

/** Points of a design, a run each; plain data. All other parameters take their central value. */
export interface Points {
  /** Parameters placed. */
  readonly ids: readonly string[];
  /** `shares[run * ids.length + id]`: the share of the parameter's distribution that lies below its value. */
  readonly shares: Float64Array;
  /** By run, the member whose chance of every month it meets; -1 for none, every draw at its median. */
  readonly chance: readonly number[];
}

/** The points of some runs. */
export const pointsFrom = ({ ids, shares, chance }: Points, from: number, to: number): Points => ({
  ids,
  shares: shares.slice(from * ids.length, to * ids.length),
  chance: chance.slice(from, to),
});

/** Parameters that still have a distribution under these settings, in the order of the model. */
export function uncertainParameters(program: Program, settings: Settings): ParameterSlot[] {
  const { fixed, centred, ranges } = settingsInBaseUnits(program, settings);
  return program.parameters
    .filter(({ id }) => !fixed.has(id))
    .map((slot) => movedTo(slot, centred.get(slot.id), ranges.get(slot.id)))
    .filter(({ shape, low, high }) => shape !== "fixed" && (low < high || shape === "bernoulli"));
}

/**
 * Parameters and noise of the runs of a design, the first of which is `from`: each parameter placed by itself, as the
 * evidence has it. `draw` gives a member's own, of which `central` is the one with every draw at its median.
 */
export function pointDrawer(
  program: Program,
  { settings, from }: { readonly settings: Settings; readonly from: number },
  { ids, shares, chance }: Points,
  draw: (member: number) => Inputs,
  central: number,
): (run: number) => Inputs {
  const middle = draw(central).row;
  const slots = new Map(uncertainParameters(program, settings).map((slot) => [slot.id, slot]));
  const placed = ids.map((id) => {
    const slot = slots.get(id);
    if (!slot) throw new Error(`"${id}" has no distribution under these settings: it cannot be placed`);
    const at = program.parameters.findIndex((parameter) => parameter.id === id);
    return { at, quantile: quantileFunction({ ...slot, central: slot.value }) };
  });
  // The runs of one row of a design follow each other, and meet the chance of one or two members.
  const kept = new Map<number, Float64Array>();
  const drawsOf = (member: number): Float64Array => {
    const draws = kept.get(member) ?? draw(member).draws;
    if (kept.size < 8) kept.set(member, draws);
    return draws;
  };
  return (run) => {
    const place = run - from;
    const row = middle.slice();
    placed.forEach(({ at, quantile }, i) => {
      row[at] = quantile(shares[place * ids.length + i] as number);
    });
    return { row, draws: drawsOf(chance[place] as number) };
  };
}
