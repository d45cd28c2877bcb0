/** Functions whose indices are known in closed form, on the unit cube. */

/** Ishigami and Homma (1990), a = 7, b = 0.1. */
export function ishigami(u: ArrayLike<number>): number {
  const [x, y, z] = Array.from(u, (share) => -Math.PI + 2 * Math.PI * share) as [number, number, number];
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

/** Sobol's G function: the smaller a coefficient, the more its input counts. */
export const gFunction =
  (a: readonly number[]) =>
  (u: ArrayLike<number>): number =>
    a.reduce((product, one, i) => (product * (Math.abs(4 * (u[i] as number) - 2) + one)) / (1 + one), 1);
