/** `chokepoint discover`: the ranges of uncertain inputs in which an outcome is above or below a bound. */
import type { CommandModule } from "yargs";
import { compiled } from "../../model/compiled.ts";
import { balanced, type Discovery, discover, fit, inputsOf, presets, settingsOf, within } from "../index.ts";
import { discoverText, type Named, PEELING } from "./discover-text.ts";
import { examples } from "./examples.ts";
import { UsageError, usage } from "./failures.ts";
import { numberOption, type OneOutcome, outcomeOptions, readOutcome } from "./one-outcome.ts";
import { readScenario } from "./read-scenario.ts";
import { runAll } from "./write-run.ts";

interface DiscoverArguments extends OneOutcome {
  scenario: string;
  above?: unknown;
  below?: unknown;
  box?: unknown;
  all: boolean;
  recheck?: string | undefined;
}

export const discoverCommand: CommandModule<object, DiscoverArguments> = {
  command: "discover <scenario>",
  describe: "find the ranges of uncertain inputs in which an outcome is above or below a bound",
  builder: (yargs) =>
    yargs
      .positional("scenario", { type: "string", demandOption: true, describe: "preset id or scenario file" })
      .option("above", { requiresArg: true, describe: "members of interest have this or more, in its unit" })
      .option("below", { requiresArg: true, describe: "members of interest have this or less" })
      .option("box", {
        requiresArg: true,
        defaultDescription: "where coverage times density is largest",
        describe: "number of the box on the peeling trajectory to show",
      })
      .option("all", {
        type: "boolean",
        default: false,
        describe: "peel every input, not only those that the screening lets through",
      })
      .option("recheck", {
        type: "string",
        requiresArg: true,
        describe: "a second seed: coverage and density of the box in fresh draws",
      })
      .options({ ...outcomeOptions, members: { ...outcomeOptions.members, default: 1000 } })
      .epilog(
        examples([
          [
            "discover today --outcome gpusInService --below 40000",
            "what the runs have in common in which few cards are in service in 2030",
          ],
          [
            "discover today --outcome sovereignLag --at 2032-01 --above 45 --recheck 2",
            "a box, and whether it holds in draws that it was not made from",
          ],
        ]),
      ) as never,
  async handler(args) {
    const { outcome, unit, at, shared, valuesOf } = readOutcome(args);
    if ((args.above === undefined) === (args.below === undefined))
      throw new UsageError("give one of --above and --below: the bound that makes a member one of interest");
    const side = args.above === undefined ? "below" : "above";
    const bound = numberOption(side, args[side]);
    const isOfInterest = (value: number) => (side === "above" ? value >= bound : value <= bound);
    const scenario = readScenario(args.scenario, args.set);
    const again =
      args.recheck === undefined ? undefined : readOutcome({ ...args, seed: args.recheck }).shared;
    if (again?.seed === shared.seed)
      throw new UsageError(
        `--recheck ${args.recheck}: give a seed other than --seed, for draws that are fresh`,
      );
    const drawn = async (options: typeof shared) => {
      const [run] = await runAll([scenario], options);
      const outcomes = run ? valuesOf(run[1]) : new Float64Array(0);
      const job = { ...options, settings: settingsOf(scenario, presets) };
      return { outcomes, inputs: inputsOf(compiled, fit, job, options.members) };
    };
    const { outcomes, inputs } = await drawn(shared);
    const found = usage(() =>
      discover(inputs, outcomes, isOfInterest, { ...PEELING, all: args.all, place: `--${side} ${bound}` }),
    );
    const number = boxNumber(args.box, found);
    const box = found.boxes[number];
    const named = (box?.limits ?? []).map(({ input, ...limit }) => {
      const id = found.inputs[input] ?? "";
      return { id, unit: inputs.find((one) => one.id === id)?.unit ?? "", ...limit };
    });
    const fresh =
      again && box ? { seed: again.seed, ...holds(await drawn(again), named, isOfInterest) } : undefined;
    const answer = {
      scenario: scenario.id,
      outcome,
      unit,
      at,
      [side]: bound,
      seed: shared.seed,
      ...PEELING,
      ...found,
      chosen: { box: number, limits: named, ...(fresh ? { recheck: fresh } : {}) },
    };
    const head = `${outcome} ${side === "above" ? "at or above" : "at or below"} ${bound} ${unit} on ${at}: ${found.ofInterest} of ${found.members} members of ${scenario.id}, seed ${shared.seed}${found.dropped > 0 ? `; ${found.dropped} failed` : ""}\n`;
    process.stdout.write(
      args.json
        ? `${JSON.stringify(answer, null, 2)}\n`
        : head + discoverText(found, answer.chosen, args.all),
    );
  },
};

function boxNumber(given: unknown, { boxes }: Discovery): number {
  if (given === undefined || boxes.length === 0) return balanced(boxes);
  const number = numberOption("box", given, 0, boxes.length - 1);
  if (Number.isInteger(number)) return number;
  throw new UsageError(`--box ${given}: a whole number from 0 to ${boxes.length - 1}`);
}

/** Coverage and density of a box among other members. */
function holds(
  { outcomes, inputs }: { outcomes: Float64Array; inputs: ReturnType<typeof inputsOf> },
  limits: Named,
  isOfInterest: (value: number) => boolean,
) {
  const places = limits.map(({ id, low, high }) => ({
    input: inputs.findIndex((input) => input.id === id),
    low,
    high,
  }));
  const inside = within(
    inputs.map(({ values }) => values),
    places,
  ).filter((member) => !Number.isNaN(outcomes[member]));
  const hits = inside.filter((member) => isOfInterest(outcomes[member] as number)).length;
  return {
    members: inside.length,
    coverage: hits / outcomes.filter(isOfInterest).length,
    density: hits / inside.length,
  };
}
