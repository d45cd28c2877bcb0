/** Runs per second of processor time, which others at work on the machine disturb least. */

/** Runs so often and gives the seconds of processor time that took. */
export type Timed = (runs: number) => number;

export interface Contestant {
  readonly model: string;
  readonly backend: "c" | "simd" | "js" | "peer" | null;
  readonly equations: number;
  readonly steps: number;
  readonly timed: Timed;
}
/** `backend` is null for a second measurement of the back end before it, which shows the noise. */
export interface Figure {
  readonly model: string;
  readonly backend: Contestant["backend"];
  readonly runsPerSecond: number;
  readonly nsPerEquationStep: number;
}

const ROUNDS = 7;
const SECONDS = 0.4;

/** A function of this process, called for each run. */
export const here =
  (once: (i: number) => void): Timed =>
  (runs) => {
    const before = process.cpuUsage();
    for (let i = 0; i < runs; i++) once(i);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };

/** Medians over rounds in which each contestant has its turn, so that a slow moment of the machine meets all. */
export function measure(contestants: readonly Contestant[]): Figure[] {
  const sizes = contestants.map(({ timed }) => {
    let runs = 64;
    for (let seconds = timed(runs); seconds < SECONDS / 4; seconds = timed(runs)) runs *= 2;
    return Math.ceil((runs * SECONDS) / timed(runs));
  });
  const speeds = contestants.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++)
    contestants.forEach(({ timed }, i) => {
      const runs = sizes[i] as number;
      speeds[i]?.push(runs / timed(runs));
    });
  return contestants.map(({ model, backend, equations, steps }, i) => {
    const runsPerSecond = speeds[i]?.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] as number;
    return { model, backend, runsPerSecond, nsPerEquationStep: 1e9 / (runsPerSecond * equations * steps) };
  });
}
