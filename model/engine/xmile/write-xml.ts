/** XML text, element by element. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const tag = (name: string, attributes: Attributes): string =>
  [
    name,
    ...Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}="${escaped(String(value)).replaceAll('"', "&quot;")}"`],
    ),
  ].join(" ");

/** An element that holds others, indented, or nothing. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  if (children.length === 0) return `<${tag(name, attributes)}/>`;
  const inner = children.map((child) => `  ${child.replaceAll("\n", "\n  ")}`).join("\n");
  return `<${tag(name, attributes)}>\n${inner}\n</${name}>`;
}

/** An element that holds text. */
export const leaf = (name: string, text: string, attributes: Attributes = {}): string =>
  `<${tag(name, attributes)}>${escaped(text)}</${name}>`;
