/** The engine: definitions to program to runs. It knows nothing of any subject. */
export { type Grid, noiseGrid, parameterRow, type RunClock, type RunOptions } from "./clock.ts";
export { compile } from "./compile.ts";
export {
  type Clock,
  type Equation,
  type Flow,
  type FlowList,
  flow,
  type Lookup,
  type LookupKind,
  lookup,
  type ModelDefinition,
  type Noise,
  noise,
  type Parameter,
  parameter,
  type Quantities,
  type Quantity,
  type Shape,
  type Stock,
  stock,
  type Variable,
  variable,
} from "./definitions.ts";
export { ModelError, nearestNames, RunError } from "./errors.ts";
export type { Expression } from "./expression.ts";
export { generate } from "./generate.ts";
export type { Method } from "./integrate.ts";
export { attach, type Compiled, type Kernel, type KernelFactory, link } from "./link.ts";
export { exp, ln } from "./math/index.ts";
export type { Auxiliary, Entry, NoiseSlot, ParameterSlot, Program, State, Table, Update } from "./program.ts";
export { begin, type Result, restore, run, type Simulation } from "./run.ts";
export type { Snapshot } from "./snapshot.ts";
export { generateVector, type VectorModule } from "./wasm/module.ts";
export { type Backend, type Inputs, type Pause, pairRunner, type Resume } from "./wasm/pairs.ts";
