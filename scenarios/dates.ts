/** Calendar dates and the model's clock, which counts months from the year 0. */

const DATE = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/** Months from the year 0 of `2028-01` or `2028-01-15`. @throws Error naming the text when it is no such date. */
export function monthOf(date: string): number {
  const found = DATE.exec(date);
  const [year, month, day] = [Number(found?.[1]), Number(found?.[2]), Number(found?.[3] ?? 1)];
  const length = daysIn(year, month);
  if (!found || month < 1 || month > 12 || day < 1 || day > length)
    throw new Error(`"${date}" is not a date: write YYYY-MM or YYYY-MM-DD, as in 2028-01-01`);
  return year * 12 + (month - 1) + (day - 1) / length;
}

/** The day, as YYYY-MM-DD, that holds a moment of the clock. */
export function dateOf(moment: number): string {
  const whole = Math.floor(moment + 1e-9);
  const year = Math.floor(whole / 12);
  const month = (whole % 12) + 1;
  const length = daysIn(year, month);
  const day = Math.min(length, Math.max(1, Math.floor((moment - whole) * length + 1e-6) + 1));
  return `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`;
}

const pad = (part: number): string => String(part).padStart(2, "0");

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
}
