/** Quantiles over the members of an ensemble. */

/** Throws on NaN, naming its place; tells whether the values already rise. */
function isSorted(values: Float64Array): boolean {
  let sorted = true;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number;
    if (Number.isNaN(value)) {
      throw new Error(`Member ${index} is NaN; leave such members out, count them, and ask again.`);
    }
    if (index > 0 && value < (values[index - 1] as number)) sorted = false;
  }
  return sorted;
}

/**
 * Quantiles of `values`, in their unit, at `probabilities` from 0 to 1: linear interpolation between order statistics,
 * type 7 of Hyndman and Fan (1996, The American Statistician 50:361-365), the default of R and numpy.
 *
 * `values` is sorted in place (no copy is made). It must hold a member at least and no NaN.
 */
export function quantiles(values: Float64Array, probabilities: readonly number[]): number[] {
  if (values.length === 0) throw new Error("Quantiles need one member at least; there is none.");
  if (!isSorted(values)) values.sort();
  const last = values.length - 1;
  return probabilities.map((probability) => {
    if (!(probability >= 0 && probability <= 1)) {
      throw new Error(`Probability ${probability} is not between 0 and 1.`);
    }
    const place = last * probability;
    const lower = Math.floor(place);
    const low = values[lower] as number;
    const high = values[Math.min(lower + 1, last)] as number;
    // Equal neighbours, infinite ones too, need no interpolation.
    return low === high || place === lower ? low : low + (place - lower) * (high - low);
  });
}
