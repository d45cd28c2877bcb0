/** A compiled model: plain, immutable data that every back end reads and that can be stored or sent. */
import type { LookupKind, Quantity, Shape } from "./definitions.ts";
import type { Expression } from "./expression.ts";

/** One scalar computed each step from the state, the parameters and the clock. */
export interface Auxiliary {
  readonly id: string;
  readonly expression: Expression;
  /** Keeps its value for the whole run: it reads parameters and other constants only. */
  readonly constant: boolean;
}

/** How a state slot moves from one step to the next. */
export type Update =
  | {
      readonly kind: "integrate";
      readonly inflows: readonly string[];
      readonly outflows: readonly string[];
      readonly floor: boolean;
    }
  | { readonly kind: "copy"; readonly from: string }
  | { readonly kind: "ring"; readonly from: string; readonly delay: string }
  | { readonly kind: "hold" };

/** One number carried from step to step: a stock, or what a delay, PREVIOUS or INIT remembers. */
export interface State {
  readonly id: string;
  readonly initial: Expression;
  readonly update: Update;
}

export interface ParameterSlot {
  readonly id: string;
  /** Value, low and high in the model's base units. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly shape: Shape;
}
export interface Table {
  readonly id: string;
  readonly type: LookupKind;
  /** Place and number of points in `tables`, where each point is x then y, in the model's base units. */
  readonly offset: number;
  readonly size: number;
}
export interface NoiseSlot {
  readonly id: string;
  readonly variate: "uniform" | "normal";
  readonly interval: number;
}
/** What a reader is told of a quantity. */
export interface Entry {
  readonly id: string;
  readonly quantity: Quantity;
  readonly cells: readonly string[];
  /** One of the declared unit in the model's base units: values given are multiplied by it, results divided. */
  readonly factor: number;
  readonly causes: readonly string[];
  readonly uses: readonly string[];
}

export interface Program {
  readonly name: string;
  readonly clock: {
    readonly unit: string;
    readonly start: number;
    readonly stop: number;
    readonly dt: number;
  };
  readonly dimensions: Readonly<Record<string, readonly string[]>>;
  readonly parameters: readonly ParameterSlot[];
  readonly states: readonly State[];
  /** In an order in which each reads only what stands before it. */
  readonly auxiliaries: readonly Auxiliary[];
  /** Ids of states and auxiliaries in an order that gives the values at the start. */
  readonly initialOrder: readonly string[];
  readonly noises: readonly NoiseSlot[];
  readonly lookups: readonly Table[];
  readonly tables: readonly number[];
  readonly catalogue: readonly Entry[];
}
