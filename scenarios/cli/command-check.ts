/** `chokepoint check`: what of a plan is missing or damaged, as the list of shards to run again. */
import type { CommandModule } from "yargs";
import { examples } from "./examples.ts";

export const checkCommand: CommandModule<object, { plan: string; parts: string; json: boolean }> = {
  command: "check <plan> <parts>",
  describe: "read every part of a plan; print the shards to run again, one a line",
  builder: (yargs) =>
    yargs
      .positional("plan", { type: "string", demandOption: true, describe: "file of `chokepoint plan`" })
      .positional("parts", { type: "string", demandOption: true, describe: "folder of the parts" })
      .option("json", { type: "boolean", default: false, describe: "print the answer as JSON" })
      .epilog(
        examples([
          ["check plan.json parts", "exit status 0 where all is there, 1 where shards are to be run again"],
        ]),
      ) as never,
  async handler({ plan: path, parts, json }) {
    const [{ checkParts, shardText }, { readPlan }, { partFolder }] = await Promise.all([
      import("../scale/index.ts"),
      import("./read-plan.ts"),
      import("./part-files.ts"),
    ]);
    const plan = readPlan(path);
    const { of, members, failed, redo, faults } = await checkParts(plan, partFolder(parts));
    const again = redo.map(shardText);
    const complete = again.length === 0;
    if (json)
      process.stdout.write(
        `${JSON.stringify({ plan: plan.sha256, complete, shards: of, members, failed, redo: again, faults }, null, 2)}\n`,
      );
    else if (complete)
      process.stdout.write(`${of} shards, ${members} members, ${failed} of them failed: complete\n`);
    else process.stdout.write(again.map((shard) => `${shard}\n`).join(""));
    if (!complete)
      throw new Error(`${faults.join("\n")}\n${again.length} of ${of} shards are to be run again`);
  },
};
