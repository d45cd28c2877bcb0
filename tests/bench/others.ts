/** The reference model outside the engine: in C by hand, and compiled by the peer. Missing tools leave a row out, and say so. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Timed } from "./measure.ts";

export interface Other {
  readonly backend: "c" | "peer";
  /** The eight outputs at the end of the first row. */
  readonly outputs: readonly number[];
  readonly timed: Timed;
}

const FOLDER = join(process.cwd(), "tests/bench");

/** A command that prints eight outputs, then the seconds of as many runs as its last word says. */
function command(backend: Other["backend"], file: string, ...words: string[]): Other {
  const numbers = (runs: number): number[] => {
    const { status, stdout, stderr } = spawnSync(file, [...words, String(runs)], { encoding: "utf8" });
    if (status !== 0) throw new Error(`${backend} ended with ${status}: ${stderr}`);
    return stdout.trim().split("\n").map(Number);
  };
  return { backend, outputs: numbers(1).slice(0, 8), timed: (runs) => numbers(runs)[8] as number };
}

/** Those that can run here; `say` hears why another cannot. */
export function others(say: (line: string) => void): Other[] {
  const found: Other[] = [];
  const program = join(mkdtempSync(join(tmpdir(), "chokepoint-bench-")), "reference");
  const { status } = spawnSync("gcc", ["-O3", "-o", program, join(FOLDER, "reference.c"), "-lm"]);
  if (status === 0) found.push(command("c", program));
  else say("c is left out: gcc is not here or did not compile tests/bench/reference.c");
  if (existsSync(join(FOLDER, "peer/node_modules/@sdeverywhere/compile")))
    found.push(command("peer", process.execPath, join(FOLDER, "peer/run.mjs")));
  else say("peer is left out: run `npm install --ignore-scripts` in tests/bench/peer to have it");
  return found;
}
