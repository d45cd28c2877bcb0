/** `chokepoint lint [FILE]`: what in a model deserves a second look, the shipped one or one in XMILE. */
import type { CommandModule } from "yargs";
import { compiled as shipped } from "../../model/compiled.ts";
import { type Compiled, link, parameterRow } from "../../model/engine/index.ts";
import {
  type Finding,
  loopsWithoutDelay,
  runFindings,
  unitFindings,
  unsourced,
  unused,
} from "../../model/engine/reading/index.ts";
import { importXmile } from "../../model/engine/xmile/index.ts";
import { constraints, loops } from "../../model/index.ts";
import { CENTRAL, drawer, fit, levers, rootKey } from "../index.ts";
import { drawsOf } from "../xmile/index.ts";
import { examples } from "./examples.ts";
import { UsageError } from "./failures.ts";
import { readModel } from "./read-model.ts";

const CHECKS: readonly Finding["check"][] = [
  "units",
  "unused",
  "unsourced",
  "lookup range",
  "time step",
  "method",
  "start",
  "loop without delay",
];
/** Findings of one kind shown before the rest are counted. */
const SHOWN = 12;

export const lintCommand: CommandModule<object, { file?: string | undefined; json: boolean; all: boolean }> =
  {
    command: "lint [file]",
    describe:
      "check a model: units, sources, lookups, time step, start, loops; the shipped one or an XMILE file",
    builder: (yargs) =>
      yargs
        .positional("file", {
          type: "string",
          describe: "a model in XMILE; the shipped model where left out",
        })
        .option("all", { type: "boolean", default: false, describe: "print every finding" })
        .option("json", { type: "boolean", default: false, describe: "print the answer as JSON" })
        .epilog(
          examples([
            ["lint", "the shipped model"],
            ["lint model.stmx --json", "a model of your own"],
          ]),
        ) as never,
    handler({ file, json, all }) {
      const findings = file === undefined ? lintShipped() : lintFile(file);
      process.stdout.write(json ? `${JSON.stringify(findings, null, 2)}\n` : text(findings, all));
    },
  };

function lintShipped(): Finding[] {
  const { program } = shipped;
  const settings = { fixed: {}, centred: {} };
  const { row, draws } = drawer(
    program,
    { settings, key: rootKey("1"), options: { outputs: [] } },
    fit,
  )(CENTRAL);
  // Its units were checked when it was compiled; levers and switches are set, not estimated.
  const set = new Set([
    ...levers.flatMap(({ parameters }) => Object.values(parameters)),
    ...[...loops, ...constraints].map((each) => each.switch),
  ]);
  return [
    ...structure(shipped).filter(({ check, name }) => check !== "unsourced" || !set.has(name)),
    ...runFindings(shipped, row, draws),
  ];
}

function lintFile(path: string): Finding[] {
  const text = readModel(path);
  let model: ReturnType<typeof importXmile>;
  try {
    model = importXmile(text);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const compiled = link(model.program);
  const row = parameterRow(model.program);
  return [
    ...unitFindings(model.program),
    ...structure(compiled),
    ...runFindings(compiled, row, drawsOf(model, "1")),
  ];
}

const structure = ({ program }: Compiled): Finding[] => [
  ...unused(program),
  ...unsourced(program),
  ...loopsWithoutDelay(program),
];

function text(findings: readonly Finding[], all: boolean): string {
  const parts = CHECKS.map((check) => {
    const own = findings.filter((finding) => finding.check === check);
    const shown = all ? own : own.slice(0, SHOWN);
    const rest = own.length - shown.length;
    const lines = shown.map(({ name, text: said }) => `  ${name}: ${said}\n`);
    const more = rest > 0 ? `  and ${rest} more: see --all\n` : "";
    return `${check}: ${own.length === 0 ? "nothing found" : own.length}\n${lines.join("")}${more}`;
  });
  return parts.join("");
}
