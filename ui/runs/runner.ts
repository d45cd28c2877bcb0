/** Runs the ensembles a page asks for: the latest request wins, and what was run before is not run again. */
import { outcomes, type Program } from "../../model/index.ts";
import {
  alikeBut,
  type Ensemble,
  type Pool,
  presets,
  rootKey,
  runEnsemble,
  runTimes,
  type Scenario,
  settingsOf,
} from "../../scenarios/index.ts";
import { flowIds } from "../charts/flows.ts";
import { backend } from "./backend-note.tsx";
import { pagePool } from "./page-pool.ts";

export interface Request {
  readonly seed: string;
  readonly members: number;
  readonly scenarios: readonly [Scenario, Scenario];
  /** The lever in the hand: runs before and after its moves share the time until it begins. */
  readonly moving?: string | undefined;
  /** A quick run on the way: the second scenario will hardly be asked for again. */
  readonly passing?: boolean;
  /** Outcomes on the screen: all that a quick run keeps. */
  readonly shown?: readonly string[];
}

const KEPT = 8;

export function createRunner(
  program: Program,
  tell: { onProgress: (share: number) => void; onError: (message: string) => void },
) {
  let pool: Pool | undefined;
  let latest = new AbortController();
  const kept = new Map<string, Ensemble>();
  const times = runTimes(program);
  const outputs = [...new Set([...outcomes.map(({ id }) => id), ...flowIds])];

  const ensembleOf = async (
    request: Request,
    scenario: Scenario,
    signal: AbortSignal,
    onDone: (share: number) => void,
    isPassing = false,
  ) => {
    const settings = settingsOf(scenario, presets);
    const name = JSON.stringify([request.seed, request.members, settings]);
    const known = kept.get(name);
    if (known) {
      // Used last, so dropped last.
      kept.delete(name);
      kept.set(name, known);
      return known;
    }
    const alike = request.moving === undefined ? undefined : alikeBut(request.moving, settings);
    pool ??= pagePool();
    const ensemble = await runEnsemble(pool, {
      settings,
      key: rootKey(request.seed),
      members: request.members,
      times,
      options: {
        outputs: isPassing ? [...new Set([...(request.shown ?? outputs), ...flowIds])] : outputs,
        saveInterval: 1,
      },
      ...(alike === undefined ? {} : { alike }),
      signal,
      onProgress: ({ done, total }) => onDone(done / total),
    });
    backend.value = ensemble.backend;
    if (isPassing) return ensemble;
    kept.set(name, ensemble);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return ensemble;
  };

  return {
    /** The two ensembles; undefined when a later request took over or the run failed. */
    async run(request: Request): Promise<[Ensemble, Ensemble] | undefined> {
      latest.abort();
      latest = new AbortController();
      const { signal } = latest;
      const parts = [0, 0];
      const share = (i: number) => (done: number) => {
        parts[i] = done;
        if (!signal.aborted) tell.onProgress(((parts[0] ?? 0) + (parts[1] ?? 0)) / 2);
      };
      try {
        const [first, second] = request.scenarios;
        const before = await ensembleOf(request, first, signal, share(0));
        share(0)(1);
        const after = await ensembleOf(request, second, signal, share(1), request.passing);
        signal.throwIfAborted();
        tell.onProgress(1);
        // What `npm run bench:page` measures from.
        performance.mark("chokepoint:ran");
        return [before, after];
      } catch (error) {
        if (signal.aborted) return undefined;
        tell.onProgress(1);
        // A pool whose worker crashed does not recover; the next request starts a new one.
        pool?.close();
        pool = undefined;
        tell.onError(`The run stopped: ${(error as Error).message}`);
        return undefined;
      }
    },
    cancel: (): void => latest.abort(),
  };
}
