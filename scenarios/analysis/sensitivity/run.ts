/** Runs the rows of a design over a pool; a row is whole or not there. */
import { type EnsembleRequest, type Pool, runEnsemble } from "../../ensemble/index.ts";
import type { RowDesign } from "./designs.ts";

/** Outcomes by row and run, NaN where a run failed, and the message of the first that did. */
export interface DesignRows {
  readonly rows: readonly Float64Array[];
  readonly failure?: string;
}

export interface DesignRequest extends Omit<EnsembleRequest, "members" | "points" | "prior"> {
  readonly design: RowDesign;
  /** Parameters placed, in the order of the design's inputs. */
  readonly ids: readonly string[];
  /** Rows `from` up to but without `to`. */
  readonly from: number;
  readonly to: number;
}

/** Enough runs at a time to keep all workers busy, few enough that little is lost when it is stopped. */
const RUNS_AT_A_TIME = 1500;

/**
 * The first output at the last saved time, for each run of rows `from` to `to`; progress counts runs. Aborted, it returns
 * the rows done by then. @throws Error when a worker crashes, or where every run of a stretch fails.
 */
export async function runDesign(pool: Pool, request: DesignRequest): Promise<DesignRows> {
  const { design, ids, from, to, onProgress, signal, ...job } = request;
  const total = (to - from) * design.runsPerRow;
  const stretch = Math.max(1, Math.floor(RUNS_AT_A_TIME / design.runsPerRow));
  const rows: Float64Array[] = [];
  let failure: string | undefined;
  for (let row = from; row < to; row += stretch) {
    const runs = Array.from({ length: Math.min(stretch, to - row) }, (_, i) => design.runs(row + i)).flat();
    const before = rows.length * design.runsPerRow;
    try {
      const ensemble = await runEnsemble(pool, {
        ...job,
        ...(signal ? { signal } : {}),
        points: {
          ids,
          shares: Float64Array.from(runs.flatMap((run) => [...run.subarray(0, -1)])),
          chance: runs.map((run) => run.at(-1) as number),
        },
        members: runs.length,
        onProgress: ({ done }) => onProgress?.({ done: before + done, total }),
      });
      failure ??= ensemble.failures[0]?.message;
      const width = ensemble.values.length / ensemble.members;
      const last = runs.map(
        (_, run) => ensemble.values[(run + 1) * width - ensemble.outputs.length] as number,
      );
      for (let at = 0; at < last.length; at += design.runsPerRow)
        rows.push(Float64Array.from(last.slice(at, at + design.runsPerRow)));
    } catch (error) {
      if ((error as Error).name === "AbortError") break;
      throw error;
    }
  }
  return { rows, ...(failure === undefined ? {} : { failure }) };
}
