/**
 * From a lever's input event to the frame in which the charts show its run, in headless Chromium: a preview for each of
 * STEPS moves, and after some of them the whole ensemble on release.
 */
import type { Page } from "puppeteer-core";
import { settled, visit } from "../helpers/page.ts";

const STEPS = 300;
const RELEASE_EVERY = 10;

/** Milliseconds from the event until the run was there, and until the frame that shows it ended. */
interface Times {
  readonly run: number;
  readonly drawn: number;
}
interface Moved {
  readonly preview: Times;
  readonly release: Times | undefined;
}
interface Figure {
  readonly what: "preview" | "release";
  readonly members: number;
  readonly until: keyof Times;
  readonly p50: number;
  readonly p95: number;
}

/** Times what is drawn: every stroke on a canvas, and every run that was handed to the charts. */
function watch(page: Page): Promise<unknown> {
  return page.evaluateOnNewDocument(() => {
    const drawn = new Map<CanvasRenderingContext2D, number>();
    const { stroke } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.stroke = function (this: CanvasRenderingContext2D, path?: Path2D) {
      drawn.set(this, performance.now());
      return path ? stroke.call(this, path) : Reflect.apply(stroke, this, []);
    };
    /** Milliseconds from now to the end of the frame in which all charts show the next run. */
    const nextDrawn = (act: () => void): Promise<Times> =>
      new Promise((resolve) => {
        const from = performance.now();
        const look = (): void => {
          const ran = performance
            .getEntriesByName("chokepoint:ran")
            .find(({ startTime }) => startTime >= from);
          const after = [...drawn].filter(
            ([context, at]) => context.canvas.isConnected && ran && at >= ran.startTime,
          );
          const charts = document.querySelectorAll(".panel canvas").length;
          if (ran && after.length >= charts)
            resolve({ run: ran.startTime - from, drawn: performance.now() - from });
          else requestAnimationFrame(look);
        };
        act();
        requestAnimationFrame(look);
      });
    Object.assign(window, { nextDrawn });
  });
}

/** Moves the first lever's slider by one step, and lets it go where asked. */
function move(page: Page, step: number, isReleased: boolean): Promise<Moved> {
  return page.evaluate(
    async (step, isReleased) => {
      const { nextDrawn } = window as unknown as { nextDrawn(act: () => void): Promise<Times> };
      const slider = document.querySelector<HTMLInputElement>("input[type=range]");
      if (!slider) throw new Error("there is no lever");
      const [min, max] = [Number(slider.min), Number(slider.max)];
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
      const say = (name: string) => slider.dispatchEvent(new Event(name, { bubbles: true }));
      performance.clearMarks();
      const preview = await nextDrawn(() => {
        // No two alike, or what was run before would be shown again.
        set?.call(slider, String(min + (max - min) * ((0.37 + step * 0.6180339887) % 1)));
        say("input");
      });
      if (!isReleased) return { preview, release: undefined };
      performance.clearMarks();
      return { preview, release: await nextDrawn(() => say("change")) };
    },
    step,
    isReleased,
  );
}

function figures(what: Figure["what"], members: number, all: readonly Times[]): Figure[] {
  return (["run", "drawn"] as const).map((until) => {
    const sorted = all.map((times) => times[until]).sort((a, b) => a - b);
    const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
    return { what, members, until, p50: at(0.5), p95: at(0.95) };
  });
}

const site = await visit();
try {
  const page = await site.browser.newPage();
  await page.setViewport({ width: 1440, height: 1000 });
  await watch(page);
  await page.goto(site.address);
  await settled(page);
  const moves: Moved[] = [];
  for (let step = 0; step < STEPS; step++)
    moves.push(await move(page, step, step % RELEASE_EVERY === RELEASE_EVERY - 1));
  const releases = moves.flatMap(({ release }) => (release === undefined ? [] : [release]));
  const list = [
    ...figures(
      "preview",
      50,
      moves.map(({ preview }) => preview),
    ),
    ...figures("release", 200, releases),
  ];
  process.stdout.write(
    process.argv.includes("--json")
      ? `${JSON.stringify(list, null, 2)}\n`
      : `${list.map(({ what, members, until, p50, p95 }) => `${what} of ${members} members until ${until}: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`).join("\n")}\n`,
  );
} finally {
  await site.close();
}
