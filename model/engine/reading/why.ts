/** Why a variable differs between two runs: its causes ranked, down to parameters, noises and loops. */
import { placeOf } from "../layout.ts";
import type { Program } from "../program.ts";
import { evaluator } from "./evaluate.ts";
import { sweep, type Weights } from "./sweep.ts";
import type { Trail } from "./trail.ts";

export interface Cause {
  readonly name: string;
  /** `end`: a parameter or noise; `loop`: a quantity higher up in the same chain; `more`: not followed further. */
  readonly kind: "path" | "end" | "loop" | "more";
  /** Its part in the change of the variable asked about, in that variable's declared unit. */
  readonly contribution: number;
  readonly causes: readonly Cause[];
}
export interface Why {
  readonly variable: string;
  /** Mean over the period of the run after, less that of the run before. */
  readonly change: number;
  readonly causes: readonly Cause[];
}
export interface WhyOptions {
  /** Period, as times of the model; a moment where both are the same. */
  readonly from: number;
  readonly to: number;
  /** Causes shown below each, and how far down. */
  readonly breadth: number;
  readonly depth: number;
  /** A cause below this share of the whole change is left out. */
  readonly least: number;
}

/**
 * Traces the change of `variable`, a scalar cell, from the run `before` to the run `after` of one program. At each step
 * down the contributions sum to the one above, up to what is left out: an equation's change divides by Shapley values
 * over what it reads, a stock's by the integrals of its flows. After the causes strip of Vensim, ranked by effect.
 * @throws Error on an unknown variable or an empty period.
 */
export function why(
  program: Program,
  before: Trail,
  after: Trail,
  variable: string,
  options: WhyOptions,
): Why {
  const place = placeOf(program, variable);
  const weights = new Float64Array(before.rows);
  for (let row = 0; row < before.rows; row++)
    if (before.time(row) >= options.from - before.dt / 2 && before.time(row) <= options.to + before.dt / 2)
      weights[row] = 1 / place.factor;
  const count = weights.filter((weight) => weight !== 0).length;
  if (count === 0) throw new Error(`no step of the run lies from ${options.from} to ${options.to}`);
  const mean = weights.map((weight) => weight / count);
  const pair = { program, before, after, evaluate: evaluator(program) };
  const owners = new Map(
    program.catalogue.flatMap(({ id, cells }) => cells.map((cell) => [cell, id] as const)),
  );
  const ownerOf = (cell: string): string => owners.get(cell) ?? cell;

  const contributionOf = (group: Weights): number => {
    let sum = 0;
    for (const [cell, each] of group)
      for (let row = 0; row < each.length; row++) {
        const weight = each[row] as number;
        if (weight !== 0) sum += weight * (after.value(row, cell) - before.value(row, cell));
      }
    return sum;
  };
  const whole = contributionOf(new Map([[variable, mean]]));
  const below = (group: Weights, above: readonly string[]): Cause[] => {
    const { reached, ends } = sweep(pair, group);
    const groups = new Map<string, Weights>();
    for (const [cell, each] of reached) {
      const own = groups.get(ownerOf(cell)) ?? new Map<string, Float64Array>();
      groups.set(ownerOf(cell), own.set(cell, each));
    }
    const found = [
      ...[...ends].map(([name, contribution]) => ({ name, contribution, group: undefined })),
      ...[...groups].map(([name, own]) => ({ name, contribution: contributionOf(own), group: own })),
    ];
    return found
      .filter(({ contribution }) => Math.abs(contribution) >= options.least * Math.abs(whole))
      .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
      .slice(0, options.breadth)
      .map(({ name, contribution, group: own }): Cause => {
        if (own === undefined) return { name, kind: "end", contribution, causes: [] };
        if (above.includes(name)) return { name, kind: "loop", contribution, causes: [] };
        if (above.length >= options.depth) return { name, kind: "more", contribution, causes: [] };
        return { name, kind: "path", contribution, causes: below(own, [...above, name]) };
      });
  };
  const causes = whole === 0 ? [] : below(new Map([[variable, mean]]), [ownerOf(variable)]);
  return { variable, change: whole, causes };
}
