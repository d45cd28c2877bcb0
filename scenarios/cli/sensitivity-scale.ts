/** Outcomes of a design as they are, or as logarithms. */
import { ln } from "../../model/engine/math/index.ts";
import { UsageError } from "./failures.ts";

export type SensitivityScale = "level" | "log";

/** @throws UsageError where an outcome has no logarithm. */
export function onScale(
  rows: readonly Float64Array[],
  scale: SensitivityScale,
  outcome: string,
): readonly Float64Array[] {
  if (scale === "level") return rows;
  if (rows.some((row) => row.some((value) => value <= 0)))
    throw new UsageError(`--scale log: ${outcome} is zero or negative in some run; use the level scale`);
  return rows.map((row) => row.map(ln));
}
