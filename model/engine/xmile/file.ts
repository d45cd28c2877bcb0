/** What an XMILE file holds, as far as it bears on a simulation; names as shown, equations still as text. */
import type { LookupKind, Shape } from "../definitions.ts";

export interface XmileFile {
  readonly name: string;
  readonly specs: Specs;
  readonly dimensions: readonly Dimension[];
  readonly behavior: Behavior;
  readonly models: readonly ModelSource[];
  readonly macros: readonly MacroSource[];
}
export interface Specs {
  readonly start: number;
  readonly stop: number;
  readonly dt: number;
  /** Methods in the order of preference, in lower case. */
  readonly methods: readonly string[];
  readonly timeUnit: string;
  /** From `isee:save_interval`; the standard has none. */
  readonly saveInterval: number | undefined;
}
export interface Dimension {
  readonly name: string;
  readonly elements: readonly string[];
}
/** Whether stocks and flows may be negative where they do not say so themselves. */
export interface Behavior {
  readonly stock: boolean | undefined;
  readonly flow: boolean | undefined;
}
export interface ModelSource {
  readonly name: string | undefined;
  readonly behavior: Behavior;
  readonly variables: readonly VariableSource[];
  readonly modules: readonly ModuleSource[];
}
export interface MacroSource extends Omit<ModelSource, "name" | "modules"> {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly otherwise: string | undefined }[];
  readonly equation: string;
  readonly place: string;
}
export interface ModuleSource {
  readonly name: string;
  /** Name of the model it stands for. */
  readonly model: string;
  readonly connections: readonly { readonly to: string; readonly from: string }[];
  readonly place: string;
}
export interface VariableSource {
  readonly kind: "stock" | "flow" | "aux" | "gf";
  readonly name: string;
  readonly place: string;
  readonly over: readonly string[];
  readonly equation: string | undefined;
  readonly graph: Graph | undefined;
  readonly elements: readonly ElementSource[];
  readonly inflows: readonly string[];
  readonly outflows: readonly string[];
  readonly nonNegative: boolean | undefined;
  readonly multiplier: string | undefined;
  readonly unit: string;
  readonly about: string;
  readonly extension: Extension | undefined;
}
export interface ElementSource {
  readonly subscripts: readonly string[];
  readonly equation: string | undefined;
  readonly graph: Graph | undefined;
}
export interface Graph {
  readonly name: string | undefined;
  readonly type: LookupKind;
  /** None where another graph is meant by name. */
  readonly points: readonly (readonly [number, number])[];
}
/** What this simulator writes beside the standard, so that its own models come back whole. */
export type Extension =
  | { readonly kind: "range"; readonly low: number; readonly high: number; readonly shape: Shape }
  /** A flow that only passes on, cell by cell, the flow it reads. */
  | { readonly kind: "relay" }
  | { readonly kind: "noise"; readonly variate: "uniform" | "normal"; readonly interval: number };
