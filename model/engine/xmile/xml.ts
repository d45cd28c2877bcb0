/** XML text to a tree of elements. saxes reads the text; what files in the wild get wrong in one known way is mended here. */
import { SaxesParser } from "saxes";

export interface Element {
  /** Without its prefix. */
  readonly name: string;
  /** Empty for the elements of XMILE itself; vendors' have one, declared or not. */
  readonly prefix: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
  readonly line: number;
}
export interface Tree {
  readonly root: Element;
  /** What was mended, a sentence each. */
  readonly notes: readonly string[];
}

/** Limits of what is read at all, far above any model published. */
export const LIMITS = { characters: 16 * 1024 * 1024, depth: 64, elements: 500_000 } as const;

/** An element of this kind never holds another, so an unclosed one ends where the next begins. */
const VARIABLES = ["stock", "flow", "aux"];

interface Growing extends Element {
  readonly children: Growing[];
  text: string;
}

/**
 * Prefixes need no declaration, since most files in circulation lack them. Document types, and with them entities of
 * the file's own, are refused.
 * @throws Error naming line and column.
 */
export function readXml(text: string): Tree {
  if (text.length > LIMITS.characters)
    throw new Error(`the file has ${text.length} characters: at most ${LIMITS.characters} are read`);
  const parser = new SaxesParser({ xmlns: false, position: true });
  const refuse = (what: string): never => {
    throw new Error(`line ${parser.line}, column ${parser.column}: ${what}`);
  };
  const notes: string[] = [];
  const open: Growing[] = [];
  let [root, elements, implied]: [Growing | undefined, number, number] = [undefined, 0, 0];

  parser.on("doctype", () =>
    refuse("a document type is not read, since its entities could stand for anything: delete <!DOCTYPE ...>"),
  );
  parser.on("error", (error) => {
    const what = error.message.replace(/^\d+:\d+: /, "");
    if (implied > 0 && what.startsWith("unexpected close tag")) implied -= 1;
    else refuse(`not well-formed XML (${what.replace(/\.$/, "")})`);
  });
  parser.on("opentag", (tag) => {
    elements += 1;
    if (elements > LIMITS.elements) refuse(`more than ${LIMITS.elements} elements`);
    const before = open.at(-1);
    if (before && VARIABLES.includes(before.name) && VARIABLES.includes(tag.name)) {
      notes.push(
        `line ${before.line}: <${before.name} name="${before.attributes.get("name") ?? ""}"> is not closed, taken to end before line ${parser.line}`,
      );
      open.pop();
      implied += 1;
    }
    if (open.length >= LIMITS.depth) refuse(`elements are nested deeper than ${LIMITS.depth}`);
    const [prefix, name] = splitName(tag.name);
    const element: Growing = {
      name,
      prefix,
      attributes: new Map(Object.entries(tag.attributes)),
      children: [],
      text: "",
      line: parser.line,
    };
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
    open.push(element);
  });
  parser.on("closetag", (tag) => {
    // The end of an element that was taken to end before comes too late to mean anything.
    const [prefix, name] = splitName(tag.name);
    const top = open.at(-1);
    if (top?.name === name && top.prefix === prefix) open.pop();
  });
  const addText = (part: string): void => {
    const top = open.at(-1);
    if (top) top.text += part;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(text).close();
  if (root === undefined) throw new Error("the file holds no XML element: an XMILE file begins with <xmile>");
  return { root, notes };
}

function splitName(text: string): [prefix: string, name: string] {
  const colon = text.indexOf(":");
  return colon < 0 ? ["", text] : [text.slice(0, colon), text.slice(colon + 1)];
}

/** The children of XMILE's own of that name. */
export const childrenOf = (element: Element, name: string): Element[] =>
  element.children.filter((child) => child.prefix === "" && child.name === name);

export const childOf = (element: Element, name: string): Element | undefined => childrenOf(element, name)[0];
