/** The examples of docs/examples run as they stand, each with the engine it is for where that is installed. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { chokepoint, scratch } from "./helpers/command-line.ts";

const at = scratch();
const COMMAND = `${process.execPath} ${resolve("bin/chokepoint.mjs")}`;
const SHARDS = 2;
const example = (name: string): string => resolve("docs/examples", name);
const has = (program: string): boolean => spawnSync(program, ["--version"]).status === 0;
const run = (program: string, words: string[], more: Record<string, string> = {}, cwd = at()): void => {
  const env = { ...process.env, CHOKEPOINT: COMMAND, ...more };
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: "utf8", cwd, env });
  expect(status, `${stdout}${stderr}`).toBe(0);
};
const bytes = (...path: string[]): Buffer => readFileSync(at(...path));

beforeAll(async () => {
  for (const words of [
    ["plan", "today", "--members", "8", "--at", "2021-01-01", "--out", at("plan.json")],
    ["run", at("plan.json"), "--out", at("whole")],
    ["merge", at("plan.json"), at("whole"), "--out", at("whole.parquet")],
  ])
    expect((await chokepoint(...words)).status).toBe(0);
}, 120_000);

describe("the examples make the table of a run in one piece", () => {
  it.skipIf(!has("parallel"))("with GNU parallel (skipped where it is not installed)", () => {
    run("sh", [example("parallel.sh"), "plan.json", "p", "p.parquet", String(SHARDS)]);
    expect(bytes("p.parquet").equals(bytes("whole.parquet"))).toBe(true);
  });

  it.skipIf(!has("snakemake"))("with Snakemake (skipped where it is not installed)", () => {
    mkdirSync(at("snake"));
    copyFileSync(at("plan.json"), at("snake", "plan.json"));
    const config = ["--config", `shards=${SHARDS}`, `chokepoint=${COMMAND}`];
    run("snakemake", ["--cores", "1", "--snakefile", example("Snakefile"), ...config], {}, at("snake"));
    expect(bytes("snake", "table.parquet").equals(bytes("whole.parquet"))).toBe(true);
  });

  it("with what Slurm sets for each task of a job array", async () => {
    for (let index = 0; index < SHARDS; index++) {
      const task = { SLURM_ARRAY_TASK_ID: String(index), SLURM_CPUS_PER_TASK: "1", SHARDS: String(SHARDS) };
      run("bash", [example("slurm.sh"), "plan.json", "s"], task);
    }
    expect((await chokepoint("merge", at("plan.json"), at("s"), "--out", at("s.parquet"))).status).toBe(0);
    expect(bytes("s.parquet").equals(bytes("whole.parquet"))).toBe(true);
  });

  it("with what Kubernetes sets for each index, the divisor being the number of completions", () => {
    const file = readFileSync(example("kubernetes.yaml"), "utf8");
    const completions = /^ {2}completions: (\d+)$/m.exec(file)?.[1] ?? "";
    const line = /^ +- (exec node .*)$/m.exec(file)?.[1] ?? "";
    expect(line).toContain(`--shard "$JOB_COMPLETION_INDEX/${completions}"`);
    const here = line
      .replace("node bin/chokepoint.mjs", COMMAND)
      .replaceAll("/data/", "")
      .replace(`/${completions}"`, `/${SHARDS}"`)
      .replace("--out parts", "--out k");
    run("sh", ["-c", here], { JOB_COMPLETION_INDEX: "1" });
    expect(bytes("k", "part-00001-of-00002.parquet").equals(bytes("s", "part-00001-of-00002.parquet"))).toBe(
      true,
    );
  });
});
