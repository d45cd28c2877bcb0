/** The built command line, run as a user runs it. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll } from "vitest";

const SCRIPT = resolve("bin/chokepoint.mjs");
if (!existsSync(resolve("dist/node/main.js")))
  throw new Error("The command line is not built: run `npm run build` first.");

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `chokepoint` with these words, in pipes. */
export const chokepoint = (...words: string[]): Promise<Ended> => chokepointWith({}, ...words);

/** The same with more in its environment. */
export function chokepointWith(more: Readonly<Record<string, string>>, ...words: string[]): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [SCRIPT, ...words], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...more },
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", failed);
    child.on("close", (status) => done({ status, stdout, stderr }));
  });
}

/** Paths in a folder that lasts as long as the tests of a file. */
export function scratch(): (...parts: string[]) => string {
  const folder = mkdtempSync(join(tmpdir(), "chokepoint-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (...parts) => join(folder, ...parts);
}

export const textOf = (path: string): string => readFileSync(path, "utf8");
