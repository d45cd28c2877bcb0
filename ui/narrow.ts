/** Whether the page is as narrow as a phone: the same width as in the style sheets. */
import { signal } from "@preact/signals";

const query = matchMedia("(max-width: 48rem)");
export const narrow = signal(query.matches);
query.addEventListener("change", ({ matches }) => {
  narrow.value = matches;
});
