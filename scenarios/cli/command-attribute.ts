/** `chokepoint attribute`: which of the five constraints costs how much, and whether together they cost more than apart. */
import type { CommandModule } from "yargs";
import { compiled } from "../../model/compiled.ts";
import { constraints } from "../../model/index.ts";
import {
  attribute,
  dateOf,
  type Factorial,
  monthOf,
  outcomesAt,
  presets,
  runFactorial,
  SCALES,
  type Scale,
  settingsOf,
  unitOf,
} from "../index.ts";
import { attributionJson } from "./attribution-json.ts";
import { type AttributionAnswer, attributionText } from "./attribution-text.ts";
import { examples } from "./examples.ts";
import { UsageError } from "./failures.ts";
import { nodePool } from "./node-pool.ts";
import { dateOption, outcomeOption, readShared, type Shared, sharedOptions } from "./options.ts";
import { progressBar } from "./progress.ts";
import { readScenario } from "./read-scenario.ts";

interface AttributeArguments extends Omit<Shared, "to" | "outputs"> {
  scenario: string;
  outcome: string;
  at: string;
  scale: Scale | "both";
  forms: boolean;
  overTime: boolean;
}

/** As the model's parameter `combinationForm` counts them. */
const FORMS = [
  "the scarcest input decides",
  "substitution, elasticity 0.3",
  "substitution, elasticity 0.7",
  "a product of the inputs",
];

const OWN_FORM = compiled.program.parameters.find(({ id }) => id === "combinationForm")?.value ?? Number.NaN;

const { seed, members, set, profile, dt, method, backend, workers, json } = sharedOptions;

export const attributeCommand: CommandModule<object, AttributeArguments> = {
  command: "attribute [scenario]",
  describe: "print how much of a loss each constraint causes, and whether constraints compound",
  builder: (yargs) =>
    yargs
      .positional("scenario", { type: "string", default: "today", describe: "preset id or scenario file" })
      .options({
        outcome: {
          type: "string",
          requiresArg: true,
          default: "effectiveTrainingCompute",
          describe: "what is lost: a name from `chokepoint equations`",
        },
        at: {
          type: "string",
          requiresArg: true,
          default: "2030-01-01",
          describe: "date looked at, the first of a month",
        },
        scale: {
          choices: [...SCALES, "both"] as const,
          requiresArg: true,
          default: "both" as const,
          describe: "level: losses add up; log: factors multiply",
        },
        forms: {
          type: "boolean",
          default: false,
          describe: "also with each of the four forms in which inputs combine",
        },
        "over-time": { type: "boolean", default: false, describe: "also for every January up to the date" },
        ...{ seed, members, set, profile, dt, method, backend, workers, json },
      })
      .epilog(
        `Constraints: ${constraints.map(({ id }) => id).join(", ")}. All 32 worlds with each of them on or off are run, every member with the same draws in each.\n\n${examples(
          [
            ["attribute", "effective training computing in 2030, in the preset today"],
            [
              "attribute today --outcome gpusInService --at 2026-01-01 --scale level",
              "cards in service in 2026",
            ],
            ["attribute --forms --over-time --json", "all there is, for a program to read"],
          ],
        )}`,
      ) as never,
  async handler(args) {
    const outcome = outcomeOption(args.outcome);
    const at = dateOption("at", args.at);
    const shared = readShared({ ...args, to: dateOf(at), outputs: outcome });
    const scenario = readScenario(args.scenario, args.set);
    const settings = settingsOf(scenario, presets);
    const forms = args.forms ? FORMS.map((_, form) => form) : [OWN_FORM];
    const found = new Map<number, Factorial>();
    const pool = nodePool(shared.workers);
    try {
      for (const form of forms) {
        const bar = progressBar(args.forms ? `form ${form}` : scenario.id, process.stderr, "runs");
        const fixed = args.forms ? { ...settings.fixed, combinationForm: form } : settings.fixed;
        try {
          found.set(
            form,
            await runFactorial(
              pool,
              {
                settings: { ...settings, fixed },
                key: shared.key,
                members: shared.members,
                times: shared.times,
                options: shared.options,
                ...(shared.profile ? { profile: shared.profile } : {}),
                ...(shared.backend === "js" ? { backend: shared.backend } : {}),
                onProgress: bar.update,
              },
              constraints,
            ),
          );
        } finally {
          bar.end();
        }
      }
    } finally {
      pool.close();
    }
    const factorial = found.get(OWN_FORM) as Factorial;
    if (factorial.kept.length === 0)
      throw new Error("no member ran in all 32 worlds: nothing can be compared");
    const row = shared.times.length - 1;
    const positive = outcomesAt(factorial, outcome, row).every((worlds) =>
      worlds.every((value) => value > 0),
    );
    if (args.scale === "log" && !positive) throw new UsageError(`--scale log: ${noLog(outcome, dateOf(at))}`);
    const asked = args.scale === "both" ? SCALES : [args.scale];
    const scales = asked.filter((scale) => scale === "level" || positive);
    const attributed = (of: Factorial, when: number) => {
      const outcomes = outcomesAt(of, outcome, when);
      return scales.flatMap((scale) => {
        const defined = scale === "level" || outcomes.every((worlds) => worlds.every((value) => value > 0));
        return defined ? [[scale, attribute(outcomes, of.names, scale, shared.key)] as const] : [];
      });
    };
    const answer: AttributionAnswer = {
      scenario: scenario.id,
      ...(shared.profile ? { profile: shared.profile.id } : {}),
      outcome,
      unit: unitOf(compiled.program)(outcome),
      date: dateOf(at),
      seed: shared.seed,
      members: shared.members,
      kept: factorial.kept.length,
      names: factorial.names,
      worlds: outcomesAt(factorial, outcome, row),
      attributions: attributed(factorial, row),
      ...(scales.length < asked.length ? { noLog: noLog(outcome, dateOf(at)) } : {}),
      ...(args.forms
        ? {
            forms: forms.map((form) => ({
              form,
              name: FORMS[form] as string,
              attributions: attributed(found.get(form) as Factorial, row),
            })),
          }
        : {}),
      ...(args.overTime
        ? {
            overTime: Array.from(shared.times, (time, when) => ({ time, when }))
              .filter(({ time }) => time % 12 === 0 && time >= monthOf("2022-01-01"))
              .map(({ time, when }) => ({ date: dateOf(time), attributions: attributed(factorial, when) })),
          }
        : {}),
    };
    process.stdout.write(
      args.json ? `${JSON.stringify(attributionJson(answer), null, 2)}\n` : attributionText(answer),
    );
  },
};

const noLog = (outcome: string, date: string): string =>
  `${outcome} is zero or negative in some world on ${date}, so that it has no log scale; see the level scale`;
