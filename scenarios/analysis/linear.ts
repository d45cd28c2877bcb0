/** The little linear algebra that analyses need. */

/** Sum of products. */
export const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);

/** Lower triangle L with L L' = `matrix`. @throws Error when it is not positive definite. */
export function cholesky(matrix: readonly Float64Array[]): Float64Array[] {
  const lower = matrix.map((row) => new Float64Array(row.length));
  for (const [i, row] of matrix.entries()) {
    for (let k = 0; k <= i; k += 1) {
      const [own, other] = [lower[i] as Float64Array, lower[k] as Float64Array];
      let rest = row[k] as number;
      for (let m = 0; m < k; m += 1) rest -= (own[m] as number) * (other[m] as number);
      if (i === k && !(rest > 0))
        throw new Error(`row ${i + 1} of ${matrix.length} makes the matrix not positive definite`);
      own[k] = i === k ? Math.sqrt(rest) : rest / (other[k] as number);
    }
  }
  return lower;
}

/** x with matrix x = right, for a symmetric positive definite matrix. */
export function solveCholesky(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const lower = factorOf(matrix);
  const x = right.slice();
  const n = x.length;
  for (let i = 0; i < n; i += 1) {
    const row = lower[i] as Float64Array;
    for (let k = 0; k < i; k += 1) x[i] = (x[i] as number) - (row[k] as number) * (x[k] as number);
    x[i] = (x[i] as number) / (row[i] as number);
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < n; k += 1)
      x[i] = (x[i] as number) - ((lower[k] as Float64Array)[i] as number) * (x[k] as number);
    x[i] = (x[i] as number) / ((lower[i] as Float64Array)[i] as number);
  }
  return x;
}

const factors = new WeakMap<readonly Float64Array[], Float64Array[]>();

/** Many right sides share one matrix: its factor is kept as long as the matrix is. */
function factorOf(matrix: readonly Float64Array[]): Float64Array[] {
  const known = factors.get(matrix) ?? cholesky(matrix);
  factors.set(matrix, known);
  return known;
}
