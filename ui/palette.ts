/** Colours of the charts, in both themes and in forced colours; every line has a second cue besides its colour. */
import { signal } from "@preact/signals";

export interface Palette {
  readonly inkColor: string;
  readonly gridColor: string;
  readonly baselineColor: string;
  readonly currentColor: string;
  readonly paperColor: string;
}

const light: Palette = {
  inkColor: "#3a3a3a",
  gridColor: "#e4e6e8",
  baselineColor: "#4d4d4d",
  currentColor: "#0072b2",
  paperColor: "#ffffff",
};
const dark: Palette = {
  inkColor: "#d5d5d5",
  gridColor: "#35383b",
  baselineColor: "#b3b3b3",
  currentColor: "#56b4e9",
  paperColor: "#16181a",
};

const prefersDark = matchMedia("(prefers-color-scheme: dark)");
const forced = matchMedia("(forced-colors: active)");

/** The colours that the reader's system forces, resolved, since a canvas is not repainted by the browser. */
function systemPalette(): Palette {
  const probe = document.createElement("span");
  document.body.append(probe);
  const resolve = (name: string): string => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  };
  const ink = resolve("CanvasText");
  const found = {
    inkColor: ink,
    // Among solid system colours none is faint enough for a grid.
    gridColor: ink.replace(/^rgb\((.*)\)$/, "rgba($1, 0.25)"),
    baselineColor: ink,
    currentColor: resolve("LinkText"),
    paperColor: resolve("Canvas"),
  };
  probe.remove();
  return found;
}

const present = (): Palette => (forced.matches ? systemPalette() : prefersDark.matches ? dark : light);

export const palette = signal<Palette>(present());
for (const query of [prefersDark, forced])
  query.addEventListener("change", () => {
    palette.value = present();
  });
