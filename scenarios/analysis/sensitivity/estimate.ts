/** What each method makes of the rows of its design, by input, the largest first. */
import { type RootKey, sourceId } from "../../seeds/index.ts";
import type { Interval } from "../bootstrap.ts";
import { morrisDesign, type RowDesign, shapleyDesign, sobolDesign, tornadoDesign } from "./designs.ts";
import { elementaryEffects, shapleyEffects, tornadoBars } from "./screening.ts";
import { type Index, sobolIndices } from "./sobol.ts";

export const METHODS = ["sobol", "morris", "tornado", "shapley"] as const;
export type Method = (typeof METHODS)[number];

/** All chance of the months: bursts, mishaps. */
export const CHANCE = "chance";

export interface Design {
  readonly method: Method;
  readonly key: RootKey;
  /** Uncertain parameters, in the order of the design. */
  readonly ids: readonly string[];
  /** Of Sobol' indices: with pairs, 2, or without, 1. */
  readonly order: 1 | 2;
}

export type Estimates =
  | {
      readonly method: "sobol";
      readonly variance: number;
      readonly inputs: readonly { readonly input: string; readonly first: Index; readonly total: Index }[];
      readonly pairs: readonly (Index & { readonly inputs: readonly [string, string] })[];
    }
  | { readonly method: "shapley"; readonly inputs: readonly (Index & { readonly input: string })[] }
  | {
      readonly method: "morris";
      /** In the outcome's unit, over the way from the 5 to the 95 % point. */
      readonly inputs: readonly {
        readonly input: string;
        readonly mean: number;
        readonly size: { readonly value: number; readonly interval: Interval };
        readonly spread: number;
      }[];
    }
  | {
      readonly method: "tornado";
      readonly middle: number;
      readonly inputs: readonly { readonly input: string; readonly low: number; readonly high: number }[];
    };

/** Designs of several methods with one seed are unlike each other, and unlike the members of that seed. */
const keyOf = ({ key, method }: Design): RootKey => [
  key[0],
  (key[1] ^ sourceId(`sensitivity ${method}`)) >>> 0,
];

export function rowDesign(design: Design): RowDesign {
  const { method, ids, order } = design;
  if (method === "sobol") return sobolDesign(keyOf(design), ids.length, order);
  if (method === "morris") return morrisDesign(keyOf(design), ids.length);
  return method === "shapley" ? shapleyDesign(keyOf(design), ids.length) : tornadoDesign(ids.length);
}

/**
 * Estimates from the rows of a design; rows with a failed run are left out, but for a tornado, which loses a bar.
 * @throws Error where fewer than two rows are left, or nothing varies.
 */
export function estimate(design: Design, rows: readonly Float64Array[]): Estimates {
  const { method, ids, order } = design;
  const key = keyOf(design);
  if (method === "tornado") {
    const { middle, bars } = tornadoBars(rows[0] ?? new Float64Array(1));
    const inputs = bars.map((bar, i) => ({ input: ids[i] as string, ...bar }));
    return { method, middle, inputs: sorted(inputs, ({ low, high }) => Math.abs(high - low)) };
  }
  const whole = rows.flatMap((row, number) => (row.some(Number.isNaN) ? [] : [{ row, number }]));
  if (whole.length < 2)
    throw new Error(`${whole.length} whole rows: an estimate with its interval takes two at least`);
  const outcomes = whole.map(({ row }) => row);
  if (outcomes.every((row) => row.every((value) => value === outcomes[0]?.[0])))
    throw new Error("the outcome is the same in every run: there is nothing to share out");
  if (method === "morris") {
    const { trajectory } = morrisDesign(key, ids.length);
    const paths = whole.map(({ number }) => trajectory(number));
    const effects = elementaryEffects(outcomes, paths, ids.length, key);
    const inputs = effects.map((effect, i) => ({ input: ids[i] as string, ...effect }));
    return { method, inputs: sorted(inputs, ({ size }) => size.value) };
  }
  const names = [...ids, CHANCE];
  if (method === "shapley") {
    const walks = shapleyDesign(key, ids.length);
    const orders = whole.map(({ number }) => walks.order(number));
    const effects = shapleyEffects(outcomes, orders, names.length, key);
    const inputs = effects.map((effect, i) => ({ input: names[i] as string, ...effect }));
    return { method, inputs: sorted(inputs, ({ value }) => value) };
  }
  const { variance, first, total, pairs } = sobolIndices(outcomes, names.length, order, key);
  const inputs = names.map((input, i) => ({ input, first: first[i] as Index, total: total[i] as Index }));
  const named = pairs.map(({ inputs: [a, b], ...index }) => ({
    inputs: [names[a] as string, names[b] as string] as const,
    ...index,
  }));
  return {
    method,
    variance,
    inputs: sorted(inputs, ({ total: { value } }) => value),
    pairs: sorted(named, ({ value }) => Math.abs(value)),
  };
}

/** Largest first; what is NaN last. */
const sorted = <Item>(items: readonly Item[], size: (item: Item) => number): Item[] => {
  const place = (item: Item): number => (Number.isNaN(size(item)) ? -1 : size(item));
  return [...items].sort((a, b) => place(b) - place(a));
};
