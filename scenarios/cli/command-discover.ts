/** `chokepoint discover`: the ranges of uncertain inputs in which an outcome is above or below a bound. */
import type { CommandModule } from "yargs";
import { compiled } from "../../model/compiled.ts";
import { balanced, type Discovery, discover, fit, inputsOf, presets, settingsOf, within } from "../index.ts";
import { columns } from "./columns.ts";
import { examples } from "./examples.ts";
import { UsageError, usage } from "./failures.ts";
import { numberOption, type OneOutcome, outcomeOptions, readOutcome, short } from "./one-outcome.ts";
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

const PEELING = { alpha: 0.05, least: 0.05 };
const ROWS = 12;

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
      args.json ? `${JSON.stringify(answer, null, 2)}\n` : head + text(found, answer.chosen, args.all),
    );
  },
};

function boxNumber(given: unknown, { boxes }: Discovery): number {
  if (given === undefined || boxes.length === 0) return balanced(boxes);
  const number = numberOption("box", given, 0, boxes.length - 1);
  if (Number.isInteger(number)) return number;
  throw new UsageError(`--box ${given}: a whole number from 0 to ${boxes.length - 1}`);
}

type Named = readonly { id: string; unit: string; low: number; high: number; chance: number }[];

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

interface Chosen {
  readonly box: number;
  readonly limits: Named;
  readonly recheck?: ReturnType<typeof holds> & { readonly seed: string };
}

function text(
  { screened, inputs, boxes }: Discovery,
  { box, limits, recheck }: Chosen,
  all: boolean,
): string {
  const passed = screened.filter(({ passes }) => passes);
  const screening =
    passed.length === 0
      ? `\nNo input of ${screened.length} is drawn differently in these members than in the others, at 5 % shared out over all inputs.\n`
      : `\nInputs drawn differently in these members than in the others (Kolmogorov and Smirnov's distance, 0 to 1; ${passed.length} of ${screened.length} pass at 5 % shared out over all):\n\n${columns(
          [
            ["input", "distance", "chance"],
            ...passed.map((one) => [one.id, short(one.distance), short(one.chance)]),
          ],
          [false, true, true],
        )}`;
  const chosen = boxes[box];
  if (!chosen) return `${screening}There is nothing to peel; --all peels every input.\n`;
  const every = Math.ceil(boxes.length / ROWS);
  const rows = boxes.flatMap(({ cases, coverage, density, limits }, i) =>
    i % every === 0 || i === box || i === boxes.length - 1
      ? [[String(i), String(cases), percent(coverage), percent(density), String(limits.length)]]
      : [],
  );
  const side = (value: number): string => (Number.isFinite(value) ? short(value) : "any");
  return `${screening}
Boxes peeled from ${all ? "all" : "these"} ${inputs.length} inputs, ${PEELING.alpha * 100} % of the box at a time. Coverage: share of the members of interest inside; density: share of those inside that are of interest.

${columns([["box", "members", "coverage", "density", "inputs limited"], ...rows], [true, true, true, true, true])}
Box ${box} (another with --box): ${percent(chosen.coverage)} covered, ${percent(chosen.density)} dense. The chance is that of so dense a box if the limit did nothing.

${columns(
  [
    ["input", "unit", "from", "to", "chance"],
    ...limits.map(({ id, unit, low, high, chance }) => [id, unit, side(low), side(high), short(chance)]),
  ],
  [false, false, true, true, true],
)}${recheck ? `\nOn fresh draws, seed ${recheck.seed}: ${recheck.members} members inside, ${percent(recheck.coverage)} covered, ${percent(recheck.density)} dense.\n` : ""}`;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
