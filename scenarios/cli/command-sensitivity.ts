/** `chokepoint sensitivity`: which uncertain inputs the uncertainty of an outcome comes from. */
import { writeFileSync } from "node:fs";
import type { CommandModule } from "yargs";
import { compiled, modelHash } from "../../model/compiled.ts";
import {
  type DesignRows,
  dateOf,
  estimate,
  hashOf,
  METHODS,
  type Method,
  presets,
  rowDesign,
  runDesign,
  settingsOf,
  unitOf,
} from "../index.ts";
import { type DesignHeader, designFileText, readDesign } from "./design-file.ts";
import { examples } from "./examples.ts";
import { UsageError } from "./failures.ts";
import { nodePool } from "./node-pool.ts";
import { dateOption, outcomeOption, readShared, type Shared, sharedOptions, whole } from "./options.ts";
import { progressBar } from "./progress.ts";
import { readScenario } from "./read-scenario.ts";
import { inputsOf } from "./sensitivity-inputs.ts";
import { onScale, type SensitivityScale } from "./sensitivity-scale.ts";
import { sensitivityText } from "./sensitivity-text.ts";

interface SensitivityArguments
  extends Pick<Shared, "seed" | "set" | "profile" | "dt" | "backend" | "workers" | "json"> {
  scenario: string;
  method: Method;
  outcome: string;
  at: string;
  scale: SensitivityScale;
  rows?: unknown;
  order: 1 | 2;
  levers: boolean;
  inputs?: string | undefined;
  failed: "drop" | "refuse";
  save?: string | undefined;
  extend?: string | undefined;
}

const ROWS: Readonly<Record<Method, number>> = { sobol: 128, morris: 40, tornado: 1, shapley: 256 };
const { seed, set, profile, dt, backend, workers, json } = sharedOptions;
const text = { type: "string", requiresArg: true } as const;

