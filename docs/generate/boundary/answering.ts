/** The model with one outside driver made to answer to the model itself: the boundary test of Forrester and Senge (1980). */
import {
  type Compiled,
  chokepoint,
  compile,
  link,
  lookup,
  type Quantities,
  type Quantity,
  variable,
} from "../../../model/index.ts";

export interface Point {
  readonly year: number;
  readonly gap: number;
}

/**
 * `driver` times e to the power of `rate`, for each year by which the perceived gap exceeds that of Today at the same
 * date: Today itself stays as it is, and every other scenario feels an answer. Shares stay at most 1.
 */
export function answering(driver: string, rate: number, today: readonly Point[]): Compiled {
  const { [driver]: given, ...others } = chokepoint.quantities;
  if (given === undefined) throw new Error(`docs/generate/boundary: no quantity "${driver}"`);
  const answer: Quantities = {
    todayGap: lookup(
      "month",
      today.map(({ year, gap }) => [year, gap] as const),
      "Perceived gap in Today",
      { inputUnit: "year", source: "assumption" },
    ),
    excessGap: variable(
      "month",
      "PREVIOUS(perceivedGap, todayGap(TIME)) - todayGap(TIME)",
      "Perceived gap over that of Today",
    ),
    answer: variable("1", `EXP(${rate} * excessGap / alarmingGap)`, "How far the driver answers"),
  };
  const kept = `${driver}Given`;
  const scaled = (value: string): string =>
    given.unit === "share" ? `MIN(1, ${value} * answer)` : `${value} * answer`;
  const quantities: Quantities =
    given.kind === "lookup"
      ? { ...rewritten(others, `${driver}(TIME)`, `(${scaled(`${driver}(TIME)`)})`), [driver]: given }
      : { ...others, [kept]: given, [driver]: variable(given.unit, scaled(kept), given.about) };
  return link(compile({ ...chokepoint, quantities: { ...quantities, ...answer } }));
}

function rewritten(quantities: Quantities, from: string, to: string): Record<string, Quantity> {
  const put = (text: string): string => text.replaceAll(from, to);
  return Object.fromEntries(
    Object.entries(quantities).map(([id, quantity]) => {
      if (quantity.kind !== "variable" && quantity.kind !== "flow") return [id, quantity];
      const { equation } = quantity;
      return [
        id,
        {
          ...quantity,
          equation:
            typeof equation === "string"
              ? put(equation)
              : Object.fromEntries(Object.entries(equation).map(([cell, text]) => [cell, put(text)])),
        },
      ];
    }),
  );
}
