/** A program joined with code that runs it. */
import { generate } from "./generate.ts";
import { type Library, library } from "./library.ts";
import type { Program } from "./program.ts";
import type { VectorModule } from "./wasm/module.ts";

type Doubles = Float64Array;
type Whole = Int32Array;

/** What generated code offers; the letters are those of `generate`. */
export interface Kernel {
  initial(P: Doubles, N: Doubles, G: Whole, C: Doubles, T: Doubles, S: Doubles, V: Doubles): void;
  constants(P: Doubles, C: Doubles, T: Doubles, S: Doubles, V: Doubles): void;
  values(
    P: Doubles,
    N: Doubles,
    G: Whole,
    C: Doubles,
    T: Doubles,
    S: Doubles,
    V: Doubles,
    time: number,
    stepTime: number,
  ): void;
  rates(S: Doubles, V: Doubles, D: Doubles): void;
  remember(S: Doubles, V: Doubles, R: Doubles, L: Whole, k: number): void;
  /** Runs steps `from` to `to`, calling `record` at each save; returns the step that met a non-finite value, or -1. */
  readonly euler:
    | undefined
    | ((
        P: Doubles,
        N: Doubles,
        G: Whole,
        C: Doubles,
        T: Doubles,
        S: Doubles,
        V: Doubles,
        R: Doubles,
        L: Whole,
        from: number,
        to: number,
        every: number,
        record: (k: number) => void,
      ) => number);
}
export type KernelFactory = (library: Library) => Kernel;

/** Immutable; may be shared by any number of runs. */
export interface Compiled {
  readonly program: Program;
  readonly kernel: Kernel;
  /** The same program for two members at once, where one was made; see wasm/pairs.ts. */
  readonly vector?: VectorModule;
}

/** Joins a program with code generated for it at build time, where a page may not make functions from text. */
export const attach = (program: Program, factory: KernelFactory, vector?: VectorModule): Compiled => ({
  program,
  kernel: factory(library),
  ...(vector === undefined ? {} : { vector }),
});

/** Generates and joins the code now. Needs an environment that may make functions from text (Node, tests). */
export function link(program: Program, localsLimit?: number): Compiled {
  const factory = new Function("library", generate(program, localsLimit)) as KernelFactory;
  return attach(program, factory);
}
