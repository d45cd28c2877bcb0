/** Points of the whole parameter box for property-based tests: doubts, levers, switches and forms. */
import * as fc from "fast-check";
import { constraints, loops, type Program } from "../../model/index.ts";
import { levers } from "../../scenarios/levers/index.ts";
import { quantileFunction } from "../../scenarios/seeds/index.ts";
import { program } from "../model/sectors/runs.ts";

export interface Point {
  /** Parameters in their own units. */
  readonly changes: Readonly<Record<string, number>>;
  /** Seed of the draws of noise. */
  readonly seed: number;
}

/** Every doubtful parameter anywhere in the range its distribution covers between its 0.1 and 99.9 % points. */
function doubtful(of: Program): fc.Arbitrary<Record<string, number>> {
  const factors = new Map(of.catalogue.map(({ id, factor }) => [id, factor]));
  const sampled = of.parameters.filter(({ low, high, shape }) => low < high && shape !== "fixed");
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  return fc.array(share, { minLength: sampled.length, maxLength: sampled.length }).map((shares) =>
    Object.fromEntries(
      sampled.map(({ id, value, low, high, shape }, i) => {
        const quantile = quantileFunction({ shape, low, central: value, high });
        return [id, quantile(shares[i] ?? 0.5) / (factors.get(id) ?? 1)];
      }),
    ),
  );
}

const moved: fc.Arbitrary<Record<string, number>> = fc
  .tuple(
    ...levers.map(({ min, max, parameters }) =>
      "central" in parameters
        ? fc.constant([])
        : fc.option(
            fc
              .tuple(
                fc.double({ min, max, noNaN: true }),
                fc.double({ min: 2020, max: 2034, noNaN: true }),
                fc.integer({ min: 0, max: 60 }),
              )
              .map(([level, start, ramp]) => [
                [parameters.level, level],
                [parameters.start, start],
                [parameters.ramp, ramp],
              ]),
            { nil: [] },
          ),
    ),
  )
  .map((all) => Object.fromEntries(all.flat() as [string, number][]));

/** Mostly as shipped, now and then cut or off. */
const switched: fc.Arbitrary<Record<string, number>> = fc
  .tuple(
    ...[...loops, ...constraints].map((item) =>
      fc.nat(4).map((drawn) => [item.switch, drawn === 0 ? 0 : 1] as const),
    ),
    fc.integer({ min: 0, max: 3 }).map((form) => ["combinationForm", form] as const),
  )
  .map((pairs) => Object.fromEntries(pairs));

export const points = (of: Program = program): fc.Arbitrary<Point> =>
  fc
    .tuple(doubtful(of), moved, switched, fc.integer({ min: 1, max: 1e6 }))
    .map(([doubts, levered, cut, seed]) => ({ changes: { ...doubts, ...levered, ...cut }, seed }));
