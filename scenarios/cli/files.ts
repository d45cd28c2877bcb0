/** Output files that appear whole or not at all. */
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { UsageError } from "./failures.ts";

/** Makes the folder and checks that files of these names can be put there, before anything costly is run. */
export function prepareFolder(folder: string, names: readonly string[]): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new UsageError(
      `--out ${folder}: not a folder that can be written to (${(error as Error).message})`,
    );
  }
  const blocked = names.find((name) =>
    statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory(),
  );
  if (blocked !== undefined)
    throw new UsageError(
      `--out ${folder}: a folder called ${blocked} is in the way of the file of that name`,
    );
}

/** Writes every file under a temporary name, then renames them all, in the order given. */
export function writeWhole(folder: string, files: Readonly<Record<string, string | Iterable<string>>>): void {
  prepareFolder(folder, Object.keys(files));
  const written: [temporary: string, final: string][] = [];
  try {
    for (const [name, text] of Object.entries(files)) {
      const temporary = join(folder, `.${name}.${process.pid}.tmp`);
      written.push([temporary, join(folder, name)]);
      const file = openSync(temporary, "w");
      try {
        for (const part of typeof text === "string" ? [text] : text) {
          // One call may write less than it is given.
          const bytes = Buffer.from(part, "utf8");
          for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
        }
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    }
    for (const [temporary, final] of written) renameSync(temporary, final);
  } catch (error) {
    for (const [temporary] of written) rmSync(temporary, { force: true });
    throw error;
  }
}
