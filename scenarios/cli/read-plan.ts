/** Plans as the command line reads them: refused where another version, model or fit would make other numbers of them. */
import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import { modelHash } from "../../model/compiled.ts";
import { fitHash } from "../index.ts";
import { isPlan, type Plan, parsePlan } from "../scale/index.ts";
import { UsageError, usage } from "./failures.ts";
import { outputsOf } from "./options.ts";
import { readJson } from "./read-json.ts";
import { version } from "./version.ts";

/** Whether a word names a file that says that it is a plan. */
export const namesPlan = (word: string): boolean =>
  word.endsWith(".json") && existsSync(word) && statSync(word).isFile() && isPlan(readJson(word));

/** @throws UsageError naming every fault. */
export function readPlan(path: string): Plan {
  const content = readJson(path);
  const plan = usage(() => parsePlan(content, basename(path)));
  const differs = (what: string, theirs: string, ours: string): void => {
    if (theirs !== ours)
      throw new UsageError(
        `${basename(path)}: made for ${what} ${theirs.slice(0, 12)}, this is ${ours.slice(0, 12)}: every shard is run by the version that made the plan`,
      );
  };
  differs("version", plan.chokepoint, version);
  differs("model", plan.model.sha256, modelHash);
  differs("fit", plan.fit, fitHash);
  outputsOf(plan.outputs.join(","));
  return plan;
}
