/** Mounts the page. */
import { render } from "preact";
import { App } from "./app.tsx";
import { listenForKeys } from "./header/keys.ts";
import { openShelf } from "./shelf/shelf.ts";
import { followLink } from "./state.ts";

const place = document.getElementById("page");
if (place) {
  void openShelf();
  followLink();
  listenForKeys();
  place.replaceChildren();
  render(<App />, place);
}
