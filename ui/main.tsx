/** Mounts the page. */
import { render } from "preact";
import { App } from "./app.tsx";
import { followLink } from "./state.ts";

const place = document.getElementById("page");
if (place) {
  followLink();
  place.replaceChildren();
  render(<App />, place);
}
