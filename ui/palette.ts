/** Colours of the charts, in both themes; every line has a second cue besides its colour. */
import { signal } from "@preact/signals";

export interface Palette {
  readonly inkColor: string;
  readonly gridColor: string;
  readonly baselineColor: string;
  readonly currentColor: string;
}

const light: Palette = {
  inkColor: "#333333",
  gridColor: "#e3e3e3",
  baselineColor: "#4d4d4d",
  currentColor: "#0072b2",
};
const dark: Palette = {
  inkColor: "#d5d5d5",
  gridColor: "#3a3a3a",
  baselineColor: "#b3b3b3",
  currentColor: "#56b4e9",
};

const prefersDark = matchMedia("(prefers-color-scheme: dark)");
export const palette = signal<Palette>(prefersDark.matches ? dark : light);
prefersDark.addEventListener("change", ({ matches }) => {
  palette.value = matches ? dark : light;
});
