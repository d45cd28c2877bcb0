/** Offers what was worked on in an earlier visit; never puts it in force unasked. */
import { decode } from "../link.ts";
import { scenarioOf } from "../steps.ts";
import { earlier, load } from "./shelf.ts";

export function EarlierVisit() {
  const link = earlier.value;
  if (link === undefined) return null;
  return (
    <div class="earlier">
      <p>Last time you were at: {scenarioOf(decode(link)).title}.</p>
      <button type="button" onClick={() => load("Back at your last visit", link)}>
        Continue there
      </button>
      <button
        type="button"
        onClick={() => {
          earlier.value = undefined;
        }}
      >
        Start here
      </button>
    </div>
  );
}
