/** Damage to models in XMILE: to the bare text, and to what it says. */

/** A whole number from 0 up to but without the one given. */
export type Draw = (below: number) => number;

const NASTY = [
  ...[
    "<",
    ">",
    "&",
    '"',
    "'",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "&amp;",
    "&lol;",
    "&#0;",
    "&#x10FFFF;",
    "\0",
    "\uFFFF",
  ],
  ...[
    "<!DOCTYPE a>",
    "<?x y?>",
    "<stock>",
    "</stock>",
    "<flow name='f'>",
    "<aux/>",
    "<eqn/>",
    "<gf>",
    "<macro>",
  ],
  ...["constructor", "__proto__", "toString", "NaN", "Infinity", "-0", "1e308", "1e-320", "9".repeat(400)],
  ...[
    "(",
    ")",
    "((((",
    "[",
    "]",
    "*",
    "@1",
    ":",
    ",",
    "{",
    "}",
    "^",
    "--",
    "<>",
    "IF",
    "THEN",
    "ELSE",
    "NOT",
    "MOD",
  ],
  ...[
    "SUM(",
    "DELAYN(TIME, 1, 100)",
    "PREVIOUS(SELF, 0)",
    "INIT(",
    "RANDOM(0, 1)",
    "POISSON(TIME)",
    "INF",
    "???",
  ],
  ...['size="9999"', 'size="1e9"', "<dt>1e-300</dt>", "<stop>1e300</stop>", 'reciprocal="true"', 'name=""'],
];
const WORDS = [
  ...[
    "TIME",
    "a",
    "b",
    "1",
    "0.5",
    "+",
    "-",
    "*",
    "/",
    "^",
    "(",
    ")",
    "[",
    "]",
    ",",
    "<",
    "=",
    "IF",
    "THEN",
    "ELSE",
  ],
  ...[
    "AND",
    "NOT",
    "MOD",
    "SMTH3",
    "STEP",
    "MAX",
    '"',
    ".",
    "{",
    "}",
    "x y",
    "é",
    "SELF",
    "SIZE",
    "@",
    ":",
    "*",
  ],
];

/** One of the models, damaged in one to three places. */
export function mutated(models: readonly string[], draw: Draw): string {
  let text = models[draw(models.length)] ?? "";
  // Most damage to the bare text is not even XML; damage to what it says goes further in.
  const bare = draw(3) === 0;
  for (let round = draw(3) + 1; round > 0; round--)
    text = bare ? damagedText(text, models, draw) : damagedModel(text, draw);
  return text;
}

function damagedText(text: string, models: readonly string[], draw: Draw): string {
  const at = draw(text.length + 1);
  const end = Math.min(text.length, at + draw(draw(10) === 0 ? 2000 : 40));
  const span = text.slice(at, end);
  switch (draw(6)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, end) + span + text.slice(end);
    case 2:
      return text.slice(0, at) + (NASTY[draw(NASTY.length)] ?? "") + text.slice(end);
    case 3:
      return text.slice(0, at) + String.fromCharCode(draw(draw(2) === 0 ? 128 : 65536)) + text.slice(at + 1);
    case 4: {
      const other = models[draw(models.length)] ?? "";
      return text.slice(0, at) + other.slice(draw(other.length));
    }
    default:
      return text.slice(0, at) + span.repeat(draw(50)) + text.slice(end);
  }
}

const EQUATION = /(?<=<eqn><!\[CDATA\[)(?:(?!\]\]>)[\s\S])*/g;

function damagedModel(text: string, draw: Draw): string {
  switch (draw(7)) {
    case 0: {
      const words = Array.from({ length: draw(12) + 1 }, () => WORDS[draw(WORDS.length)] ?? "");
      return replaceNth(text, EQUATION, draw, () => words.join(" "));
    }
    case 1:
    case 2:
      return replaceNth(text, EQUATION, draw, (equation) =>
        replaceNth(equation, /[A-Za-z_]+|[^\sA-Za-z_]/g, draw, () => WORDS[draw(WORDS.length)] ?? ""),
      );
    case 3:
      return replaceNth(text, /<(\w+)[^<>]*>[^<>]*<\/\1>|<\w+[^<>]*\/>/g, draw, (one) => one.repeat(draw(3)));
    case 4:
      return replaceNth(
        text,
        /(?<==")[^"]*/g,
        draw,
        () => NASTY.concat(WORDS)[draw(NASTY.length)]?.replace(/["<&]/g, "") ?? "",
      );
    case 5:
      return replaceNth(
        text,
        /(?<=<\/?)(stock|flow|aux|gf|module|inflow|outflow)\b/g,
        draw,
        () => ["stock", "flow", "aux", "gf"][draw(4)] ?? "",
      );
    default:
      return replaceNth(
        text,
        /-?\d+(\.\d+)?/g,
        draw,
        () => ["0", "-1", "1e9", "1e-9", "7", "2.5", ""][draw(7)] ?? "",
      );
  }
}

/** One of the places a pattern is found at, put another way. */
function replaceNth(text: string, pattern: RegExp, draw: Draw, put: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  const chosen = found[draw(Math.max(1, found.length))];
  if (chosen === undefined) return text;
  return text.slice(0, chosen.index) + put(chosen[0]) + text.slice(chosen.index + chosen[0].length);
}
