/** Means over members: unlike quantiles, means of parts add up to the mean of the whole. */
import { across, type Ensemble } from "./ensemble.ts";

/** Mean of an output at each saved time, over the members that ran. */
export const meanOf = (ensemble: Ensemble, output: string): Float64Array =>
  ensemble.times.map((_, row) => {
    const ran = across(ensemble, output, row).filter((value) => !Number.isNaN(value));
    return ran.reduce((sum, value) => sum + value, 0) / ran.length;
  });
