/** `chokepoint scenarios`: the presets, and the levers a scenario may move. */
import type { CommandModule } from "yargs";
import { changesOf, type Lever, levers, presets } from "../index.ts";
import { examples } from "./examples.ts";

export const scenariosCommand: CommandModule<object, { json: boolean; levers: boolean }> = {
  command: "scenarios",
  describe: "list the presets, or with --levers what a scenario may move",
  builder: (yargs) =>
    yargs
      .option("levers", {
        type: "boolean",
        default: false,
        describe: "list the levers with range, unit and today's value",
      })
      .option("json", { type: "boolean", default: false, describe: "print the answer as JSON" })
      .epilog(
        examples([
          ["scenarios", "every preset with its story"],
          ["scenarios --levers", "every lever with its range"],
          ["scenarios --json", "every preset with all its changes, inherited ones included"],
        ]),
      ) as never,
  handler(args) {
    process.stdout.write(args.levers ? leverText(args.json) : presetText(args.json));
  },
};

function presetText(json: boolean): string {
  const list = presets.map((preset) => ({ ...preset, changes: changesOf(preset, presets) }));
  if (json) return `${JSON.stringify(list, null, 2)}\n`;
  return list.map(({ id, title, story }) => `${id}\n${folded(`${title}. ${story}`)}`).join("");
}

const leverText = (json: boolean): string =>
  json ? `${JSON.stringify(levers, null, 2)}\n` : levers.map(leverLines).join("");

function leverLines({ id, label, group, min, max, unit, default: today, plain, bands }: Lever): string {
  const named = bands.map(({ name, value }) => `${value} ${name}`).join(", ");
  const facts = `${label} (group ${group}): ${min} to ${max}, in ${unit}; ${group === "C" ? "assumed" : "today"} ${today}.`;
  return `${id}\n${folded(`${facts} ${plain} Named values: ${named}.`)}`;
}

/** Text in lines of at most 96 characters behind an indent of two. */
function folded(text: string): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) as string;
    if (last !== "" && last.length + word.length >= 96) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines.map((line) => `  ${line}\n`).join("");
}
