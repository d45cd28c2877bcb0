/** `chokepoint seek`: the value of a lever at which an outcome reaches a target, or a curve of two levers. */
import type { CommandModule } from "yargs";
import { type Goal, leverById, RESAMPLES, type Sought, seek } from "../index.ts";
import { columns } from "./columns.ts";
import { examples } from "./examples.ts";
import { UsageError, usage } from "./failures.ts";
import { numberOption, type OneOutcome, outcomeOptions, readOutcome, short } from "./one-outcome.ts";
import { readScenario } from "./read-scenario.ts";
import { overOnePool } from "./write-run.ts";

interface SeekArguments extends OneOutcome {
  scenario: string;
  lever: string[];
  target: unknown;
  side: Goal["side"];
  share: unknown;
}

/** Values of the second lever at which the first is sought. */
const STEPS = 5;

export const seekCommand: CommandModule<object, SeekArguments> = {
  command: "seek [scenario]",
  describe: "find the value of a lever, or of two, at which an outcome reaches a target",
  builder: (yargs) =>
    yargs
      .positional("scenario", {
        type: "string",
        default: "today",
        describe: "preset id or scenario file in which the lever moves",
      })
      .option("lever", {
        type: "string",
        array: true,
        nargs: 1,
        demandOption: true,
        describe:
          "lever moved over its whole range: LEVER, LEVER@DATE or LEVER@DATE~MONTHS; a second one gives a curve",
      })
      .option("target", {
        requiresArg: true,
        demandOption: true,
        describe: "value of the outcome, in its unit",
      })
      .option("side", {
        choices: ["above", "below"] as const,
        requiresArg: true,
        default: "above" as const,
        describe: "a member reaches the target at this value or above, or at this value or below",
      })
      .option("share", {
        requiresArg: true,
        default: 0.5,
        describe: "share of members that has to reach it",
      })
      .options(outcomeOptions)
      .epilog(
        examples([
          [
            "seek today --lever thirdCountryEnforcement --outcome gpusInService --target 45000 --side below",
            "enforcement at which half the members have 45,000 or fewer",
          ],
          [
            "seek today --lever partnerCooperation@2027-01~12 --lever budgetEffort --outcome gpusInService --target 60000 --share 0.6",
            "partner cooperation that it takes for each of five budgets, in six of ten members",
          ],
        ]),
      ) as never,
  async handler(args) {
    const { outcome, unit, at, shared, valuesOf } = readOutcome(args);
    const [first, second, more] = args.lever.map(moved);
    if (first === undefined || more !== undefined || first.lever === second?.lever)
      throw new UsageError(
        `--lever ${args.lever.join(", ")}: one lever, or two that differ; found ${args.lever.length}`,
      );
    const goal = {
      target: numberOption("target", args.target),
      side: args.side,
      share: numberOption("share", args.share, 0, 1),
    };
    const found = await overOnePool(shared, async (run) => {
      const soughtWith = (set: readonly string[]): Promise<Sought> =>
        seek(
          async (levels) => {
            const scenarios = levels.map((level) =>
              readScenario(args.scenario, [...args.set, ...set, first.to(level)]),
            );
            return (await run(scenarios)).map(([, ensemble]) => valuesOf(ensemble));
          },
          { ...goal, low: first.lever.min, high: first.lever.max },
          shared.key,
        );
      if (second === undefined) return [await soughtWith([])];
      const curve = [];
      for (const level of stepsOf(second.lever))
        curve.push({ [second.lever.id]: level, ...(await soughtWith([second.to(level)])) });
      return curve;
    });
    const answer: Answer = {
      scenario: readScenario(args.scenario, args.set).id,
      levers: [first, ...(second ? [second] : [])].map(({ lever: { id, unit, min, max } }) => ({
        id,
        unit,
        min,
        max,
      })),
      outcome,
      unit,
      at,
      ...goal,
      seed: shared.seed,
      members: shared.members,
      resamples: RESAMPLES,
      found,
    };
    process.stdout.write(args.json ? `${JSON.stringify(answer, null, 2)}\n` : text(answer));
  },
};

/** A lever as named by --lever, and the words for --set that move it to a level. */
function moved(text: string) {
  const [, name = "", timing = ""] = /^([^@~=]+)([@~].*)?$/.exec(text) ?? [];
  if (name === "")
    throw new UsageError(`--lever ${text}: write LEVER, LEVER@DATE or LEVER@DATE~MONTHS, without a value`);
  const lever = usage(() => leverById(name.trim()));
  return { lever, to: (level: number) => `${lever.id}=${level}${timing}` };
}

const stepsOf = ({ min, max }: { min: number; max: number }): number[] =>
  Array.from({ length: STEPS }, (_, i) => min + (i / (STEPS - 1)) * (max - min));

interface Answer extends Omit<Goal, "low" | "high"> {
  readonly scenario: string;
  readonly levers: readonly { id: string; unit: string; min: number; max: number }[];
  readonly outcome: string;
  readonly unit: string;
  readonly at: string;
  readonly seed: string;
  readonly members: number;
  readonly resamples: number;
  readonly found: readonly Sought[];
}

function text(answer: Answer): string {
  const { scenario, levers, outcome, unit, at, target, side, share, seed, members, resamples, found } =
    answer;
  const [first, second] = levers;
  if (first === undefined) return "";
  const bound = side === "above" ? "at least" : "at most";
  const head = `${outcome} of ${bound} ${target} ${unit} on ${at} in ${short(share * 100)} % of members: ${scenario}, ${first.id} moved from ${first.min} to ${first.max} ${first.unit}
${members} members with the same draws at every value, seed ${seed}. In brackets where the value lies for 90 % of ${resamples} resamples of the members.\n`;
  if (second === undefined)
    return `${head}\n${found.map((one) => sentence(one, answer, first)).join("\n")}\n`;
  const rows = found.map((one, i) => [short(stepsOf(second)[i] as number), sentence(one, answer, first)]);
  return `${head}\n${columns([[`${second.id}, ${second.unit}`, first.id], ...rows], [true, false])}`;
}

function sentence(
  { reached, crossings, points }: Sought,
  { target, unit, side }: Answer,
  { id, unit: leverUnit, min, max }: Answer["levers"][0],
): string {
  const end = (level: number): string => {
    const crossing = crossings.find((one) => one.level === level);
    return crossing ? `${short(level)} (${crossing.range.map(short).join(" to ")})` : short(level);
  };
  if (reached.some(([from, to]) => from === min && to === max)) return `Reached at every value of ${id}.`;
  if (reached.length > 0)
    return `Reached from ${reached.map(([from, to]) => `${end(from)} to ${end(to)}`).join(", and from ")} ${leverUnit}.`;
  const nearest = points.reduce((a, b) => (Math.abs(b.value - target) < Math.abs(a.value - target) ? b : a));
  return `No value of ${id} reaches it. The nearest is ${short(nearest.level)} ${leverUnit}: that share of members has ${short(nearest.value)} ${unit} or ${side === "above" ? "more" : "less"}, and ${short(nearest.share * 100)} % reach the target.`;
}
