/** Ranks, and how far two rankings agree. */

/** 1 for the best; equals share the better rank. */
export const ranksOf = (values: readonly number[], better: "lower" | "higher"): number[] =>
  values.map(
    (value) => 1 + values.filter((other) => (better === "lower" ? other < value : other > value)).length,
  );

/**
 * Kendall's tau-b of two rankings of the same things: 1 where every pair stands alike, -1 where every pair is turned,
 * NaN where a ranking is all ties. Kendall (1945), "The treatment of ties in ranking problems", Biometrika 33:239-251.
 */
export function kendallTau(a: readonly number[], b: readonly number[]): number {
  let [balance, untiedA, untiedB] = [0, 0, 0];
  for (const [i, x] of a.entries())
    for (let k = 0; k < i; k++) {
      const first = Math.sign(x - (a[k] as number));
      const second = Math.sign((b[i] as number) - (b[k] as number));
      balance += first * second;
      untiedA += Math.abs(first);
      untiedB += Math.abs(second);
    }
  return balance / Math.sqrt(untiedA * untiedB);
}
