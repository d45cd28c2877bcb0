/** Sensitivities in words and columns for a terminal. */
import { CHANCE, ENDS, type Estimates, MORRIS_LEVELS } from "../index.ts";
import { columns } from "./columns.ts";

export interface SensitivityAnswer {
  readonly scenario: string;
  /** Country, where it is not the model's own. */
  readonly profile?: string;
  readonly outcome: string;
  /** Of the outcome, or that it is its natural logarithm. */
  readonly unit: string;
  readonly date: string;
  readonly seed: string;
  /** Rows the estimates rest on, and those left out because a run failed. */
  readonly rows: number;
  readonly dropped: number;
  readonly runs: number;
  readonly failure?: string;
  /** Uncertain parameters looked at. */
  readonly parameters: number;
  readonly estimates: Estimates;
}

const MOST = 15;
const MOST_PAIRS = 8;
const short = (value: number): string =>
  Number.isNaN(value) ? "failed" : String(Number(value.toPrecision(3)));

export function sensitivityText(answer: SensitivityAnswer): string {
  const { scenario, outcome, unit, date, seed, rows, dropped, runs, failure, parameters, estimates } = answer;
  const country = answer.profile === undefined ? "" : `, profile ${answer.profile},`;
  const left = dropped > 0 ? `; ${dropped} rows left out, a run of theirs failed: ${failure}` : "";
  return `${outcome} (${unit}) in ${scenario}${country} on ${date}: ${parameters} uncertain parameters, each by itself as the evidence
has it, before the fit; ${estimates.method === "tornado" ? "" : `${rows} rows, `}${runs} runs, seed ${seed}${left}
${bodyOf(estimates)}`;
}

function bodyOf(estimates: Estimates): string {
  const rest = (count: number): string =>
    count > MOST ? `and ${count - MOST} more; --json has them all\n` : "";
  if (estimates.method === "tornado") {
    const rows = estimates.inputs
      .slice(0, MOST)
      .map(({ input, low, high }) => [input, short(low), short(high), short(high - low)]);
    return `One input at a time at its ${ENDS.map((end) => 100 * end).join(" and ")} % point, the others at their middle and no chance; exact for this model.
With all at their middle: ${short(estimates.middle)}

${columns([["input", "at 5 %", "at 95 %", "difference"], ...rows], [false, true, true, true])}${rest(estimates.inputs.length)}`;
  }
  if (estimates.method === "morris") {
    const rows = estimates.inputs
      .slice(0, MOST)
      .map(({ input, mean, size, spread }) => [
        input,
        ...[size.value, ...size.interval, mean, spread].map(short),
      ]);
    return `Elementary effects on ${MORRIS_LEVELS} levels, a unit being the way from the 5 to the 95 % point: mean size with
95 % bootstrap interval over trajectories, mean, standard deviation (interaction and curvature)

${columns([["input", "size", "95 %", "", "mean", "deviation"], ...rows], [false, true, true, true, true, true])}${rest(estimates.inputs.length)}`;
  }
  const chance = `"${CHANCE}" is all that is drawn by the month`;
  if (estimates.method === "shapley") {
    const rows = estimates.inputs
      .slice(0, MOST)
      .map(({ input, value, interval }) => [input, ...[value, ...interval].map(short)]);
    return `Shapley effects: shares of the variance, interactions in equal parts; they sum to 1. ${chance}.
95 % bootstrap intervals over rows, unadjusted for how many there are

${columns([["input", "effect", "95 %", ""], ...rows], [false, true, true, true])}${rest(estimates.inputs.length)}`;
  }
  const rows = estimates.inputs
    .slice(0, MOST)
    .map(({ input, first, total }) => [
      input,
      ...[first.value, ...first.interval, total.value, ...total.interval].map(short),
    ]);
  const pairs = estimates.pairs
    .slice(0, MOST_PAIRS)
    .map(({ inputs, value, interval }) => [inputs.join(" + "), ...[value, ...interval].map(short)]);
  const second =
    pairs.length === 0
      ? ""
      : `\n${columns([["largest pairs among the first inputs", "S2", "95 %", ""], ...pairs], [false, true, true, true])}`;
  return `Shares of the variance, ${short(estimates.variance)} in the unit squared: S1 alone, ST with all interactions. ${chance}.
95 % bootstrap intervals over rows, unadjusted for how many there are

${columns([["input", "S1", "95 %", "", "ST", "95 %", ""], ...rows], [false, true, true, true, true, true, true])}${rest(estimates.inputs.length)}${second}`;
}
