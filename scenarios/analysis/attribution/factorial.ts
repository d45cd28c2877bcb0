/** The full factorial of constraints: one ensemble in every world, each with the same keyed draws. */
import { across, type Ensemble, type EnsembleRequest, type Pool, runEnsemble } from "../../ensemble/index.ts";

/** A constraint as the factorial needs it; `switch` is a parameter, 1 on and 0 off. */
export interface Switch {
  readonly id: string;
  readonly switch: string;
}

export interface Factorial {
  readonly names: readonly string[];
  /** By set of constraints, the number of which has bit i set where constraint i is on. */
  readonly cells: readonly Ensemble[];
  /** Members that ran in every world; the others are left out of them all. */
  readonly kept: readonly number[];
}

/** Runs 2^k ensembles, the switches set on top of the request's settings. @throws as `runEnsemble`. */
export async function runFactorial(
  pool: Pool,
  request: EnsembleRequest,
  switches: readonly Switch[],
): Promise<Factorial> {
  const { settings, members, onProgress } = request;
  const sets = 2 ** switches.length;
  const cells: Ensemble[] = [];
  for (let set = 0; set < sets; set += 1) {
    const on = Object.fromEntries(switches.map((item, i) => [item.switch, (set >>> i) & 1]));
    cells.push(
      await runEnsemble(pool, {
        ...request,
        settings: { ...settings, fixed: { ...settings.fixed, ...on } },
        onProgress: ({ done }) => onProgress?.({ done: set * members + done, total: sets * members }),
      }),
    );
  }
  const failed = new Set(cells.flatMap(({ failures }) => failures.map(({ member }) => member)));
  const kept = Array.from({ length: members }, (_, member) => member).filter((member) => !failed.has(member));
  return { names: switches.map(({ id }) => id), cells, kept };
}

/** By member kept, an output in every world at a saved time. */
export function outcomesAt({ cells, kept }: Factorial, output: string, row: number): Float64Array[] {
  const columns = cells.map((cell) => across(cell, output, row));
  return kept.map((member) => Float64Array.from(columns, (column) => column[member] as number));
}
