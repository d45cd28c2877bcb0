/** Whether charts are drawn with a quarter's points: while a lever moves, and a moment longer, so that its release shows at once. */
import { effect, signal } from "@preact/signals";
import { previewing } from "../state.ts";

export const coarse = signal(false);

/** Milliseconds of rest before every month is drawn. */
const REST = 300;
let rest: ReturnType<typeof setTimeout> | undefined;

effect(() => {
  clearTimeout(rest);
  if (previewing.value) coarse.value = true;
  else
    rest = setTimeout(() => {
      coarse.value = false;
    }, REST);
});
