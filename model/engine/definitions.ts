/** What a model is made of: quantities as data, in the order a paper gives them. */

/** Equation text, or one text per element; keys name elements or, for all of them, the dimension: `"hopper, age"`. */
export type Equation = string | Readonly<Record<string, string>>;

/** Flow names, or the flow names per element, keyed as in {@link Equation}; an entry may carry indices: `"ageing[generation, young]"`. */
export type FlowList = readonly string[] | Readonly<Record<string, readonly string[]>>;

export type Shape = "fixed" | "uniform" | "triangular" | "normal" | "lognormal" | "share" | "bernoulli";
export type LookupKind = "clamp" | "extrapolate" | "discrete";

interface Common {
  /** Unit text as mathjs reads it; results are reported in it. */
  readonly unit: string;
  /** One sentence for a reader. */
  readonly about: string;
  /** Id of an evidence row, or "assumption". */
  readonly source?: string;
  /** Dimensions of an array, outermost first. */
  readonly over?: readonly string[];
}

export interface Stock extends Common {
  readonly kind: "stock";
  readonly initial: Equation;
  readonly inflows: FlowList;
  readonly outflows: FlowList;
  /** Outflows are limited to what is there, first named first served, and the reported flows change with it. */
  readonly nonNegative: boolean;
}
export interface Flow extends Common {
  readonly kind: "flow";
  readonly equation: Equation;
  /** A flow that never turns round: negative values become zero. */
  readonly nonNegative: boolean;
}
export interface Variable extends Common {
  readonly kind: "variable";
  readonly equation: Equation;
}
/** A number with its doubt. `low`, `value` and `high` are about the 5, 50 and 95 % points, in the source's own unit. */
export interface Parameter extends Common {
  readonly kind: "parameter";
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly shape: Shape;
  readonly note?: string;
}
/** A function given by points; called in equations as `name(x)`. */
export interface Lookup extends Common {
  readonly kind: "lookup";
  readonly inputUnit: string;
  readonly points: readonly (readonly [number, number])[];
  readonly type: LookupKind;
}
/** A seeded random series, constant over each interval of a fixed grid, so that halving dt leaves it as it was. */
export interface Noise extends Common {
  readonly kind: "noise";
  /** Standard variate drawn: uniform on (0, 1), or normal with mean 0 and deviation 1. */
  readonly variate: "uniform" | "normal";
  /** Grid width in the model's time unit. */
  readonly interval: number;
}
export type Quantity = Stock | Flow | Variable | Parameter | Lookup | Noise;
export type Quantities = Readonly<Record<string, Quantity>>;

/** Clock of a model in its own time unit; steps are whole, t = start + k dt. */
export interface Clock {
  readonly unit: string;
  readonly start: number;
  readonly stop: number;
  readonly dt: number;
}
export interface ModelDefinition {
  readonly name: string;
  readonly clock: Clock;
  /** Base units beside the clock's, each with the other names it goes by. */
  readonly baseUnits: Readonly<Record<string, readonly string[]>>;
  readonly dimensions: Readonly<Record<string, readonly string[]>>;
  readonly quantities: Quantities;
}

interface Extras {
  readonly source?: string;
  readonly over?: readonly string[];
}

export const stock = (
  unit: string,
  rule: { initial: Equation; inflows?: FlowList; outflows?: FlowList; nonNegative?: boolean },
  about: string,
  extras: Extras = {},
): Stock => ({
  kind: "stock",
  unit,
  initial: rule.initial,
  inflows: rule.inflows ?? [],
  outflows: rule.outflows ?? [],
  nonNegative: rule.nonNegative ?? false,
  about,
  ...extras,
});

export const flow = (
  unit: string,
  equation: Equation,
  about: string,
  extras: Extras & { nonNegative?: boolean } = {},
): Flow => ({ kind: "flow", unit, equation, about, nonNegative: false, ...extras });

export const variable = (unit: string, equation: Equation, about: string, extras: Extras = {}): Variable => ({
  kind: "variable",
  unit,
  equation,
  about,
  ...extras,
});

type Uncertain = {
  value: number;
  low: number;
  high: number;
  unit: string;
  shape: Shape;
  source: string;
  note?: string;
};
type Certain = { value: number; unit: string; source: string; note?: string };

/** A parameter with a range is sampled; one without is fixed. */
export const parameter = (facts: Uncertain | Certain, about: string): Parameter => ({
  kind: "parameter",
  low: facts.value,
  high: facts.value,
  shape: "fixed",
  ...facts,
  about,
});

export const lookup = (
  unit: string,
  points: readonly (readonly [number, number])[],
  about: string,
  extras: { inputUnit: string; type?: LookupKind; source?: string },
): Lookup => ({ kind: "lookup", unit, points, about, type: "clamp", ...extras });

export const noise = (
  variate: "uniform" | "normal",
  interval: number,
  about: string,
  source = "assumption",
): Noise => ({ kind: "noise", unit: "1", variate, interval, about, source });
