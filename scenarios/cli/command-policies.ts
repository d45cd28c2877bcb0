/** `chokepoint policies A B ...`: policies over the same sampled worlds, ranked by each measure of robustness. */
import type { CommandModule } from "yargs";
import { type Direction, kendallTau, type Robustness, robustness } from "../index.ts";
import { columns } from "./columns.ts";
import { examples } from "./examples.ts";
import { UsageError } from "./failures.ts";
import { numberOption, type OneOutcome, outcomeOptions, readOutcome, short } from "./one-outcome.ts";
import { readScenario } from "./read-scenario.ts";
import { runAll } from "./write-run.ts";

interface PoliciesArguments extends OneOutcome {
  policy: string[];
  better: Direction;
  threshold?: unknown;
  optimism: unknown;
  recheck?: string | undefined;
}

const MEANINGS: Readonly<Record<string, string>> = {
  maximin: "the worst world",
  maximax: "the best world",
  hurwicz: "worst and best world, weighed by --optimism",
  laplace: "mean over the worlds",
  minimaxRegret: "largest regret",
  meanRegret: "mean regret",
  p90Regret: "90 % point of the regret",
  undesirableDeviations: "shortfall below the median, summed over worlds",
  domain: "share of worlds that meets --threshold",
};

export const policiesCommand: CommandModule<object, PoliciesArguments> = {
  command: "policies <policy..>",
  describe: "rank policies over the same sampled worlds by several measures of robustness",
  builder: (yargs) =>
    yargs
      .positional("policy", {
        type: "string",
        array: true,
        demandOption: true,
        defaultDescription: "",
        describe: "preset ids or scenario files, two or more: the class that regret is relative to",
      })
      .option("better", {
        choices: ["lower", "higher"] as const,
        requiresArg: true,
        demandOption: true,
        describe: "end of the outcome that the ranking puts first",
      })
      .option("threshold", {
        requiresArg: true,
        describe: "count the worlds whose outcome is this or better, in its unit",
      })
      .option("optimism", {
        requiresArg: true,
        default: 0.5,
        describe: "weight of the best world in Hurwicz's criterion",
      })
      .option("recheck", {
        type: "string",
        requiresArg: true,
        describe: "a second seed: rank again on fresh draws",
      })
      .options(outcomeOptions)
      .epilog(
        examples([
          [
            "policies today tight-coalition relief-in-2028 --outcome sovereignLag --better lower",
            "three policies, ranked by each measure of robustness",
          ],
          [
            "policies today mine.json --outcome gpusInService --at 2032-01 --better higher --threshold 50000 --recheck 2",
            "share of worlds above a bound too, and whether the ranks hold on fresh draws",
          ],
        ]),
      ) as never,
  async handler(args) {
    const { outcome, unit, at, shared, valuesOf } = readOutcome(args);
    const judgement = {
      better: args.better,
      optimism: numberOption("optimism", args.optimism, 0, 1),
      ...(args.threshold === undefined ? {} : { threshold: numberOption("threshold", args.threshold) }),
    };
    const again =
      args.recheck === undefined ? undefined : readOutcome({ ...args, seed: args.recheck }).shared;
    if (again?.seed === shared.seed)
      throw new UsageError(
        `--recheck ${args.recheck}: give a seed other than --seed, for draws that are fresh`,
      );
    const scenarios = args.policy.map((text) => readScenario(text, args.set));
    const ids = scenarios.map(({ id }) => id);
    const twice = ids.find((id, i) => ids.indexOf(id) !== i);
    if (twice) throw new UsageError(`two policies are called "${twice}": give each its own id`);
    if (ids.length < 2) throw new UsageError("policies: name two or more presets or scenario files, found 1");
    const judge = async (options: typeof shared) =>
      robustness(
        (await runAll(scenarios, options)).map(([, ensemble]) => valuesOf(ensemble)),
        judgement,
      );
    const found = await judge(shared);
    const fresh = again && (await judge(again));
    const answer = {
      policies: ids,
      outcome,
      unit,
      at,
      ...judgement,
      seed: shared.seed,
      ...found,
      agreement: agreement(found),
      ...(again && fresh ? { recheck: { seed: again.seed, ...fresh, held: held(found, fresh) } } : {}),
    };
    process.stdout.write(args.json ? `${JSON.stringify(answer, null, 2)}\n` : text(answer));
  },
};

/** Kendall's tau between the ranks of each two metrics; NaN, in JSON null, where one ranks all alike. */
const agreement = ({ metrics }: Robustness) =>
  metrics.flatMap((a, i) =>
    metrics.slice(i + 1).map((b) => ({ between: [a.id, b.id], tau: kendallTau(a.ranks, b.ranks) })),
  );

/** Agreement of each metric's ranks with its ranks on fresh draws. */
const held = (found: Robustness, fresh: Robustness) =>
  found.metrics.map(({ id, ranks }, i) => {
    const other = fresh.metrics[i]?.ranks ?? [];
    return { id, same: ranks.every((rank, k) => rank === other[k]), tau: kendallTau(ranks, other) };
  });

interface Answer extends Robustness {
  readonly policies: readonly string[];
  readonly outcome: string;
  readonly unit: string;
  readonly at: string;
  readonly better: Direction;
  readonly seed: string;
  readonly agreement: ReturnType<typeof agreement>;
  readonly recheck?: Robustness & { readonly seed: string; readonly held: ReturnType<typeof held> };
}

function text(answer: Answer): string {
  const { policies, outcome, unit, at, better, seed, worlds, dropped, metrics, intervals, recheck } = answer;
  const numeric = [false, false, ...policies.map(() => true), false];
  const rows = metrics.map(({ id, values, ranks }, row) => [
    id,
    id === "domain" ? "share" : unit,
    ...values.map((value, i) => `${short(value)} (${ranks[i]})`),
    ...(recheck ? [(recheck.metrics[row]?.ranks ?? []).join(" ")] : []),
    MEANINGS[id] ?? "",
  ]);
  const header = ["measure", "unit", ...policies, ...(recheck ? ["ranks again"] : []), ""];
  const left = dropped > 0 ? `, ${dropped} left out where a run failed` : "";
  const taus = answer.agreement.filter(({ tau }) => !Number.isNaN(tau));
  const least = taus.reduce((a, b) => (b.tau < a.tau ? b : a), taus[0] ?? { between: [], tau: Number.NaN });
  const lines = [
    `${outcome} in ${unit} on ${at}, ${better} first; ${worlds} worlds with the same draws, seed ${seed}${left}`,
    "In brackets the rank. Regret is what a policy falls short of the best of these policies in the same world: another class, another regret.\n",
    columns([header, ...rows], recheck ? [...numeric.slice(0, -1), false, false] : numeric),
  ];
  if (intervals)
    lines.push(
      `Share of worlds, 95 % interval (Wilson): ${policies.map((id, i) => `${id} ${(intervals[i] ?? []).map(short).join(" to ")}`).join("; ")}`,
    );
  lines.push(
    least.between.length > 0
      ? `The measures agree least between ${least.between.join(" and ")}: Kendall's tau ${short(least.tau)} (1: the same order, -1: the reverse); all pairs with --json.`
      : "Every measure ranks the policies alike or not at all.",
  );
  if (recheck) {
    const moved = recheck.held.filter(({ same }) => !same).map(({ id }) => id);
    lines.push(
      `On fresh draws, seed ${recheck.seed}, ${moved.length === 0 ? "every rank is the same" : `ranks differ by ${moved.join(", ")}`}.`,
    );
  }
  return `${lines.join("\n")}\n`;
}
