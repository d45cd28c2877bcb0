/** Every run of every preset by the shape of its paths; a shape that nobody has explained stops the generator. */
import { outcomes } from "../../model/index.ts";
import { type Ensemble, type Mode, modeOf, presets } from "../../scenarios/index.ts";
import { ensembleOf, SEED } from "./ensembles.ts";
import { join, table } from "./markdown.ts";
import { modeNotes } from "./mode-notes.ts";

const MEMBERS = 100;
const FROM = 2022;

export function modesText(): string {
  const watched = Object.keys(modeNotes);
  const runs = presets.map(({ id, title }) => ({
    title,
    ensemble: ensembleOf(id, { members: MEMBERS, outputs: watched }),
  }));
  const missing: string[] = [];
  const rows = watched.flatMap((output) => {
    const found = new Map<Mode, string[]>();
    for (const { title, ensemble } of runs)
      for (let member = 0; member < MEMBERS; member++) {
        const mode = modeOf(yearly(ensemble, output, member));
        found.set(mode, [...(found.get(mode) ?? []), title]);
      }
    const notes = modeNotes[output] ?? [];
    for (const [mode, titles] of found)
      if (!notes.some(({ modes }) => modes.includes(mode)))
        missing.push(`${output} ${mode} in ${titles.length} runs of ${[...new Set(titles)].join(", ")}`);
    const label = outcomes.find(({ id }) => id === output)?.label ?? output;
    return notes.flatMap(({ modes, why }) => {
      const seen = modes.filter((mode) => found.has(mode));
      const titles = seen.flatMap((mode) => found.get(mode) ?? []);
      if (titles.length === 0) return [];
      const shapes = seen.map(
        (mode) => `${mode} (${share(found.get(mode)?.length ?? 0, MEMBERS * presets.length)})`,
      );
      return [[label, shapes.join("; "), most(titles), why]];
    });
  });
  if (missing.length > 0)
    throw new Error(`docs/generate/mode-notes.ts: nothing said of ${missing.join("; ")}`);
  return join([
    `Every run of every preset (${MEMBERS} members each, seed ${SEED}), its yearly values from January ${FROM} to the end sorted by shape. A turn counts when the path goes back by a tenth of its span. A shape that is not explained here stops the writing of this page.`,
    table(["outcome", "shape, and share of all runs", "most in", "why"], rows),
  ]);
}

function yearly({ outputs, times, values }: Ensemble, output: string, member: number): number[] {
  const place = outputs.indexOf(output);
  return Array.from(times).flatMap((time, row) =>
    time >= FROM * 12 && time % 12 === 0
      ? [values[(member * times.length + row) * outputs.length + place] as number]
      : [],
  );
}

const share = (count: number, all: number): string => {
  const percent = (100 * count) / all;
  return percent < 0.95 ? "below 1 %" : `${percent.toFixed(0)} %`;
};

/** The preset that shows it most often. */
function most(titles: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  const [title, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
  return `${title} (${share(count, MEMBERS)})`;
}
