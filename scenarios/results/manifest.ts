/** What a run was made of: enough to make it again, and nothing that differs from one making to the next. */

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { fit } from "../analysis/fit.ts";
import { dateOf, monthOf } from "../dates.ts";
import { leverById } from "../levers/index.ts";
import { type Change, DEFAULT_START, type Scenario } from "../scenario.ts";
import { changesOf } from "../settings.ts";

/** SHA-256 of a text in UTF-8, or of the parts of a longer one, which may be bytes as well. */
export function hashOf(text: string | Iterable<string | Uint8Array>): string {
  const hash = sha256.create();
  for (const part of typeof text === "string" ? [text] : text)
    hash.update(typeof part === "string" ? utf8ToBytes(part) : part);
  return bytesToHex(hash.digest());
}

/** How quantiles were taken: exactly, or of too many members to keep. */
export const QUANTILES = {
  exact: "type 7, linear interpolation between order statistics",
  sketched: "DDSketch, lower order statistic within a relative error of 0.005",
} as const;

/** Of the fit that ships. */
export const fitHash = hashOf(JSON.stringify(fit));

export interface Manifest {
  readonly format: "chokepoint-manifest/1";
  readonly chokepoint: string;
  readonly runtime: string;
  readonly model: { readonly name: string; readonly sha256: string };
  /** Hash of the fit that members are drawn from. */
  readonly fit: string;
  readonly profile: string | { readonly id: string; readonly sha256: string };
  readonly scenarios: readonly {
    readonly id: string;
    readonly sha256: string;
    readonly changes: Readonly<Record<string, Change>>;
  }[];
  readonly seed: string;
  readonly members: number;
  readonly failed: Readonly<Record<string, readonly { readonly member: number; readonly message: string }[]>>;
  readonly method: string;
  readonly dt: number;
  readonly from: string;
  readonly to: string;
  readonly outputs: readonly string[];
  readonly quantiles: (typeof QUANTILES)[keyof typeof QUANTILES];
  readonly files: Readonly<Record<string, string>>;
}

/**
 * A scenario by its content: every lever change it makes, inherited ones included, in the order of their names, with
 * date and ramp written out. Two ways to write one scenario have one hash.
 */
export function scenarioRecord(
  scenario: Scenario,
  presets: readonly Scenario[],
): Manifest["scenarios"][number] {
  const sorted = Object.entries(changesOf(scenario, presets)).sort(([a], [b]) => (a < b ? -1 : 1));
  const changes = Object.fromEntries(sorted.map(([id, change]) => [id, writtenOut(id, change)]));
  return { id: scenario.id, sha256: hashOf(JSON.stringify(changes)), changes };
}

function writtenOut(id: string, { level, start = DEFAULT_START, ramp = 0, range }: Change): Change {
  return "central" in leverById(id).parameters
    ? { level: level + 0, ...(range === undefined ? {} : { range: [range[0] + 0, range[1] + 0] as const }) }
    : { level: level + 0, start: dateOf(monthOf(start)), ramp: ramp + 0 };
}

/** Short name of a run: hash of all that its numbers follow from, whoever ran it and whatever was written of it. */
export function runHash(manifest: Omit<Manifest, "chokepoint" | "runtime" | "failed" | "files">): string {
  const { model, fit, profile, scenarios, seed, members, method, dt, to } = manifest;
  const content = { model: model.sha256, fit, profile, scenarios, seed, members, method, dt, to };
  return hashOf(JSON.stringify(content)).slice(0, 12);
}
