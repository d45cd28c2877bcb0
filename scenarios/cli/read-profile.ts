/** The country profile of --profile: one that ships, by id, or a file. */
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { compiled } from "../../model/compiled.ts";
import { applyProfile, nearestNames, type Profile, parseProfile, profiles } from "../../model/index.ts";
import { UsageError, usage } from "./failures.ts";
import { readJson } from "./read-json.ts";

/** @throws UsageError naming the value, the place and what is allowed. */
export function readProfile(text: string | undefined): Profile | undefined {
  if (text === undefined) return undefined;
  const shipped = profiles.find(({ id }) => id === text);
  if (shipped) return shipped;
  const ids = profiles.map(({ id }) => id);
  if (!existsSync(text)) {
    const near = nearestNames(text, ids);
    throw new UsageError(
      `--profile ${text}: no such file, and no profile of that name; ${near.length > 0 ? "nearest" : "known"}: ${(near.length > 0 ? near : ids).join(", ")}`,
    );
  }
  const content = readJson(text);
  return usage(() => {
    const profile = parseProfile(content, basename(text));
    applyProfile(compiled.program, profile);
    return profile;
  });
}