export const sensitivityCommand: CommandModule<object, SensitivityArguments> = {
  command: "sensitivity [scenario]",
  describe: "print which uncertain inputs an outcome's uncertainty comes from",
  builder: (yargs) =>
    yargs
      .positional("scenario", { type: "string", default: "today", describe: "preset id or scenario file" })
      .options({
        method: {
          choices: METHODS,
          requiresArg: true,
          default: "sobol" as const,
          describe: "indices of variance, elementary effects, one at a time, or Shapley effects",
        },
        outcome: { ...text, default: "sovereignLag", describe: "a name from `chokepoint equations`" },
        at: { ...text, default: "2030-01-01", describe: "date looked at, the first of a month" },
        scale: {
          choices: ["level", "log"] as const,
          requiresArg: true,
          default: "level" as const,
          describe: "the outcome, or its natural logarithm",
        },
        rows: {
          requiresArg: true,
          defaultDescription: "sobol 128, morris 40, shapley 256",
          describe: "size of the design; a row is a run or two an input (sobol: best a power of two)",
        },
        order: {
          choices: [1, 2] as const,
          requiresArg: true,
          default: 2 as const,
          describe: "of sobol: 2 with pairs, of the 12 inputs of largest ST; 1 without, at half the cost",
        },
        levers: { type: "boolean", default: false, describe: "only the inputs that levers of the world set" },
        inputs: {
          ...text,
          defaultDescription: "all that are uncertain",
          describe: "only these parameters, with commas; others stay at their middle",
        },
        failed: {
          choices: ["drop", "refuse"] as const,
          requiresArg: true,
          default: "drop" as const,
          describe: "rows in which a run fails: leave them out and say so, or end with an error",
        },
        save: { ...text, describe: "FILE for the design with the outcome of every run" },
        extend: { ...text, describe: "FILE saved by the same command with fewer rows, to go on from" },
        ...{ seed, set, profile, dt, backend, workers, json },
      })
      .epilog(
        `Inputs are drawn each by itself, as the evidence has it, before the fit. Ctrl+C stops after the rows in hand and prints what they give.\n\n${examples(
          [
            ["sensitivity", "Sobol' indices of the lag in 2030"],
            ["sensitivity --method morris --rows 20", "a first look, at a tenth of the cost"],
            ["sensitivity --levers --save d.json", "the few inputs that levers set, the design kept"],
            ["sensitivity --levers --rows 512 --extend d.json", "the same design, made longer"],
          ],
        )}`,
      ) as never,
  async handler(args) {
    const outcome = outcomeOption(args.outcome);
    const at = dateOption("at", args.at);
    const shared = readShared({ ...args, method: "euler", members: 1000, to: dateOf(at), outputs: outcome });
    const scenario = readScenario(args.scenario, args.set);
    const settings = settingsOf(scenario, presets);
    const { method, order } = args;
    const rows = args.rows === undefined ? ROWS[method] : whole("rows", args.rows, 2 ** 20);
    const ids = inputsOf(settings, shared.profile, args);
    const design = { method, key: shared.key, ids, order: method === "sobol" ? order : 1 } as const;
    const plan = rowDesign(design);
    if (rows > plan.mostRows) throw new UsageError(`--rows ${rows}: ${method} has ${plan.mostRows}`);
    const asked: DesignHeader = {
      format: "chokepoint-sensitivity/1",
      model: modelHash,
      scenario: scenario.id,
      settings: hashOf(JSON.stringify(settings)),
      profile: shared.profile === undefined ? "russia" : hashOf(JSON.stringify(shared.profile)),
      outcome,
      date: dateOf(at),
      dt: shared.dt,
      method,
      order: design.order,
      seed: shared.seed,
      inputs: ids,
    };
    const before = args.extend === undefined ? [] : readDesign(args.extend, asked, plan.runsPerRow);
    if (before.length > 0 && rows <= before.length)
      throw new UsageError(
        `--extend ${args.extend}: it has ${before.length} rows already; ask for more with --rows`,
      );
    const { start } = compiled.program.clock;
    const stopper = new AbortController();
    const stop = (): void => stopper.abort();
    const bar = progressBar(`${scenario.id}, ${method}`, process.stderr, "runs");
    const pool = nodePool(shared.workers);
    process.once("SIGINT", stop);
    let added: DesignRows;
    try {
      added = await runDesign(pool, {
        settings,
        key: shared.key,
        times: Float64Array.of(start, at),
        options: { ...shared.options, saveInterval: at - start },
        ...(shared.profile ? { profile: shared.profile } : {}),
        ...(shared.backend === "js" ? { backend: shared.backend } : {}),
        ...{ design: plan, ids, from: before.length, to: rows },
        signal: stopper.signal,
        onProgress: bar.update,
      });
    } finally {
      process.off("SIGINT", stop);
      bar.end();
      pool.close();
    }
    const all = [...before, ...added.rows];
    if (stopper.signal.aborted) process.stderr.write(`Stopped after ${all.length} of ${rows} rows\n`);
    if (args.save !== undefined) save(args.save, designFileText(asked, plan.runsPerRow, all));
    const dropped = method === "tornado" ? 0 : all.filter((row) => row.some(Number.isNaN)).length;
    if (args.failed === "refuse" && all.some((row) => row.some(Number.isNaN)))
      throw new Error(`--failed refuse: a run failed: ${added.failure ?? "in the saved design"}`);
    const unit = unitOf(compiled.program)(outcome);
    const answer = {
      scenario: scenario.id,
      ...(shared.profile ? { profile: shared.profile.id } : {}),
      outcome,
      unit: args.scale === "log" ? `natural logarithm, of ${unit}` : unit,
      date: dateOf(at),
      scale: args.scale,
      seed: shared.seed,
      parameters: ids.length,
      rows: all.length - dropped,
      dropped,
      runs: all.length * plan.runsPerRow,
      ...(added.failure === undefined ? {} : { failure: added.failure }),
      estimates: estimate(design, onScale(all, args.scale, outcome)),
    };
    process.stdout.write(args.json ? `${JSON.stringify(answer, null, 2)}\n` : sensitivityText(answer));
  },
};

function save(path: string, content: string): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw new UsageError(`--save ${path}: it cannot be written (${(error as Error).message})`);
  }
}
