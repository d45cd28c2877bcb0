/** Calibration of the shipped model: from prior scores over the smoother to a stored fit. */
import { log10 } from "../../model/engine/math/index.ts";
import { type Compiled, parameterRow, run } from "../../model/index.ts";
import { drawer } from "../ensemble/members.ts";
import {
  normalCumulative,
  normalQuantile,
  quantileFunction,
  type RootKey,
  sourceIds,
  uniform,
} from "../seeds/index.ts";
import { runTimes } from "../times.ts";
import { type Fit, NO_FIT } from "./fit.ts";
import { cholesky } from "./linear.ts";
import { measured, type Target, variablesOf } from "./measure.ts";
import { smooth } from "./smoother.ts";

export interface CalibrationRequest {
  readonly seed: string;
  readonly key: RootKey;
  readonly members: number;
  readonly rounds: number;
  readonly targets: readonly Target[];
  readonly tell: (text: string) => void;
}

/** A parameter counts as informed when the rows take away at least this share of its variance. */
const INFORMED = 0.1;
const SHRINK = 1e-6;

export function calibrate(
  compiled: Compiled,
  { seed, key, members, rounds, targets, tell }: CalibrationRequest,
): Fit {
  const { program } = compiled;
  const uncertain = program.parameters.flatMap((slot, place) =>
    slot.shape === "fixed" || slot.low === slot.high ? [] : [{ ...slot, place }],
  );
  const quantileOf = uncertain.map(({ value, ...slot }) => quantileFunction({ ...slot, central: value }));
  const sources = sourceIds(uncertain.map(({ id }) => id));
  const scores = uncertain.map(({ id }) =>
    Float64Array.from({ length: members }, (_, j) =>
      normalQuantile(uniform(key, j, sources.get(id) ?? 0, 0)),
    ),
  );
  const outputs = variablesOf(targets);
  const options = { outputs, saveInterval: 1 };
  const draw = drawer(program, { settings: { fixed: {}, centred: {} }, key, options }, NO_FIT);
  const times = runTimes(program);
  const transforms = targets.map(transformOf);

  const predict = (current: readonly Float64Array[], round: number): Float64Array[] => {
    const width = times.length * outputs.length;
    const values = new Float64Array(members * width).fill(Number.NaN);
    for (let j = 0; j < members; j += 1) {
      const row = parameterRow(program);
      uncertain.forEach(({ place }, i) => {
        row[place] = (quantileOf[i] as (u: number) => number)(
          normalCumulative((current[i] as Float64Array)[j] as number),
        );
      });
      try {
        values.set(run(compiled, row, draw(j).draws, options).series, j * width);
      } catch {
        // A member that does not run keeps its scores; the smoother leaves it out.
      }
    }
    const ensemble = { members, outputs, times, values, failures: [] };
    tell(`round ${round + 1} of ${rounds}`);
    return targets.map((target, i) => measured(ensemble, target).map(transforms[i]?.to ?? Number));
  };

  const noiseSource = sourceIds(targets.map(({ id }) => `calibration ${id}`));
  const fitted = smooth({
    scores,
    observed: Float64Array.from(targets, ({ central }, i) => transforms[i]?.to(central) ?? Number.NaN),
    errors: Float64Array.from(transforms, ({ error }) => error),
    predict,
    rounds,
    noise: (round, observation, j) =>
      normalQuantile(uniform(key, j, noiseSource.get(`calibration ${targets[observation]?.id}`) ?? 0, round)),
  });
  const informed = fitted.map((row, i) => 1 - variance(row) / variance(scores[i] as Float64Array));
  const kept = uncertain.flatMap((slot, i) =>
    (informed[i] as number) >= INFORMED ? [{ id: slot.id, row: fitted[i] as Float64Array }] : [],
  );
  const round = (value: number): number => Number(value.toPrecision(6));
  const covariances = kept.map((a, i) =>
    Float64Array.from(kept, (b, k) => covariance(a.row, b.row) + (i === k ? SHRINK : 0)),
  );
  return {
    format: "chokepoint-fit/1",
    method: "ensemble smoother with multiple data assimilation",
    seed,
    members,
    rounds,
    rows: targets.map(({ id }) => id),
    parameters: kept.map(({ id }) => id),
    mean: kept.map(({ row }) => round(mean(row))),
    factor: cholesky(covariances).map((row, i) => Array.from(row.subarray(0, i + 1), round)),
    informed: Object.fromEntries(
      uncertain.map(({ id }, i) => [id, round(Math.max(0, informed[i] as number))]),
    ),
  };
}

/** Positive quantities are compared by logarithm, others as they are; the error makes low and high the 5 and 95 % points. */
function transformOf({ low, central, high }: Target): { to: (value: number) => number; error: number } {
  const positive = low > 0 && central > 0;
  const to = positive
    ? (value: number): number => (value > 0 ? log10(value) : Number.NaN)
    : (value: number): number => value;
  return { to, error: Math.max((to(high) - to(low)) / (2 * 1.6448536269514722), 1e-9) };
}

const mean = (row: Float64Array): number => row.reduce((sum, value) => sum + value, 0) / row.length;
const covariance = (a: Float64Array, b: Float64Array): number => {
  const [ma, mb] = [mean(a), mean(b)];
  return a.reduce((sum, value, j) => sum + (value - ma) * ((b[j] as number) - mb), 0) / (a.length - 1);
};
const variance = (row: Float64Array): number => covariance(row, row);
