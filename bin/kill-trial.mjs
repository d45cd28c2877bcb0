/** Kills the shards of a plan at random times, resumes them, and compares the table with that of a run left in peace. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "20" },
    members: { type: "string", default: "6000" },
    shards: { type: "string", default: "24" },
  },
});
const [kills, shards] = [Number(values.kills), Number(values.shards)];
const SCRIPT = resolve("bin/chokepoint.mjs");
const folder = mkdtempSync(join(tmpdir(), "kill-trial-"));
const at = (...parts) => join(folder, ...parts);

function chokepoint(...words) {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, ...words], { encoding: "utf8" });
  if (status !== 0) throw new Error(`chokepoint ${words.join(" ")}: ${stderr}`);
}
const shardWords = (index, out) => [
  "run",
  at("plan.json"),
  "--shard",
  `${index}/${shards}`,
  "--out",
  at(out),
];
/** A run killed early has not even made the folder. */
const temporaries = () =>
  existsSync(at("killed")) ? readdirSync(at("killed")).filter((name) => name.endsWith(".tmp")) : [];
const hashOf = (name) => JSON.parse(readFileSync(at(`${name}.manifest.json`), "utf8")).table.sha256;

/** Runs a shard and kills it after so many milliseconds; true where it was killed before it had ended. */
const killed = (index, after) =>
  new Promise((done) => {
    const child = spawn(process.execPath, [SCRIPT, ...shardWords(index, "killed")], { stdio: "ignore" });
    const timer = setTimeout(() => child.kill("SIGKILL"), after);
    child.on("close", (_, signal) => {
      clearTimeout(timer);
      done(signal === "SIGKILL");
    });
  });

try {
  chokepoint("plan", "today", "--seed", "7", "--members", values.members, "--out", at("plan.json"));
  const begun = performance.now();
  for (let index = 0; index < shards; index++) chokepoint(...shardWords(index, "peace"));
  const each = (performance.now() - begun) / shards;
  chokepoint("merge", at("plan.json"), at("peace"), "--out", at("peace.parquet"));

  let [done, left] = [0, 0];
  for (let attempt = 0; done < kills; attempt++) {
    if (attempt > 20 * kills)
      throw new Error(`only ${done} of ${kills} kills hit a process that was running`);
    if (await killed(attempt % shards, Math.random() * each)) done += 1;
    left = Math.max(left, temporaries().length);
  }
  for (let index = 0; index < shards; index++) chokepoint(...shardWords(index, "killed"));
  chokepoint("check", at("plan.json"), at("killed"));
  chokepoint("merge", at("plan.json"), at("killed"), "--out", at("killed.parquet"));
  const leftovers = temporaries();
  const same = hashOf("peace") === hashOf("killed") && leftovers.length === 0;
  process.stdout.write(
    `${done} kills, up to ${left} half-written files, ${leftovers.length} left at the end\nSHA-256 ${hashOf("peace")} undisturbed\nSHA-256 ${hashOf("killed")} killed and resumed\n${same ? "the same" : "NOT the same"}\n`,
  );
  process.exitCode = same ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
