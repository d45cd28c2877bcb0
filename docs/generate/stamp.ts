/** What docs/validation.md was made from, as one hash: model, fit, presets, observations and these files. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { modelHash } from "../../model/compiled.ts";
import { evidenceTargets, fit, levers, presets } from "../../scenarios/index.ts";
import type { TestFile } from "./battery.ts";

/** `sources` are the generator's own files. */
export function stamp(sources: readonly TestFile[]): string {
  const generator = [...sources]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, text }) => [path, text.replaceAll("\r\n", "\n")]);
  const made = { modelHash, fit, targets: evidenceTargets(), presets, levers, generator };
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(made))));
}
