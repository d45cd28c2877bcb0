/** The reader's choice of how tables are written, one for all of the page. */
import { signal } from "@preact/signals";
import { dialectOf } from "./dialect.ts";

export const dialect = signal(dialectOf(navigator.language));
