/** Members two at a time on the vector back end, or the reason why a run is not for it. */
import { checkRun, noiseGrid, type RunOptions } from "../clock.ts";
import { layoutOf, placeOf } from "../layout.ts";
import type { Compiled } from "../link.ts";
import type { Program } from "../program.ts";
import { type Inputs, type Machine, machineOf, type Resume, type Two } from "./machine.ts";
import type { VectorModule } from "./module.ts";
import { isValid } from "./web-assembly.ts";

export type { Inputs, Pause, Resume } from "./machine.ts";

/** What ran, and where it was JavaScript why. */
export type Backend = { readonly name: "simd" } | { readonly name: "js"; readonly reason: string };

/** Saved values of two members; undefined for one that `run` is to be asked about, since a value was not finite. */
export type RunPair = (members: Two<Inputs>, resume?: Resume) => Two<Float64Array | undefined>;

/** Memory that the rows of a long run may take; beyond it the run is left to JavaScript. */
const MOST_BYTES = 2 ** 28;

const machines = new WeakMap<VectorModule, Machine>();

/**
 * A function that runs two members to the bits of `run`, by Euler's method.
 * @throws Error, as `run`, on options that do not fit.
 */
export function pairRunner(
  compiled: Compiled,
  options: RunOptions,
): { readonly backend: Backend; readonly runPair: RunPair | undefined } {
  const { program, vector } = compiled;
  const clock = checkRun(program, options);
  const layout = layoutOf(program);
  const without = (reason: string) => ({ backend: { name: "js", reason } as const, runPair: undefined });
  if (clock.method !== "euler") return without(`${clock.method} runs in JavaScript only`);
  if (vector === undefined) return without("the model was compiled without vector code");
  if (!isRising(program, options.tables ?? layout.tables))
    return without("the points of a lookup do not rise");
  const places = (options.outputs ?? layout.cells).map((id) => placeOf(program, id));
  const saved = (Math.floor(clock.steps / clock.every) + 1) * places.length;
  const rings = layout.rings.length * clock.steps;
  if (vector.rowSize * clock.steps + 16 * (saved + rings) > MOST_BYTES)
    return without(`${clock.steps} steps take more memory than vector code is given`);
  const machine = machines.get(vector) ?? (isValid(vector.bytes) ? machineOf(program, vector) : undefined);
  if (machine === undefined) return without("WebAssembly with 128-bit vectors is missing here");
  machines.set(vector, machine);
  const tables = options.tables ?? layout.tables;
  const grid = noiseGrid(program, clock);
  const fits = ({ row, draws }: Inputs): boolean =>
    row.length === program.parameters.length && draws.length >= grid.size;
  return {
    backend: { name: "simd" },
    runPair: (members, resume) => {
      // What does not fit is left to `run`, which says what is wrong with it.
      if (!members.every(fits)) return [undefined, undefined];
      const [first, second] = machine.run(members, clock, places, tables, resume);
      return [first.isSound ? first.series : undefined, second.isSound ? second.series : undefined];
    },
  };
}

/** A lookup is counted through here and searched in JavaScript: the same where its points rise. */
function isRising({ lookups }: Program, tables: Float64Array): boolean {
  return (
    tables.every(Number.isFinite) &&
    lookups.every(({ offset, size }) =>
      Array.from({ length: size - 1 }, (_, i) => offset + 2 * i).every(
        (at) => (tables[at] as number) < (tables[at + 2] as number),
      ),
    )
  );
}
