/** Gray supply comes in bursts, and volume draws designation. */
import { across } from "../../../scenarios/index.ts";
import { rowOf } from "../ensembles.ts";
import { short } from "../markdown.ts";
import { bare, type Mechanism, median, months, spread, today } from "./mechanism.ts";

/** Members drawn, chosen by number before looking. */
const SHOWN = [0, 1, 2];

/** Cards that arrive within five months, largest of a span. */
function largest(from: number, to: number): Float64Array {
  const first = rowOf(today, from);
  const columns = months(from, to).map((_, i) => across(today, "grayArrivals", first + i));
  return Float64Array.from({ length: today.members }, (_, member) => {
    const sums = columns
      .slice(4)
      .map((_, i) =>
        columns.slice(i, i + 5).reduce((sum, column) => sum + (column[member] as number) / 12, 0),
      );
    return Math.max(...sums);
  });
}

/** Mean months that open capacity of the large third countries lasts at a date. */
const life = (year: number): Float64Array => {
  const closing = across(today, "closing[large]", rowOf(today, year));
  return across(today, "capacity[large]", rowOf(today, year)).map(
    (value, i) => value / (closing[i] as number),
  );
};

export function burstsAndDesignation(): Mechanism {
  const years = months(2023, 2030);
  const lines = (output: string) =>
    SHOWN.flatMap((member) =>
      years.map((year) =>
        bare(year, `run ${member + 1}`, across(today, output, rowOf(today, year))[member] as number),
      ),
    );
  const [before, after] = [median(life(2024)), median(life(2025))];
  const burst = median(largest(2024, 2024.92));
  const ordinary = median(largest(2023, 2023.92));
  const [low, , high] = spread(largest(2024, 2024.92));
  return {
    id: "bursts-and-designation",
    holds: burst > 2 * ordinary && after < 0.8 * before,
    text: `In 2024 one burst brings ${short(burst)} cards within five months (80 % of runs: ${short(low)} to ${short(high)}), against ${short(ordinary)} in the best five months of 2023; later bursts come at chance dates that no run shares with another. Volume and stricter enforcement shorten the mean life of the channels that carried it from ${short(before)} months in January 2024 to ${short(after)} a year later.`,
    picture: {
      claim: "Gray supply comes in bursts, and each draws attention",
      reading:
        "Three single runs, not chosen for their looks. Above: cards a year that arrive.\nBelow: attention of enforcers to the kind of channel that carried the burst; at 1, channels close twice as fast.",
      panels: [
        { title: "gray arrivals a year", points: lines("grayArrivals") },
        { title: "attention", points: lines("attention[large]") },
      ],
    },
  };
}
