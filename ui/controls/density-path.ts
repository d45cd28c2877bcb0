/** The outline of a distribution from its quantiles. */

/** Probabilities at which the quantiles are to be taken: evenly spaced, without the far tails. */
export const DENSITY_POINTS: readonly number[] = Array.from({ length: 49 }, (_, i) => 0.01 + (0.98 * i) / 48);

/** Share of the track below which two quantiles are one. */
const SMALLEST = 1e-9;

/**
 * An SVG path in a box from (0, 0) to (`width`, `height`), foot at the bottom: between neighbouring quantiles lies the
 * same share of the runs, so the height is that share over their distance, smoothed over three, the highest filling the
 * box. Empty where all quantiles agree.
 */
export function densityPath(
  quantiles: readonly number[],
  [min, max]: readonly [number, number],
  width: number,
  height: number,
): string {
  const steps = quantiles.slice(1).map((to, i) => {
    const from = quantiles[i] ?? to;
    return { at: (from + to) / 2, size: to - from > SMALLEST * (max - min) ? 1 / (to - from) : 0 };
  });
  const smooth = steps.map(({ at }, i) => {
    const near = steps.slice(Math.max(0, i - 2), i + 3);
    return { at, size: near.reduce((sum, { size }) => sum + size, 0) / near.length };
  });
  const highest = Math.max(...smooth.map(({ size }) => size));
  if (!(highest > 0)) return "";
  const x = (value: number): string =>
    ((width * (Math.min(max, Math.max(min, value)) - min)) / (max - min)).toFixed(1);
  const [first, last] = [quantiles[0] ?? min, quantiles.at(-1) ?? max];
  const points = smooth.map(({ at, size }) => `L${x(at)} ${(height * (1 - size / highest)).toFixed(1)}`);
  return `M${x(first)} ${height}${points.join("")}L${x(last)} ${height}Z`;
}
