/** What the tests of the model assert, read from their titles. */

export interface TestFile {
  readonly path: string;
  readonly text: string;
}

const CALL =
  /^( *)(?:\}?\)?\.)?(describe|test|it)(?:\.(?:each|only|skip|for|concurrent)(?:\([^\n]*?\))?)*\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`)/gm;

/** A list item a test, each with the group it stands in. */
export function batteryText(files: readonly TestFile[]): string {
  return [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, text }) => ({ path, titles: titlesOf(text) }))
    .filter(({ titles }) => titles.length > 0)
    .map(
      ({ path, titles }) => `**[${path}](../${path})**\n\n${titles.map((title) => `- ${title}`).join("\n")}`,
    )
    .join("\n\n");
}

function titlesOf(text: string): string[] {
  const groups: { readonly indent: number; readonly title: string }[] = [];
  const titles: string[] = [];
  for (const [, space = "", kind, ...quoted] of text.matchAll(CALL)) {
    const title = (quoted.find((part) => part !== undefined) ?? "")
      .replace(/\$\{[^}]*\}|%[sdifjoO]|\$[a-z][\w.]*/g, "…")
      .replace(/\\(.)/g, "$1");
    while ((groups.at(-1)?.indent ?? -1) >= space.length) groups.pop();
    if (kind === "describe") groups.push({ indent: space.length, title });
    else titles.push([...groups.map((group) => group.title), title].join(" "));
  }
  return titles;
}
