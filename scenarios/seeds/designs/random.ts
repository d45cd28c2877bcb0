/** Designs by chance: plain Monte Carlo and Latin hypercubes, by keyed draws. */
import { sourceId, uniform } from "../draws.ts";
import type { RootKey } from "../root-key.ts";

const MONTE_CARLO = sourceId("design Monte Carlo");
const PLACE = sourceId("design Latin hypercube, place");
const STRATUM = sourceId("design Latin hypercube, stratum");

/** A point of the cube, uniform, independent of all others; the same for the same number. */
export const monteCarloPoint = (key: RootKey, point: number, dimensions: number): Float64Array =>
  Float64Array.from({ length: dimensions }, (_, dimension) => uniform(key, point, MONTE_CARLO, dimension));

/**
 * So many points of which each coordinate has exactly one in each of as many equal strata. It cannot be made longer by
 * adding points. Source: McKay, Beckman and Conover (1979), Technometrics 21:239-245.
 */
export function latinHypercube(key: RootKey, points: number, dimensions: number): Float64Array[] {
  const strata = Array.from({ length: dimensions }, (_, dimension) =>
    shuffled(points, (point) => uniform(key, point, STRATUM, dimension)),
  );
  return Array.from({ length: points }, (_, point) =>
    Float64Array.from(
      strata,
      (order, dimension) => ((order[point] as number) + uniform(key, point, PLACE, dimension)) / points,
    ),
  );
}

/** The numbers from 0 in the order of a draw each. */
export function shuffled(count: number, draw: (item: number) => number): number[] {
  const draws = Float64Array.from({ length: count }, (_, item) => draw(item));
  return Array.from({ length: count }, (_, item) => item).sort(
    (a, b) => (draws[a] as number) - (draws[b] as number) || a - b,
  );
}
