/** Where the charts are read: the year of the sentences, and the date under the cursor, the same in every chart. */
import { signal } from "@preact/signals";

/** Januaries that a sentence can be read at. */
export const READ_YEARS: readonly number[] = Array.from({ length: 14 }, (_, i) => 2022 + i);
export const readYear = signal(2030);
/** Number of the saved month that the cursor stands on; undefined where there is none. */
export const cursor = signal<number | undefined>(undefined);

const month = new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" });

/** `January 2030` for months counted from the year 0; a moment within a month is of that month. */
export const monthWords = (time: number): string => {
  const whole = Math.floor(time + 1e-6);
  return month.format(new Date(Date.UTC(Math.floor(whole / 12), whole % 12)));
};
