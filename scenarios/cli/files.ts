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
import { hostname } from "node:os";
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

export type Piece = string | Uint8Array;

/** A file being written under a temporary name beside its own. */
export interface Unfinished {
  write(piece: Piece): void;
  /** Sees to it that what was written survives a power cut; nothing can be written any more. */
  sync(): void;
  /** Gives the file its name, in place of an older one. */
  place(): void;
  /** Leaves nothing behind; does nothing where the file has its name. */
  abandon(): void;
}

/** Temporary names of a file begin so, whoever writes it. */
export const temporaryStart = (name: string): string => `.${name}.`;

export function openUnfinished(folder: string, name: string): Unfinished {
  const temporary = join(folder, `${temporaryStart(name)}${hostname()}.${process.pid}.tmp`);
  const file = openSync(temporary, "w");
  let open = true;
  const close = (): void => {
    if (open) closeSync(file);
    open = false;
  };
  return {
    write(piece) {
      // One call may write less than it is given.
      const bytes = typeof piece === "string" ? Buffer.from(piece, "utf8") : piece;
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    },
    sync() {
      fsyncSync(file);
      close();
    },
    place() {
      renameSync(temporary, join(folder, name));
    },
    abandon() {
      close();
      rmSync(temporary, { force: true });
    },
  };
}

/** Sees to it that names given in a folder survive a power cut, where the system can. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes every file under a temporary name, then renames them all, in the order given. */
export function writeWhole(folder: string, files: Readonly<Record<string, string | Iterable<Piece>>>): void {
  prepareFolder(folder, Object.keys(files));
  const written: Unfinished[] = [];
  try {
    for (const [name, content] of Object.entries(files)) {
      const file = openUnfinished(folder, name);
      written.push(file);
      for (const piece of typeof content === "string" ? [content] : content) file.write(piece);
      file.sync();
    }
    for (const file of written) file.place();
    syncFolder(folder);
  } catch (error) {
    for (const file of written) file.abandon();
    throw error;
  }
}
