/** The command line. Exit status: 0 done, 1 a run failed, 2 wrong usage. */
import yargs from "yargs";
import { attributeCommand } from "./command-attribute.ts";
import { checkCommand } from "./command-check.ts";
import { compareCommand } from "./command-compare.ts";
import { discoverCommand } from "./command-discover.ts";
import { equationsCommand } from "./command-equations.ts";
import { exportCommand } from "./command-export.ts";
import { lintCommand } from "./command-lint.ts";
import { loopsCommand } from "./command-loops.ts";
import { mergeCommand } from "./command-merge.ts";
import { planCommand } from "./command-plan.ts";
import { policiesCommand } from "./command-policies.ts";
import { reproduceCommand } from "./command-reproduce.ts";
import { runCommand } from "./command-run.ts";
import { scenariosCommand } from "./command-scenarios.ts";
import { seekCommand } from "./command-seek.ts";
import { sensitivityCommand } from "./command-sensitivity.ts";
import { simulateCommand } from "./command-simulate.ts";
import { validateCommand } from "./command-validate.ts";
import { whyCommand } from "./command-why.ts";
import { examples } from "./examples.ts";
import { parserWords, UsageError, unknownWords } from "./failures.ts";
import { sharedOptions } from "./options.ts";
import { version } from "./version.ts";

const COMMANDS = [
  "scenarios",
  "run",
  "compare",
  "equations",
  "validate",
  "why",
  "policies",
  "seek",
  "discover",
  "loops",
  "attribute",
  "sensitivity",
  "lint",
  "simulate",
  "export",
  "reproduce",
  "plan",
  "check",
  "merge",
];
const OPTIONS = [
  ...Object.keys(sharedOptions),
  "out",
  "from",
  "save-members",
  "shard",
  "format",
  "charts",
  "at",
  "levers",
  "before",
  "after",
  "breadth",
  "depth",
  "all",
  "outcome",
  "better",
  "threshold",
  "optimism",
  "recheck",
  "lever",
  "target",
  "side",
  "share",
  "above",
  "below",
  "box",
  "xmile",
  "outcome",
  "scale",
  "forms",
  "over-time",
  "rows",
  "order",
  "inputs",
  "failed",
  "save",
  "extend",
  "help",
  "version",
];
/** Options that may be given more than once, and the words without an option. */
const LISTS = ["_", "set", "scenario", "policy", "lever"];

/** Runs one command; the answer is its exit status. */
export async function main(words: readonly string[]): Promise<number> {
  const parser = yargs([...words])
    .scriptName("chokepoint")
    .locale("en")
    .updateStrings(parserWords as unknown as Record<string, string>)
    .usage(
      "$0 COMMAND\n\nRuns a system-dynamics model of a country's AI capability under sanctions.\nIllustrative and conditional, not a forecast.",
    )
    .command(scenariosCommand)
    .command(runCommand)
    .command(compareCommand)
    .command(equationsCommand)
    .command(validateCommand)
    .command(whyCommand)
    .command(policiesCommand)
    .command(seekCommand)
    .command(discoverCommand)
    .command(loopsCommand)
    .command(attributeCommand)
    .command(sensitivityCommand)
    .command(lintCommand)
    .command(simulateCommand)
    .command(reproduceCommand)
    .command(exportCommand)
    .command(planCommand)
    .command(checkCommand)
    .command(mergeCommand)
    .demandCommand(1, `name a command: ${COMMANDS.slice(0, -1).join(", ")} or ${COMMANDS.at(-1)}`)
    .epilog(
      examples([
        ["scenarios", "what there is to run"],
        ["run today --out results", "one scenario, its tables in the folder results"],
        ["compare today tight-coalition", "what a scenario changes"],
      ]),
    )
    .strict()
    .middleware((given) => {
      const twice = Object.entries(given).find(
        ([name, value]) => Array.isArray(value) && !LISTS.includes(name),
      );
      if (twice)
        throw new UsageError(`--${twice[0]} is given more than once: ${(twice[1] as unknown[]).join(", ")}`);
    }, true)
    .version(version)
    .help()
    .alias({ help: "h", version: "V" })
    .wrap(Math.min(100, process.stdout.columns || 100))
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new UsageError(unknownWords(message, COMMANDS, OPTIONS));
    });
  try {
    await parser.parseAsync();
    return 0;
  } catch (error) {
    const wrongUsage = error instanceof UsageError || (error as Error).name === "YError";
    process.stderr.write(`${(error as Error).message}\n`);
    if (wrongUsage) process.stderr.write("See chokepoint --help, or chokepoint COMMAND --help.\n");
    return wrongUsage ? 2 : 1;
  }
}

// A closed pipe (as in `chokepoint equations | head`) is the reader's choice, not a failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
process.exitCode = await main(process.argv.slice(2));
