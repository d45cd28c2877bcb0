/** A chart as a picture that speaks for itself: title, how to read it, what it says, where it is from. */
import { parse, type Spec, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { type Picture, withData } from "../charts/view.ts";
import { wrapped } from "./picture-words.ts";

export interface PictureWords {
  readonly title: string;
  readonly reading: string;
  readonly sentence: string;
  readonly source: string;
  /** Colours without a label in the chart. */
  readonly keys: readonly { readonly label: string; readonly color: string }[];
}
export interface PictureColors {
  readonly ink: string;
  readonly paper: string;
}

const [WIDTH, HEIGHT] = [640, 340];
const [LEFT, RIGHT] = [64, 96];
/** Characters of the small text that fit the picture's width. */
const LINE = 118;
const STEP = 16;

/** @returns the drawn view, of which a canvas or an SVG text is taken. */
export async function drawPicture(
  spec: Spec,
  picture: Picture,
  words: PictureWords,
  colors: PictureColors,
): Promise<View> {
  const reading = wrapped(words.reading, LINE);
  const below = [...wrapped(words.sentence, LINE), ...wrapped(words.source, LINE)];
  const keyRows = words.keys.length === 0 ? 0 : 1;
  const top = 44 + reading.length * STEP + keyRows * 22 + 20;
  const bottom = 44 + below.length * STEP;
  const filled = withData(spec, picture);
  const framed: Spec = {
    ...filled,
    background: colors.paper,
    marks: [
      ...(filled.marks ?? []),
      text([words.title], 12 - top, 18, colors.ink, "bold"),
      text(reading, 40 - top, 12, colors.ink),
      ...keyMarks(words.keys, 40 - top + reading.length * STEP + 4, colors.ink),
      text(below, HEIGHT + 36, 12, colors.ink),
    ],
  };
  const view = new View(parse(framed, undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer: "none",
  });
  view.padding({ left: LEFT, right: RIGHT, top, bottom }).width(WIDTH).height(HEIGHT);
  await view.runAsync();
  return view;
}

type Mark = NonNullable<Spec["marks"]>[number];

function text(lines: readonly string[], y: number, size: number, ink: string, weight = "normal"): Mark {
  const set = { x: 12 - LEFT, y, fontSize: size, fontWeight: weight, fill: ink, lineHeight: STEP };
  return {
    type: "text",
    encode: {
      enter: {
        ...valuesOf(set),
        text: { value: lines },
        baseline: { value: "top" },
        font: { value: "system-ui, sans-serif" },
      },
    },
  } as Mark;
}

function keyMarks(keys: PictureWords["keys"], y: number, ink: string): Mark[] {
  let x = 12 - LEFT;
  return keys.flatMap(({ label, color }) => {
    const at = x;
    x += 26 + label.length * 6.2;
    const box = { x: at, y, width: 12, height: 12, fill: color, stroke: ink };
    const name = { x: at + 17, y, fontSize: 12, fill: ink, text: label, baseline: "top" };
    return [
      { type: "rect", encode: { enter: valuesOf(box) } },
      { type: "text", encode: { enter: { ...valuesOf(name), font: { value: "system-ui, sans-serif" } } } },
    ] as Mark[];
  });
}

const valuesOf = (set: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(Object.entries(set).map(([name, value]) => [name, { value }]));
