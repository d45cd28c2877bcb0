/** How many runs lie beyond a threshold, said as a count, which is understood better than a percentage. */

export interface Chance {
  readonly beyond: number;
  readonly runs: number;
  /** Standard error of the count, as if other runs had been drawn. */
  readonly error: number;
}

/** Counts the members above, or below, `threshold`; failed members, which are NaN, are left out. */
export function chanceOf(values: Float64Array, threshold: number, above: boolean): Chance {
  const ran = values.filter((value) => !Number.isNaN(value));
  const beyond = ran.filter((value) => (above ? value > threshold : value < threshold)).length;
  return { beyond, runs: ran.length, error: Math.sqrt((beyond * (ran.length - beyond)) / ran.length) };
}

/** `68 of 200 runs, about 17 in 50 (error ±2)`. */
export function chanceWords({ beyond, runs, error }: Chance): string {
  if (runs === 0) return "no run";
  const counted = `${beyond} of ${runs} runs`;
  if (runs <= 50) return `${counted} (error ±${Math.ceil(error)})`;
  const inFifty = Math.round((50 * beyond) / runs);
  const about =
    beyond > 0 && inFifty === 0
      ? "fewer than 1 in 50"
      : beyond < runs && inFifty === 50
        ? "more than 49 in 50"
        : `about ${inFifty} in 50`;
  return `${counted}, ${about} (error ±${Math.max(error > 0 ? 1 : 0, Math.round((50 * error) / runs))} in 50)`;
}
