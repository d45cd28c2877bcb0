/** Examples at the end of a command's help: the command on one line, so that it can be copied, and what it does. */
export const examples = (pairs: readonly (readonly [command: string, effect: string])[]): string =>
  `Examples:\n${pairs.map(([command, effect]) => `  chokepoint ${command}\n      ${effect}`).join("\n")}`;
