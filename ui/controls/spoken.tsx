/** What a control says of itself to those who listen, where the focus does not say it. */
import { signal } from "@preact/signals";

const said = signal("");

export function say(text: string): void {
  said.value = text;
}

/** Once on the page. */
export const Spoken = () => (
  <p class="hidden" aria-live="polite" data-spoken="">
    {said.value}
  </p>
);
