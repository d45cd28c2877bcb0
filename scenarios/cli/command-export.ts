/** `chokepoint export --xmile`: the simulator's own model in XMILE, for Stella and other tools. */
import { basename, dirname } from "node:path";
import type { CommandModule } from "yargs";
import { presets } from "../index.ts";
import { examples } from "./examples.ts";
import { UsageError } from "./failures.ts";
import { writeWhole } from "./files.ts";
import { sharedOptions } from "./options.ts";
import { readScenario } from "./read-scenario.ts";
import { version } from "./version.ts";

interface ExportArguments {
  xmile?: string | undefined;
  out?: string | undefined;
  set: string[];
}

const DEFAULT = "today";

export const exportCommand: CommandModule<object, ExportArguments> = {
  command: "export",
  describe: "write the model with the central values of a scenario, to be read by other tools",
  builder: (yargs) =>
    yargs
      .option("xmile", {
        type: "string",
        describe: `as XMILE 1.0; a preset id or scenario file may follow (${DEFAULT} where left out)`,
      })
      .option("out", { type: "string", requiresArg: true, describe: "file to write; printed where left out" })
      .option("set", sharedOptions.set)
      .epilog(
        examples([
          ["export --xmile --out chokepoint.xmile", "the model as it stands today"],
          ["export --xmile chips-only --out chips-only.stmx", "with the levers of a preset"],
        ]),
      ) as never,
  async handler({ xmile, out, set }) {
    if (xmile === undefined) throw new UsageError("name the format to write: --xmile");
    const scenario = readScenario(xmile === "" ? DEFAULT : xmile, set);
    const { exportScenario } = await import("../xmile/index.ts");
    const text = exportScenario(scenario, presets, version);
    if (out === undefined) process.stdout.write(text);
    else writeWhole(dirname(out), { [basename(out)]: text });
  },
};
