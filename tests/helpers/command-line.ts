/** The built command line, run as a user runs it. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

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

export { scratch } from "./scratch.ts";

export const textOf = (path: string): string => readFileSync(path, "utf8");
