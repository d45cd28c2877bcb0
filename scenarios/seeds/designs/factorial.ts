/** Full factorial designs: every combination of the levels of some factors. */

/** All combinations, the first factor running fastest; `levels` are the values of each factor, in its own unit. */
export function fullFactorial(levels: readonly (readonly number[])[]): Float64Array[] {
  const points = levels.reduce((product, values) => product * values.length, 1);
  return Array.from({ length: points }, (_, point) => {
    let rest = point;
    return Float64Array.from(levels, (values) => {
      const value = values[rest % values.length] as number;
      rest = Math.floor(rest / values.length);
      return value;
    });
  });
}
