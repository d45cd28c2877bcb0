/** Manifests read back, from files that anyone may have written. */
import { z } from "zod";
import { parseScenario, type Scenario } from "../scenario.ts";
import type { Manifest } from "./manifest.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 in hexadecimal");
const text = z.string().min(1).max(200);

const manifestSchema = z.strictObject({
  format: z.literal("chokepoint-manifest/1"),
  chokepoint: text,
  runtime: text,
  model: z.strictObject({ name: text, sha256: hash }),
  fit: hash,
  profile: z.union([text, z.strictObject({ id: text, sha256: hash })]),
  scenarios: z
    .array(z.strictObject({ id: text, sha256: hash, changes: z.record(z.string(), z.unknown()) }))
    .min(1),
  seed: text,
  members: z.int().min(1).max(1e6),
  failed: z.record(z.string(), z.array(z.strictObject({ member: z.int(), message: z.string() }))),
  method: z.enum(["euler", "rk4"]),
  dt: z.number().positive().max(1),
  from: text,
  to: text,
  outputs: z.array(text).min(1),
  quantiles: z.literal("type 7, linear interpolation between order statistics"),
  files: z.record(z.string(), hash),
});

/** @throws Error naming, for every fault, the place and what is allowed there. */
export function parseManifest(input: unknown, place: string): Manifest {
  const read = manifestSchema.safeParse(input);
  if (!read.success)
    throw new Error(
      read.error.issues
        .map((issue) => `${place}: ${issue.path.map(String).join(".") || "manifest"}: ${issue.message}`)
        .join("\n"),
    );
  const manifest = read.data as Manifest;
  scenariosOf(manifest, place);
  return manifest;
}

/** The scenarios of a manifest, whose changes are written out. @throws Error where one is not to be run. */
export const scenariosOf = ({ scenarios }: Manifest, place: string): Scenario[] =>
  scenarios.map(({ id, changes }) =>
    parseScenario({ id, title: id.slice(0, 80), story: "Read from a manifest.", changes }, place),
  );
