/** `chokepoint compare A B`: two scenarios with the same draws, member by member. */
import type { CommandModule } from "yargs";
import { compiled } from "../../model/compiled.ts";
import { across, compareMembers, csv, dateOf, type Ensemble, monthOf, unitOf } from "../index.ts";
import { columns } from "./columns.ts";
import { examples } from "./examples.ts";
import { UsageError } from "./failures.ts";
import { prepareFolder, writeWhole } from "./files.ts";
import { monthOption, readShared, type Shared, sharedOptions } from "./options.ts";
import { readScenario } from "./read-scenario.ts";
import { runAll } from "./write-run.ts";

interface CompareArguments extends Shared {
  a: string;
  b: string;
  at?: string | undefined;
  out?: string | undefined;
}

const DEFAULT_DATE = "2030-01-01";
const FILE = "differences.csv";

export const compareCommand: CommandModule<object, CompareArguments> = {
  command: "compare <a> <b>",
  describe: "print the difference b - a of two scenarios, member by member with the same draws",
  builder: (yargs) =>
    yargs
      .positional("a", {
        type: "string",
        demandOption: true,
        describe: "preset id or scenario file to compare with",
      })
      .positional("b", {
        type: "string",
        demandOption: true,
        describe: "preset id or scenario file compared",
      })
      .option("at", {
        type: "string",
        requiresArg: true,
        defaultDescription: `${DEFAULT_DATE}, or the end of an earlier run`,
        describe: "date compared, the first of a month",
      })
      .option("out", {
        type: "string",
        requiresArg: true,
        describe: `folder for ${FILE}, every month of the run`,
      })
      .options(sharedOptions)
      .epilog(
        examples([
          ["compare today chips-only --at 2032-01-01", "what differs in 2032, in every outcome"],
          [
            "compare today mine.json --outputs sovereignLag --out results",
            "one outcome, every month to a table",
          ],
        ]),
      ) as never,
  async handler(args) {
    const shared = readShared(args);
    const { times, options, stop, seed, members } = shared;
    const at = args.at === undefined ? Math.min(monthOf(DEFAULT_DATE), stop) : monthOption("at", args.at);
    const row = times.indexOf(at);
    if (row < 0)
      throw new UsageError(
        `--at ${args.at}: the first of a month, ${dateOf(times[0] as number)} to ${dateOf(stop)}`,
      );
    const pair = [args.a, args.b].map((text) => readScenario(text, args.set));
    if (args.out !== undefined) prepareFolder(args.out, [FILE]);
    const [a, b] = (await runAll(pair, shared)).map(([, ensemble]) => ensemble) as [Ensemble, Ensemble];
    const unit = unitOf(compiled.program);
    const differences = (output: string, when: number) =>
      compareMembers(across(a, output, when), across(b, output, when));
    if (args.out !== undefined) {
      const rows = options.outputs.flatMap((output) =>
        Array.from(times, (time, when) => {
          const { members, quantiles, mean, shareBelowZero, meanError, medianError } = differences(
            output,
            when,
          );
          return [
            output,
            unit(output),
            dateOf(time),
            members,
            ...quantiles,
            mean,
            shareBelowZero,
            meanError,
            medianError,
          ];
        }),
      );
      writeWhole(args.out, { [FILE]: csv(HEADER, rows) });
    }
    const answer: Answer = {
      a: pair[0]?.id,
      b: pair[1]?.id,
      at: dateOf(at),
      seed,
      members,
      differences: options.outputs.map((output) => ({
        outcome: output,
        unit: unit(output),
        ...differences(output, row),
      })),
    };
    process.stdout.write(args.json ? `${JSON.stringify(answer, null, 2)}\n` : text(answer));
  },
};

const HEADER = [
  ...["variable", "unit", "date", "members", "q05", "q10", "q25", "q50", "q75", "q90", "q95"],
  ...["mean", "share_below_zero", "mean_error", "median_error"],
];

interface Answer {
  readonly a: string | undefined;
  readonly b: string | undefined;
  readonly at: string;
  readonly seed: string;
  readonly members: number;
  readonly differences: readonly (ReturnType<typeof compareMembers> & { outcome: string; unit: string })[];
}

function text({ a, b, at, seed, members, differences }: Answer): string {
  const rows = differences.map(({ outcome, unit, quantiles, shareBelowZero, medianError }) => {
    const [low, , , middle, , , high] = quantiles.map(short);
    return [
      outcome,
      unit,
      middle ?? "",
      low ?? "",
      high ?? "",
      `${Math.round(shareBelowZero * 100)} %`,
      short(medianError),
    ];
  });
  const header = ["variable", "unit", "median", "q05", "q95", "below 0", "error"];
  const title = `${b} - ${a} on ${at}, ${members} members, seed ${seed}
Quantiles of the paired differences, share of members below zero, Monte Carlo error of the median

`;
  return title + columns([header, ...rows], [false, false, true, true, true, true, true]);
}

const short = (value: number): string => String(Number(value.toPrecision(3)));
