/** The calibration of the shipped model, as `npm run calibrate` makes it. */
import { compiled } from "../../model/compiled.ts";
import { rootKey } from "../seeds/index.ts";
import { calibrate } from "./calibrate.ts";
import type { Fit } from "./fit.ts";
import { evidenceTargets } from "./targets.ts";

const ROUNDS = 4;

export function calibrateShipped(seed: string, members: number, tell: (text: string) => void): Fit {
  return calibrate(compiled, {
    seed,
    key: rootKey(seed),
    members,
    rounds: ROUNDS,
    targets: evidenceTargets(),
    tell,
  });
}
