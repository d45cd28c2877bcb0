/** `chokepoint why VARIABLE`: what makes it differ between two scenarios, ranked, down to levers and loops. */
import type { CommandModule } from "yargs";
import { compiled } from "../../model/compiled.ts";
import type { Cause, Why } from "../../model/engine/reading/index.ts";
import { dateOf, explain, fit, monthOf, nameOf, presets, settingsOf, unitOf } from "../index.ts";
import { examples } from "./examples.ts";
import { usage } from "./failures.ts";
import { monthOption, readShared, type Shared, sharedOptions } from "./options.ts";
import { readScenario } from "./read-scenario.ts";

interface WhyArguments extends Pick<Shared, "seed" | "set" | "profile" | "json"> {
  variable: string;
  from?: string | undefined;
  to?: string | undefined;
  before: string;
  after: string;
  breadth: number;
  depth: number;
}

const DEFAULT_DATE = "2030-01-01";
const LEAST = 0.03;
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export const whyCommand: CommandModule<object, WhyArguments> = {
  command: "why <variable>",
  describe: "trace what makes a variable differ between two scenarios, down to levers and loops",
  builder: (yargs) =>
    yargs
      .positional("variable", { type: "string", demandOption: true, describe: "name of a quantity or cell" })
      .option("from", {
        type: "string",
        requiresArg: true,
        defaultDescription: DEFAULT_DATE,
        describe: "beginning of the period; or a scenario, in place of --before",
      })
      .option("to", {
        type: "string",
        requiresArg: true,
        defaultDescription: "the beginning",
        describe: "end of the period; or a scenario, in place of --after",
      })
      .option("before", {
        type: "string",
        requiresArg: true,
        default: "no-controls",
        describe: "preset or scenario file compared with",
      })
      .option("after", {
        type: "string",
        requiresArg: true,
        default: "today",
        describe: "preset or scenario file compared",
      })
      .option("breadth", {
        type: "number",
        requiresArg: true,
        default: 4,
        describe: "causes shown below each",
      })
      .option("depth", { type: "number", requiresArg: true, default: 12, describe: "steps down the chain" })
      .options({
        seed: sharedOptions.seed,
        set: sharedOptions.set,
        profile: sharedOptions.profile,
        json: sharedOptions.json,
      })
      .epilog(
        examples([
          ["why sovereignLag --from today --to tight-coalition", "why own models are further behind in 2030"],
          ["why gpusInService --from 2024-01 --to 2026-01", "the period's mean, no-controls against today"],
        ]),
      ) as never,
  handler(args) {
    const { key, profile } = readShared({ ...args, members: 1, method: "euler", to: undefined });
    const isDate = (text: string | undefined): boolean => text !== undefined && DATE.test(text);
    const period = (name: string, text: string): number =>
      monthOption(name, text.length === 4 ? `${text}-01` : text);
    const from = isDate(args.from) ? period("from", args.from as string) : monthOf(DEFAULT_DATE);
    const to = isDate(args.to) ? period("to", args.to as string) : from;
    const [before, after] = [
      args.from !== undefined && !isDate(args.from) ? args.from : args.before,
      args.to !== undefined && !isDate(args.to) ? args.to : args.after,
    ].map((text, i) => readScenario(text, i === 1 ? args.set : []));
    if (before === undefined || after === undefined) return;
    const settings = [before, after].map((scenario) => settingsOf(scenario, presets));
    const [first, second] = settings as [(typeof settings)[0], (typeof settings)[0]];
    const found = usage(() =>
      explain(
        compiled,
        fit,
        { before: first, after: second, key, ...(profile ? { profile } : {}) },
        args.variable,
        { from, to, breadth: args.breadth, depth: args.depth, least: LEAST },
      ),
    );
    const period_ = from === to ? dateOf(from) : `${dateOf(from)} to ${dateOf(to)}`;
    const answer = {
      ...found,
      unit: unitOf(compiled.program)(args.variable),
      before: before.id,
      after: after.id,
      from: dateOf(from),
      to: dateOf(to),
    };
    process.stdout.write(args.json ? `${JSON.stringify(answer, null, 2)}\n` : text(answer, period_));
  },
};

function text(
  { variable, unit, change, before, after, causes }: Why & { unit: string; before: string; after: string },
  period: string,
): string {
  const lines: string[] = [];
  const walk = (all: readonly Cause[], above: readonly string[]): void => {
    for (const cause of oneALever(all, above)) {
      const dots = cause.kind === "more" ? " ..." : "";
      lines.push(
        `${signed(cause.contribution).padStart(10)}  ${"  ".repeat(above.length - 1)}${nameOf(cause, above)}${dots}`,
      );
      walk(cause.causes, [...above, cause.name]);
    }
  };
  walk(causes, [variable.replace(/\[.*/, "")]);
  const head = `${variable}, ${period}: ${after} less ${before} is ${signed(change)} ${unit} in the central run.`;
  if (causes.length === 0) return `${head}\n`;
  return `${head}\nParts of that change in ${unit}, each divided below it; those under ${LEAST * 100} % are left out.\n\n${lines.join("\n")}\n`;
}

/** Level, start and ramp of one lever as one cause. */
function oneALever(causes: readonly Cause[], above: readonly string[]): Cause[] {
  const found = new Map<string, Cause>();
  for (const cause of causes) {
    const name = nameOf(cause, above);
    const same = found.get(name);
    found.set(name, same ? { ...same, contribution: same.contribution + cause.contribution } : cause);
  }
  return [...found.values()];
}

const signed = (value: number): string => `${value > 0 ? "+" : ""}${Number(value.toPrecision(3))}`;
