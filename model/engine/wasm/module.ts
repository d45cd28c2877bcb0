/** A program as a WebAssembly module that runs two members at once, one in each lane of 128-bit vectors. */
import type { Program } from "../program.ts";
import { Builder } from "./builder.ts";
import { encode } from "./encoder.ts";
import { addEuler } from "./euler.ts";
import { importOf } from "./functions.ts";
import { addInitial, addSweep } from "./initial.ts";
import { addConstants, addFixed, addTimeline } from "./levels.ts";
import type { MemoryMap } from "./memory-map.ts";

/** Plain data that can be stored or sent. */
export interface VectorModule {
  readonly bytes: Uint8Array;
  readonly map: MemoryMap;
  /** Bytes the module itself uses; beyond them its caller keeps noises, rings, rows and what is saved. */
  readonly size: number;
  /** Bytes a step takes of what follows the time alone. */
  readonly rowSize: number;
  /** Builtins it calls JavaScript for. */
  readonly imports: readonly string[];
}
const PAGE = 65536;

export function generateVector(program: Program): VectorModule {
  const builder = new Builder(program);
  const sweep = addSweep(builder);
  addInitial(builder, sweep);
  addEuler(builder, sweep);
  // Each of these computes what those before it were found to read.
  addConstants(builder);
  addTimeline(builder);
  addFixed(builder);
  const { map, slots, imports, functions, rowSize } = builder;
  return {
    bytes: encode({
      imports: imports.map(importOf),
      functions,
      pages: Math.ceil(slots.size / PAGE) + 1,
      data: { address: 0, bytes: slots.image() },
    }),
    map,
    size: slots.size,
    rowSize,
    imports,
  };
}
