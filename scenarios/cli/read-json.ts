/** Files a user names, as JSON. */
import { readFileSync } from "node:fs";
import { UsageError } from "./failures.ts";

/** @throws UsageError when the file cannot be read or is not JSON. */
export function readJson(path: string): unknown {
  try {
    // Some editors begin a file with a byte order mark, which is no JSON.
    return JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    const unread = (error as NodeJS.ErrnoException).code !== undefined;
    throw new UsageError(`${path}: ${unread ? "cannot be read" : "not JSON"} (${(error as Error).message})`);
  }
}
