/** Manifests read back, from files that anyone may have written. */
import { z } from "zod";
import type { Scenario } from "../scenario.ts";
import { faultsOf, hashField, modelField, scenarioField, scenarioOf, textField } from "./fields.ts";
import { type Manifest, QUANTILES } from "./manifest.ts";

const manifestSchema = z.strictObject({
  format: z.literal("chokepoint-manifest/1"),
  chokepoint: textField,
  runtime: textField,
  model: modelField,
  fit: hashField,
  profile: z.union([textField, z.strictObject({ id: textField, sha256: hashField })]),
  scenarios: z.array(scenarioField).min(1),
  seed: textField,
  members: z.int().min(1).max(1e6),
  failed: z.record(z.string(), z.array(z.strictObject({ member: z.int(), message: z.string() }))),
  method: z.enum(["euler", "rk4"]),
  dt: z.number().positive().max(1),
  from: textField,
  to: textField,
  outputs: z.array(textField).min(1),
  quantiles: z.enum([QUANTILES.exact, QUANTILES.sketched]),
  files: z.record(z.string(), hashField),
});

/** @throws Error naming, for every fault, the place and what is allowed there. */
export function parseManifest(input: unknown, place: string): Manifest {
  const read = manifestSchema.safeParse(input);
  if (!read.success) throw new Error(faultsOf(read.error, place, "manifest"));
  const manifest = read.data as Manifest;
  scenariosOf(manifest, place);
  return manifest;
}

/** The scenarios of a manifest, whose changes are written out. @throws Error where one is not to be run. */
export const scenariosOf = ({ scenarios }: Manifest, place: string): Scenario[] =>
  scenarios.map((scenario) => scenarioOf(scenario, place));
