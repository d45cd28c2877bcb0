/** `chokepoint validate`: the model's intervals beside what was observed. */
import type { CommandModule } from "yargs";
import { compiled } from "../../model/compiled.ts";
import {
  evidenceTargets,
  parseObservations,
  presetById,
  presets,
  runEnsemble,
  type Score,
  scoreOf,
  settingsOf,
  type Target,
  theil,
  variablesOf,
} from "../index.ts";
import { columns } from "./columns.ts";
import { examples } from "./examples.ts";
import { usage } from "./failures.ts";
import { nodePool } from "./node-pool.ts";
import { readShared, type Shared, sharedOptions } from "./options.ts";
import { progressBar } from "./progress.ts";
import { readJson } from "./read-json.ts";

interface ValidateArguments extends Pick<Shared, "seed" | "members" | "workers" | "json"> {
  observations?: string | undefined;
  prior: boolean;
}

/** Widest 80 % interval that still counts, in widths of the evidence's own range. */
const WIDEST = 1.5;

export const validateCommand: CommandModule<object, ValidateArguments> = {
  command: "validate",
  describe: "score the model against the evidence, or against observations of your own",
  builder: (yargs) =>
    yargs
      .option("observations", {
        type: "string",
        requiresArg: true,
        describe: "JSON file: a list of {id, variable, date, low, central, high}",
      })
      .option("prior", {
        type: "boolean",
        default: false,
        describe: "sample the evidence's ranges alone, without the fit",
      })
      .options({
        seed: sharedOptions.seed,
        members: sharedOptions.members,
        workers: sharedOptions.workers,
        json: sharedOptions.json,
      })
      .epilog(
        examples([
          ["validate", "every scored row of the evidence"],
          ["validate --prior", "the same before the fit"],
          ["validate --observations mine.json --json", "observations of your own"],
        ]),
      ) as never,
  async handler(args) {
    const targets = args.observations === undefined ? evidenceTargets() : readTargets(args.observations);
    const shared = readShared({ ...args, set: [], method: "euler" });
    const pool = nodePool(shared.workers);
    const bar = progressBar("validate", process.stderr);
    try {
      const ensemble = await runEnsemble(pool, {
        settings: settingsOf(presetById("today", presets), presets),
        key: shared.key,
        members: shared.members,
        times: shared.times,
        options: { ...shared.options, outputs: variablesOf(targets) },
        prior: args.prior,
        onProgress: bar.update,
      });
      const scores = targets.map((target) => scoreOf(ensemble, target));
      process.stdout.write(
        args.json
          ? `${JSON.stringify(
              scores.map(({ width: _, ...score }) => score),
              null,
              2,
            )}\n`
          : report(scores),
      );
    } finally {
      bar.end();
      pool.close();
    }
  },
};

function readTargets(path: string): Target[] {
  const content = readJson(path);
  return usage(() => parseObservations(content, compiled.program, path));
}

function report(scores: readonly Score[]): string {
  const short = (value: number): string => String(Number(value.toPrecision(3)));
  const rows = scores.map(({ id, variable, date, low, central, high, q10, q50, q90, inside, width }) => [
    id,
    variable,
    date.toFixed(2),
    `${short(low)} .. ${short(central)} .. ${short(high)}`,
    `${short(q10)} .. ${short(q50)} .. ${short(q90)}`,
    inside ? "inside" : "outside",
    width.toFixed(2),
  ]);
  const header = [
    "row",
    "variable",
    "date",
    "evidence low .. central .. high",
    "model q10 .. q50 .. q90",
    "",
    "width",
  ];
  const inside = scores.filter((score) => score.inside).length;
  const narrow = scores.filter((score) => score.inside && score.width <= WIDEST).length;
  const summary = [
    `${inside} of ${scores.length} rows have their central value inside the model's 80 % interval (${percent(inside, scores.length)}),`,
    `${narrow} of them with an interval at most ${WIDEST} times as wide as the evidence's own range.`,
  ];
  const text = columns([header, ...rows], [false, false, true, false, false, false, true]);
  return `${text}\n${summary.join("\n")}\n${seriesReport(scores)}`;
}

const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`;

/** Theil's decomposition where a variable is observed at several dates. */
function seriesReport(scores: readonly Score[]): string {
  const variables = [...new Set(scores.map(({ variable }) => variable))];
  return variables
    .map((variable) => [variable, scores.filter((score) => score.variable === variable)] as const)
    .filter(([, series]) => series.length > 1)
    .map(([variable, series]) => {
      const { bias, variation, covariation } = theil(
        series.map(({ q50 }) => q50),
        series.map(({ central }) => central),
      );
      const parts = [bias, variation, covariation].map((part) => part.toFixed(2)).join(", ");
      return `${variable}, ${series.length} points: errors by bias, unequal variation, unequal covariation: ${parts}\n`;
    })
    .join("");
}
