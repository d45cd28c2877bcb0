/** Whole steps between two dates. */

/** A whole number of steps fits between start and stop: dt 0.1 over 0..10 gives 100 steps, not 99 or 101. */
export const stepsBetween = (start: number, stop: number, dt: number): number =>
  Math.round((stop - start) / dt);

/** Whether whole steps end at the stop, within a millionth of a step. False wherever a number is not finite. */
export const dividesSpan = (start: number, stop: number, dt: number): boolean =>
  Math.abs(start + stepsBetween(start, stop, dt) * dt - stop) <= dt * 1e-6;
