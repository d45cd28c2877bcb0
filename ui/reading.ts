/** The date at which sentences read the charts: the first of January of this year. */
import { signal } from "@preact/signals";

export const readYear = signal(2030);
