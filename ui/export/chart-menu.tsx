/** What can be taken away from a chart: its numbers, its picture, its citation, and the run it comes from. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Spec } from "vega";
import { csv } from "../../scenarios/index.ts";
import type { Picture } from "../charts/view.ts";
import { download, downloadBlob } from "../download.ts";
import { MODEL_ID } from "../model-id.ts";
import { scenario, settings, shareLink } from "../state.ts";
import { toast } from "../toast.tsx";
import { bibtexCitation, type Cited, plainCitation } from "./citation.ts";
import { DIALECTS } from "./dialect.ts";
import { dialect } from "./dialect-choice.ts";
import type { PictureWords } from "./picture.ts";
import { manifestOf, namedOf, type PageRun, runName } from "./run-record.ts";
import { meanTable, quantileTable } from "./tidy.ts";
import { readingOf, runOnScreen, sourceLine } from "./view-record.ts";
import "./chart-menu.css";

interface ChartMenuProps {
  readonly name: string;
  readonly sentence: string;
  readonly spec: Spec;
  readonly picture: Picture;
  /** What the chart shows, as ids; means where `keys` name its parts, quantiles elsewhere. */
  readonly outputs: readonly string[];
  readonly keys?: PictureWords["keys"];
}

export function ChartMenu(props: ChartMenuProps) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const leave = (event: Event): void => {
      const away = event instanceof KeyboardEvent ? event.key === "Escape" : !inside(place.current, event);
      if (away) setOpen(false);
    };
    addEventListener("keydown", leave);
    addEventListener("pointerdown", leave);
    return () => {
      removeEventListener("keydown", leave);
      removeEventListener("pointerdown", leave);
    };
  }, [open]);
  return (
    <div class="chart-menu" ref={place}>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        Save and cite
      </button>
      {open && <MenuItems {...props} />}
    </div>
  );
}

const inside = (place: HTMLElement | null, { target }: Event): boolean =>
  target instanceof Node && place !== null && place.contains(target);

function MenuItems(props: ChartMenuProps) {
  const { name } = props;
  const run = runOnScreen();
  if (!run) return <p class="chart-menu-items">The run is under way.</p>;
  const file = `chokepoint-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}-${runName(run)}`;
  const cited = citedOf(name, run);
  const item = (title: string, action: () => void) => (
    <button type="button" aria-label={`${title}: ${name}`} onClick={action}>
      {title}
    </button>
  );
  return (
    <div class="chart-menu-items">
      {item("CSV", () => saveTable(props, run, file))}
      <label>
        cells parted by
        <select
          value={dialect.value.name}
          onChange={({ currentTarget }) => {
            const chosen = DIALECTS.find((each) => each.name === currentTarget.value);
            if (chosen) dialect.value = chosen;
          }}
        >
          <option value="comma">comma, 1.5</option>
          <option value="semicolon">semicolon, 1,5</option>
        </select>
      </label>
      {item("PNG", () => void savePicture(props, run, file, "png"))}
      {item("SVG", () => void savePicture(props, run, file, "svg"))}
      {item("Copy citation", () => void copy("Citation", plainCitation(cited)))}
      {item("BibTeX", () => download(`${file}.bib`, bibtexCitation(cited), "application/x-bibtex"))}
      {item("Run manifest", () =>
        download(
          `${file}.manifest.json`,
          `${JSON.stringify(manifestOf(run, __VERSION__), null, 2)}\n`,
          "application/json",
        ),
      )}
      <p>
        <code>npx chokepoint reproduce MANIFEST --out results</code> makes the run of the manifest again.
      </p>
    </div>
  );
}

const citedOf = (view: string, run: PageRun): Cited => ({
  view,
  scenario: scenario.value.title,
  version: __VERSION__,
  model: MODEL_ID,
  run: runName(run),
  seed: settings.value.seed,
  members: settings.value.members,
  link: shareLink(),
  accessed: new Date().toISOString().slice(0, 10),
});

function saveTable({ outputs, keys }: ChartMenuProps, run: PageRun, file: string): void {
  const table = keys ? meanTable : quantileTable;
  const { header, rows } = table(namedOf(run), outputs, runName(run));
  const { separator, decimal } = dialect.value;
  download(`${file}.csv`, csv(header, rows, separator, decimal), "text/csv");
}

async function savePicture(
  { name, sentence, spec, picture, outputs, keys }: ChartMenuProps,
  run: PageRun,
  file: string,
  form: "png" | "svg",
): Promise<void> {
  const { drawPicture } = await import("./picture.ts");
  const style = getComputedStyle(document.documentElement);
  const reading = readingOf(outputs, keys !== undefined);
  const words = { title: name, reading, sentence, source: sourceLine(run), keys: keys ?? [] };
  const view = await drawPicture(spec, picture, words, {
    ink: style.getPropertyValue("--ink").trim(),
    paper: style.getPropertyValue("--paper").trim(),
  });
  if (form === "svg") {
    download(`${file}.svg`, await view.toSVG(), "image/svg+xml");
  } else {
    const canvas = await view.toCanvas(2);
    canvas.toBlob((blob) => blob && downloadBlob(`${file}.png`, blob), "image/png");
  }
  view.finalize();
}

async function copy(what: string, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(`${what} copied.`);
  } catch {
    toast(text);
  }
}

declare const __VERSION__: string;
