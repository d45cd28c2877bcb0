/** Mounts the page. */
import { render } from "preact";
import { App } from "./app.tsx";
import { listenForSpace } from "./change-bar/replay.ts";
import { listenForKeys } from "./header/keys.ts";
import { openShelf } from "./shelf/shelf.ts";
import { followLink } from "./state.ts";

const place = document.getElementById("page");
if (place) {
  void openShelf();
  followLink();
  listenForKeys();
  listenForSpace();
  place.replaceChildren();
  render(<App />, place);
}
