/** Which of a model's named loops dominate, step by step: Loops that Matter (Schoenberg, Davidsen, Eberlein 2020). */
import type { Program } from "../program.ts";
import { evaluator } from "./evaluate.ts";
import { linkScores } from "./link-scores.ts";
import type { Trail } from "./trail.ts";

export interface NamedLoop {
  readonly id: string;
  /** Quantities, each a cause of the next and the last of the first. */
  readonly path: readonly string[];
}
export interface LoopScore {
  readonly id: string;
  /** Product of the link scores round the loop, summed over the cells of arrays. */
  readonly score: number;
  /** Over the sum of sizes of the named loops whose stocks reach each other; from -1 to 1, and 0 where nothing moves. */
  readonly relative: number;
}

/**
 * Scores of loops over the step that ends at a row, which is 1 or more. Raw scores run to infinity where a stock turns;
 * only relative ones are meant to be read, and only within one partition.
 */
export function loopScores(program: Program, run: Trail, loops: readonly NamedLoop[]) {
  const into = linkScores(program, run, evaluator(program));
  const cellsOf = new Map(program.catalogue.map(({ id, cells }) => [id, cells]));
  const parts = partitions(program, loops);
  const cells = (id: string): readonly string[] => cellsOf.get(id) ?? [];

  const scoreOf = (path: readonly string[], row: number): number => {
    const start = cells(path[0] as string);
    // Rows: cells the loop set out from; columns: cells reached so far.
    let reached = start.map((cell) => new Map([[cell, 1]]));
    for (const [i, from] of path.entries()) {
      const to = path[(i + 1) % path.length] as string;
      const causes = new Set(cells(from));
      const links = cells(to).map((cell) => [cell, into(cell, causes, row)] as const);
      reached = reached.map((weights) => {
        const next = new Map<string, number>();
        for (const [cell, scores] of links) {
          let sum = 0;
          for (const [cause, score] of scores) sum += (weights.get(cause) ?? 0) * score;
          if (sum !== 0) next.set(cell, sum);
        }
        return next;
      });
    }
    return start.reduce((sum, cell, i) => sum + (reached[i]?.get(cell) ?? 0), 0);
  };
  return (row: number): LoopScore[] => {
    const scores = loops.map(({ path }) => scoreOf(path, row));
    return loops.map(({ id }, i) => {
      const total = scores.reduce(
        (sum, score, j) => (parts[j] === parts[i] ? sum + Math.abs(score) : sum),
        0,
      );
      const score = scores[i] as number;
      return { id, score, relative: total > 0 && Number.isFinite(total) ? score / total : 0 };
    });
  };
}

/** A number for each loop, the same where their quantities reach each other both ways. */
function partitions({ catalogue }: Program, loops: readonly NamedLoop[]): number[] {
  const uses = new Map(catalogue.map((entry) => [entry.id, entry.uses]));
  const reach = (id: string): Set<string> => {
    const found = new Set([id]);
    for (const each of found) for (const use of uses.get(each) ?? []) found.add(use);
    return found;
  };
  const firsts = loops.map(({ path }) => path[0] as string);
  const reached = firsts.map(reach);
  return firsts.map((id, i) => firsts.findIndex((other, j) => reached[i]?.has(other) && reached[j]?.has(id)));
}
