/** `chokepoint loops`: the named feedback loops, and how strong each is year by year in a scenario. */
import type { CommandModule } from "yargs";
import { compiled } from "../../model/compiled.ts";
import { loops } from "../../model/index.ts";
import { type Dominance, dateOf, dominance, fit, presets, settingsOf } from "../index.ts";
import { columns } from "./columns.ts";
import { examples } from "./examples.ts";
import { readShared, type Shared, sharedOptions } from "./options.ts";
import { readScenario } from "./read-scenario.ts";

interface LoopsArguments extends Pick<Shared, "seed" | "set" | "profile" | "json"> {
  scenario: string;
}

export const loopsCommand: CommandModule<object, LoopsArguments> = {
  command: "loops [scenario]",
  describe: "print the named feedback loops and their strength over time",
  builder: (yargs) =>
    yargs
      .positional("scenario", { type: "string", default: "today", describe: "preset id or scenario file" })
      .options({
        seed: sharedOptions.seed,
        set: sharedOptions.set,
        profile: sharedOptions.profile,
        json: sharedOptions.json,
      })
      .epilog(
        examples([
          ["loops", "the twelve loops in the preset today"],
          ["loops tight-coalition --json", "another scenario, with each loop's way round"],
        ]),
      ) as never,
  handler(args) {
    const { key, profile } = readShared({ ...args, members: 1, method: "euler" });
    const scenario = readScenario(args.scenario, args.set);
    const found = dominance(compiled, fit, {
      settings: settingsOf(scenario, presets),
      key,
      ...(profile ? { profile } : {}),
    });
    const answer = {
      scenario: scenario.id,
      years: found.spans.map((month) => dateOf(month).slice(0, 4)),
      loops: loops.map((loop, i) => ({ ...loop, relative: found.loops[i]?.relative ?? [] })),
    };
    process.stdout.write(args.json ? `${JSON.stringify(answer, null, 2)}\n` : text(scenario.id, found));
  },
};

function text(scenario: string, { spans, loops: scored }: Dominance): string {
  const header = ["loop", ...spans.map((month) => dateOf(month).slice(0, 4))];
  const rows = scored.map(({ id, relative }) => [
    `${id} ${loops.find((loop) => loop.id === id)?.name ?? ""}`,
    ...relative.map((share) => String(Math.round(100 * share))),
  ]);
  return `Strength of the named loops in ${scenario}, central run, mean of each year, in per cent of all named loops
whose stocks reach each other; below zero a loop balances. Loops that Matter, form of 2023.

${columns(
  [header, ...rows],
  header.map((_, i) => i > 0),
)}`;
}
