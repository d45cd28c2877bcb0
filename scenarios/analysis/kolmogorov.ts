/** How far two samples of one quantity lie apart: the test of Kolmogorov and Smirnov. */
import { exp } from "../../model/engine/math/index.ts";

/** Largest distance of the two samples' cumulative shares, 0 to 1; either sample in any order. */
export function distance(one: Float64Array, other: Float64Array): number {
  const [a, b] = [one.slice().sort(), other.slice().sort()];
  let [i, k, largest] = [0, 0, 0];
  while (i < a.length && k < b.length) {
    const value = Math.min(a[i] as number, b[k] as number);
    while (i < a.length && a[i] === value) i++;
    while (k < b.length && b[k] === value) k++;
    largest = Math.max(largest, Math.abs(i / a.length - k / b.length));
  }
  return largest;
}

/** Probability of this distance or a larger one between samples of one distribution, for samples that are not small. */
export function chanceOfDistance(found: number, one: number, other: number): number {
  const square = (found * found * one * other) / (one + other);
  // The series alternates slowly there, and its sum is 1 to ten places.
  if (square < 0.04) return 1;
  let sum = 0;
  for (let term = 1; term <= 100; term++) sum += (term % 2 === 1 ? 2 : -2) * exp(-2 * term * term * square);
  return Math.min(1, Math.max(0, sum));
}
