/** The two ways a command can end badly, told apart by exit status, and what the parser of words says of the second. */
import { nearestNames } from "../../model/index.ts";

/** Wrong usage: exit status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Turns any fault in what the user gave into wrong usage. */
export function usage<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

const tooFew = "presets or scenario files: %s named, %s needed; `chokepoint scenarios` lists the presets";

/** The parser's own messages in the words of this command line; one and other are the forms for one thing and for more. */
export const parserWords = {
  "Not enough non-option arguments: got %s, need at least %s": { one: tooFew, other: tooFew },
  "Missing required argument: %s": { one: "option --%s is missing", other: "options are missing: --%s" },
  "Not enough arguments following: %s": "--%s needs a value",
};

/** What is wrong with a word the parser does not know, with the nearest it knows. */
export function unknownWords(
  message: string,
  commands: readonly string[],
  options: readonly string[],
): string {
  const found = /^Unknown (?:arguments?|commands?): (.+)$/.exec(message);
  if (!found?.[1]) return message;
  // The parser tells a name with a hyphen twice: as typed, and in camel case.
  const words = found[1]
    .split(", ")
    .filter((word, i, all) => !all.some((one, j) => j < i && camel(one) === word));
  return words
    .map((word) => {
      const isOption = process.argv.some(
        (typed) => typed.replace(/=.*$/s, "") === `--${word}` || typed === `-${word}`,
      );
      const near = nearestNames(word, isOption ? options : commands).map((name) =>
        isOption ? `--${name}` : name,
      );
      const known = near.length > 0 ? `; nearest: ${near.join(", ")}` : "";
      return isOption ? `no option is called --${word}${known}` : `"${word}" is not understood${known}`;
    })
    .join("\n");
}

const camel = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
