/** A model file a user names, as text. */
import { readFileSync, statSync } from "node:fs";
import { UsageError } from "./failures.ts";

/** Bytes; the reader's own limit, in characters, is as high. */
const LARGEST = 16 * 1024 * 1024;

/** @throws UsageError when the file cannot be read, is too large, or is a model of another kind. */
export function readModel(path: string): string {
  try {
    const { size } = statSync(path);
    if (size > LARGEST) throw new UsageError(`${path}: ${size} bytes; at most ${LARGEST} are read (16 MiB)`);
    return textOf(path, readFileSync(path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path}: cannot be read (${(error as Error).message})`);
  }
}

function textOf(path: string, bytes: Buffer): string {
  const start = bytes.subarray(0, 200).toString("latin1");
  if (/\.(mdl|vpmx?|vmfx?)$/i.test(path) || start.startsWith("{UTF-8}"))
    throw new UsageError(
      `${path}: a Vensim model, which is not read; convert it to XMILE first, with the free XMUtil (github.com/xmutil) or by opening it in Stella and saving as .stmx`,
    );
  const encoding = encodingOf(bytes, start);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UsageError(
      `${path}: cannot be read as ${encoding} (${(error as Error).message}); save it as UTF-8`,
    );
  }
}

/** By the byte order mark, or as the first line declares. */
function encodingOf(bytes: Buffer, start: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1] ?? "utf-8";
}
