/** Damaged models in XMILE: each has to be read, or refused with problems a person can act on, and within seconds. */
import { link, ModelError, noiseGrid, parameterRow, RunError, run } from "../../model/engine/index.ts";
import { importXmile } from "../../model/engine/xmile/index.ts";
import { rootKey, uniform } from "../../scenarios/seeds/index.ts";
import { mutated } from "./mutate.ts";

export interface Outcome {
  readonly read: number;
  readonly ran: number;
  readonly refused: number;
  /** Inputs that broke a promise, with what happened. */
  readonly broken: readonly { readonly input: string; readonly what: string }[];
}

/** Words of the language this is written in: in a message they mean that nobody foresaw the fault. */
const INTERNAL =
  /undefined(?! entity)|null|NaN|\[object|is not a function|is not iterable|Cannot |call stack|unreachable|has no JavaScript form|has no place/;
/** A problem says where it is, then what. */
const CLEAR = /^\S[\s\S]*: [\s\S]{3,}/;
const SLOWEST = 10_000;
/** Runs of this many values at most are tried. */
const MOST_VALUES = 200_000;

/** `count` mutations of the models given, decided by the seed alone. */
export function fuzz(models: readonly string[], seed: string, from: number, count: number): Outcome {
  const key = rootKey(seed);
  let [read, ran, refused] = [0, 0, 0];
  const broken: Outcome["broken"][number][] = [];
  for (let number = from; number < from + count; number++) {
    let drawn = 0;
    const draw = (below: number): number => Math.floor(uniform(key, number, 0, drawn++) * below);
    const input = mutated(models, draw);
    const begun = Date.now();
    try {
      const { program, method } = importXmile(input);
      read += 1;
      const steps = (program.clock.stop - program.clock.start) / program.clock.dt + 1;
      if (steps * (program.auxiliaries.length + program.states.length) < MOST_VALUES) {
        const draws = new Float64Array(noiseGrid(program, program.clock).size).fill(0.5);
        run(link(program), parameterRow(program), draws, { method });
        ran += 1;
      }
    } catch (error) {
      const what = faultOf(error, input);
      if (what === undefined) refused += 1;
      else broken.push({ input, what });
    }
    const taken = Date.now() - begun;
    if (taken > SLOWEST) broken.push({ input, what: `took ${taken} ms` });
  }
  return { read, ran, refused, broken };
}

/** What is wrong with an error; nothing where it is one a reader can act on. */
function faultOf(error: unknown, input: string): string | undefined {
  if (error instanceof RunError) return undefined;
  if (!(error instanceof ModelError)) return String((error as Error).stack ?? error);
  if (error.problems.length === 0) return "no problem is told";
  const unclear = error.problems.find((problem) => {
    const word = INTERNAL.exec(problem)?.[0];
    // What stands in the file may be cited.
    return !CLEAR.test(problem) || (word !== undefined && !input.includes(word));
  });
  return unclear === undefined ? undefined : `unclear: ${unclear}`;
}
