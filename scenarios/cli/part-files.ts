/** Parts as files of a folder. */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { asyncBufferFromFile } from "hyparquet";
import type { Folder } from "../scale/index.ts";
import { UsageError } from "./failures.ts";
import { temporaryStart } from "./files.ts";

/** @throws UsageError when the folder cannot be read. */
export function partFolder(path: string): Folder {
  try {
    return { names: readdirSync(path), open: (name) => asyncBufferFromFile(join(path, name)) };
  } catch (error) {
    throw new UsageError(`${path}: not a folder that can be read (${(error as Error).message})`);
  }
}

/** Removes what runs of a part left behind that were killed. */
export function removeLeftovers(path: string, name: string): void {
  for (const file of readdirSync(path))
    if (file.startsWith(temporaryStart(name)) && file.endsWith(".tmp"))
      rmSync(join(path, file), { force: true });
}
