/** One Vega view for the life of a panel: data patched in place, colours and axes as signals. */
import { changeset, parse, type Scale, type Spec, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { frameOf } from "./geometry.ts";

export type Row = Record<string, number | string>;
export interface Picture {
  readonly data: Readonly<Record<string, readonly Row[]>>;
  readonly signals: Readonly<Record<string, number | string>>;
}

export interface ChartView {
  show(picture: Picture): void;
  resize(width: number, height: number): void;
  end(): void;
}

/** Draws `spec` in `place`. Expressions are interpreted, since the page's policy allows no code made from text. */
export function createView(place: HTMLElement, spec: Spec, first: Picture): ChartView {
  const runtime = parse(withData(spec, first), undefined, { ast: true });
  const view = new View(runtime, {
    expr: expressionInterpreter,
    renderer: "canvas",
    container: place,
    hover: false,
    tooltip: () => {},
  });
  let ended = false;
  let busy: Promise<unknown> = view.runAsync();
  let waiting: Picture | undefined;

  const flush = (): void => {
    const picture = waiting;
    waiting = undefined;
    if (picture === undefined || ended) return;
    for (const [name, value] of Object.entries(picture.signals)) view.signal(name, value);
    for (const [name, rows] of Object.entries(picture.data)) patch(view, name, rows);
    busy = view.runAsync();
  };
  return {
    show(picture) {
      const first = waiting === undefined;
      waiting = picture;
      // Vega loses updates that overlap a run: the latest waits for the one before.
      if (first) void busy.then(flush);
    },
    resize(width, height) {
      if (ended) return;
      const { left, right, top, bottom, ...plot } = frameOf(width, height);
      view.padding({ left, right, top, bottom }).width(plot.width).height(plot.height);
      busy = busy.then(() => (ended ? undefined : view.runAsync()));
    },
    end() {
      ended = true;
      view.finalize();
    },
  };
}

/** The same specification with a logarithmic vertical axis, which Vega-Lite cannot switch by a parameter. */
export const withLog = (spec: Spec): Spec => ({
  ...spec,
  scales: (spec.scales ?? []).map((scale) => (scale.name === "y" ? logScale(scale) : scale)),
});

function logScale(scale: Scale): Scale {
  const { zero: _, ...rest } = scale as Scale & { zero?: unknown };
  return { ...rest, type: "log" } as Scale;
}

/** The specification with this picture's data and colours as its first. */
export function withData(spec: Spec, { data, signals }: Picture): Spec {
  return {
    ...spec,
    signals: (spec.signals ?? []).map((each) =>
      each.name in signals ? { ...each, value: signals[each.name] } : each,
    ) as never,
    data: (spec.data ?? []).map((each) =>
      each.name in data ? { ...each, values: data[each.name]?.map((row) => ({ ...row })) } : each,
    ) as never,
  };
}

/** Changes rows in place when they are as many as before; replacing them all costs two to four times as much. */
function patch(view: View, name: string, next: readonly Row[]): void {
  const now = view.data(name) as Row[];
  const [sample] = now;
  if (now.length !== next.length || sample === undefined) {
    view.data(
      name,
      next.map((row) => ({ ...row })),
    );
    return;
  }
  for (const [i, row] of now.entries()) Object.assign(row, next[i]);
  const changes = changeset();
  // Every field is flagged, or scales that read it go stale.
  for (const field of Object.keys(next[0] ?? {})) changes.modify(sample, field, sample[field]);
  // Missing from the published types; it makes every row be read again.
  view.change(name, (changes as unknown as { reflow(): typeof changes }).reflow());
}
