/** STEP, RAMP and PULSE: functions of the clock. A date counts as reached within 2^-20 of a step, against rounding of k dt. */

const TOLERANCE = 2 ** -20;

/** `height` from `at` on, before it 0. */
export const step = (height: number, at: number, time: number, dt: number): number =>
  time + dt * TOLERANCE >= at ? height : 0;

/** Rises by `slope` per time from `from` on, and stays as it is after `to`; 0 throughout where `to` is before `from`. */
export const ramp = (slope: number, from: number, to: number, time: number): number => {
  const until = to < time ? to : time;
  return from < until ? slope * (until - from) : 0;
};

/**
 * `volume` let through at `first`, then every `interval` (never again where that is not positive), each in the first step
 * that begins at or after its date; as a rate, volume / dt. Reads the time of the whole step, so the volume is right under
 * Runge-Kutta too, and counts the dates since the step before, so none is lost where several fall between two steps.
 */
export const pulse = (
  volume: number,
  first: number,
  interval: number,
  stepTime: number,
  dt: number,
): number => {
  const since = stepTime - first + dt * TOLERANCE;
  const dates = datesUpTo(since, interval) - datesUpTo(since - dt, interval);
  return dates > 0 ? (volume * dates) / dt : 0;
};

const datesUpTo = (since: number, interval: number): number => {
  if (since < 0) return 0;
  return interval > 0 ? Math.floor(since / interval) + 1 : 1;
};
