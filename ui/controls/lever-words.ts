/** A lever's value in words. */
import type { Lever } from "../../scenarios/index.ts";
import { formatPlain, unitWords } from "../format.ts";

/** Unit of a lever; `scale 0 to 1` where the number is a share. */
export function unitsOf({ unit, max }: Lever): string {
  if (unit === "1/year") return "per year";
  return unitWords(unit) || (max > 1 ? "" : "scale 0 to 1");
}

/** The named band at a value, or those it lies between: "as today", "between as today and strongest". */
export function bandWords({ bands }: Lever, level: number): string {
  const exact = bands.find(({ value }) => near(value, level));
  if (exact) return exact.name;
  const below = bands.findLast(({ value }) => value < level);
  const above = bands.find(({ value }) => value > level);
  if (below && above) return `between ${below.name} and ${above.name}`;
  if (below) return `beyond ${below.name}`;
  return above ? `below ${above.name}` : "";
}

/** What a slider says: "0.5, scale 0 to 1, as today". */
export const spokenValue = (lever: Lever, level: number): string =>
  [formatPlain(level), unitsOf(lever), bandWords(lever, level)].filter((part) => part !== "").join(", ");

/** Whether a value lies where no source supports it. */
export const isOutside = ({ evidence: [low, high] }: Lever, level: number): boolean =>
  level < low - 1e-9 || level > high + 1e-9;

const near = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one));
