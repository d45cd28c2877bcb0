/**
 * Fit of uncertain parameters to observations: the ensemble smoother with multiple data assimilation (Emerick and
 * Reynolds 2013), with correlations too small for the ensemble's size set to zero (Luo and Bhakta 2020).
 */
import { dot, solveCholesky } from "./linear.ts";

export interface SmootherRequest {
  /** Normal scores of the parameters, a row a parameter, a column a member; standard normal before the fit. */
  readonly scores: readonly Float64Array[];
  /** Observations and their standard errors, on the scale on which errors are normal. */
  readonly observed: Float64Array;
  readonly errors: Float64Array;
  /** The model: what each member says of each observation (a row an observation). */
  readonly predict: (scores: readonly Float64Array[], round: number) => readonly Float64Array[];
  /** Standard normal numbers, keyed by (round, observation, member). */
  readonly noise: (round: number, observation: number, member: number) => number;
  readonly rounds: number;
}

/** The scores after the last round. A member whose prediction is not finite keeps its scores in that round. */
export function smooth({
  scores,
  observed,
  errors,
  predict,
  noise,
  rounds,
}: SmootherRequest): Float64Array[] {
  let current = scores.map((row) => row.slice());
  for (let round = 0; round < rounds; round += 1) {
    const predicted = predict(current, round);
    const members = current[0]?.length ?? 0;
    const sound = Array.from({ length: members }, (_, j) => j).filter((j) =>
      predicted.every((row) => Number.isFinite(row[j])),
    );
    const deviations = predicted.map((row) => centred(row, sound));
    const inflation = rounds;
    const matrix = deviations.map((a, i) =>
      Float64Array.from(
        deviations,
        (b, k) => covariance(a, b) + (i === k ? inflation * (errors[i] as number) ** 2 : 0),
      ),
    );
    const innovations = sound.map((j) =>
      Float64Array.from(
        predicted,
        (row, i) =>
          (observed[i] as number) +
          Math.sqrt(inflation) * (errors[i] as number) * noise(round, i, j) -
          (row[j] as number),
      ),
    );
    const weights = innovations.map((innovation) => solveCholesky(matrix, innovation));
    const threshold = 3 / Math.sqrt(sound.length);
    current = current.map((row) => {
      const own = centred(row, sound);
      const spread = Math.sqrt(covariance(own, own));
      const gains = Float64Array.from(deviations, (deviation) => {
        const shared = covariance(own, deviation);
        const scale = spread * Math.sqrt(covariance(deviation, deviation));
        return scale > 0 && Math.abs(shared / scale) > threshold ? shared : 0;
      });
      const next = row.slice();
      sound.forEach((j, at) => {
        next[j] = (row[j] as number) + dot(gains, weights[at] as Float64Array);
      });
      return next;
    });
  }
  return current;
}

function centred(row: Float64Array, members: readonly number[]): Float64Array {
  const mean = members.reduce((sum, j) => sum + (row[j] as number), 0) / members.length;
  return Float64Array.from(members, (j) => (row[j] as number) - mean);
}

const covariance = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, j) => sum + value * (b[j] as number), 0) / (a.length - 1);
