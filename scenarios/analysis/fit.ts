/** The fit: where the uncertain parameters lie after the calibration rows have been heard. */
import { z } from "zod";
import stored from "./fit.json" with { type: "json" };

const schema = z.strictObject({
  format: z.literal("chokepoint-fit/1"),
  method: z.string(),
  seed: z.string(),
  members: z.number().int(),
  rounds: z.number().int(),
  rows: z.array(z.string()),
  /** Parameters that the rows inform, in the order of `factor`. */
  parameters: z.array(z.string()),
  /** Mean of their normal scores, and lower triangle of a factor of their covariance. */
  mean: z.array(z.number()),
  factor: z.array(z.array(z.number())),
  /** For every uncertain parameter: share of its variance that the rows took away. */
  informed: z.record(z.string(), z.number()),
});
export type Fit = z.infer<typeof schema>;

export const NO_FIT: Fit = {
  format: "chokepoint-fit/1",
  method: "none",
  seed: "0",
  members: 0,
  rounds: 0,
  rows: [],
  parameters: [],
  mean: [],
  factor: [],
  informed: {},
};

/** The fit that ships with the model. */
export const fit: Fit = schema.parse(stored);
