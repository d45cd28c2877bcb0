/** Which sampled inputs make an outcome what the reader asks about: members of interest described by ranges of inputs. */
import { applyProfile, type Compiled } from "../../model/index.ts";
import { drawer, type Job } from "../ensemble/members.ts";
import type { Fit } from "./fit.ts";
import { chanceOfDistance, distance } from "./kolmogorov.ts";
import { type Box, type Peeling, prim } from "./prim.ts";
import { type Node, tree } from "./tree.ts";

/** A parameter that differs between members: `values` has one a member, in its unit. */
export interface Input {
  readonly id: string;
  readonly unit: string;
  readonly values: Float64Array;
}
export interface Screened {
  readonly id: string;
  /** Of Kolmogorov and Smirnov, between members of interest and the others. */
  readonly distance: number;
  readonly chance: number;
  /** Whether the chance times the number of inputs is below 5 % (Bonferroni). */
  readonly passes: boolean;
}
export interface Discovery {
  readonly members: number;
  readonly ofInterest: number;
  /** Members left out since their run failed. */
  readonly dropped: number;
  /** Largest distance first. */
  readonly screened: readonly Screened[];
  /** Inputs that boxes and the tree may use; `input` of a limit or a split is a place in this list. */
  readonly inputs: readonly string[];
  readonly boxes: readonly Box[];
  readonly tree: Node;
}

const LEVEL = 0.05;
const DEPTH = 3;

/** What the members 0 to `members` - 1 drew, as `runMembers` draws it. */
export function inputsOf(
  shipped: Compiled,
  fit: Fit,
  job: Pick<Job, "settings" | "key" | "options" | "profile">,
  members: number,
): Input[] {
  const program = job.profile ? applyProfile(shipped.program, job.profile) : shipped.program;
  const draw = drawer(program, job, fit);
  const rows = Array.from({ length: members }, (_, member) => draw(member).row);
  const entries = new Map(program.catalogue.map((entry) => [entry.id, entry]));
  return program.parameters.flatMap(({ id }, i) => {
    const entry = entries.get(id);
    const values = Float64Array.from(rows, (row) => (row[i] as number) / (entry?.factor ?? 1));
    return values.every((value) => value === values[0])
      ? []
      : [{ id, unit: entry?.quantity.unit ?? "", values }];
  });
}

/**
 * Inputs screened, and boxes peeled of those that pass, or of `all`.
 *
 * @param outcomes one a member; NaN where the run failed
 * @param options how to peel; `place` is where the bound was given, for an error to name
 * @throws Error where no member is of interest, or every one.
 */
export function discover(
  inputs: readonly Input[],
  outcomes: Float64Array,
  isOfInterest: (outcome: number) => boolean,
  { all, place, ...peeling }: Peeling & { readonly all: boolean; readonly place: string },
): Discovery {
  const ran = (_: number, member: number): boolean => !Number.isNaN(outcomes[member]);
  const values = outcomes.filter(ran);
  const interest = Array.from(values, isOfInterest);
  const ofInterest = interest.filter(Boolean).length;
  if (ofInterest === 0 || ofInterest === values.length)
    throw new Error(
      `${place}: ${ofInterest === 0 ? "no" : "every"} member is of interest: the outcomes run from ${Math.min(...values)} to ${Math.max(...values)}; ask for a bound between`,
    );
  const columns = new Map(inputs.map((input) => [input.id, input.values.filter(ran)]));
  const screened = [...columns]
    .map(([id, column]) => screen(id, column, interest, inputs.length))
    .sort((a, b) => b.distance - a.distance);
  const chosen = screened.filter(({ passes }) => all || passes).map(({ id }) => id);
  const cases = { columns: chosen.map((id) => columns.get(id) as Float64Array), interest };
  return {
    members: values.length,
    ofInterest,
    dropped: outcomes.length - values.length,
    screened,
    inputs: chosen,
    boxes: chosen.length === 0 ? [] : prim(cases, peeling),
    tree: tree(cases, { depth: DEPTH, least: Math.ceil(peeling.least * values.length) }),
  };
}

function screen(id: string, column: Float64Array, interest: readonly boolean[], tests: number): Screened {
  const inside = column.filter((_, i) => interest[i]);
  const outside = column.filter((_, i) => !interest[i]);
  const found = distance(inside, outside);
  const chance = chanceOfDistance(found, inside.length, outside.length);
  return { id, distance: found, chance, passes: chance * tests < LEVEL };
}

/** Place of the box in which coverage times density is largest: a start for the reader's own choice. */
export const balanced = (boxes: readonly Box[]): number =>
  boxes.reduce((best, box, i) => {
    const other = boxes[best] as Box;
    return box.coverage * box.density > other.coverage * other.density ? i : best;
  }, 0);
