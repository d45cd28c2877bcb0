/** The saved dates of a run: the first of each month. */
import type { Program } from "../model/index.ts";

export const runTimes = ({ clock }: Program, stop = clock.stop): Float64Array =>
  Float64Array.from({ length: Math.round(stop - clock.start) + 1 }, (_, month) => clock.start + month);
