/** The fleet is a stock: it outlives its supply for a while. */
import { ensembleOf } from "../ensembles.ts";
import { band, MEMBERS, type Mechanism, median, months, percent, ratio, today } from "./mechanism.ts";

const STOP = 2027;

export function stockAgainstFlow(): Mechanism {
  const cut = ensembleOf("today", {
    members: MEMBERS,
    outputs: ["gpusInService", "grayArrivals"],
    fixed: { hardwareShareLevel: 0, hardwareShareStart: STOP, budgetEffortLevel: 0, budgetEffortStart: STOP },
  });
  const left = (year: number): number =>
    median(ratio([cut, "gpusInService", year], [cut, "gpusInService", STOP]));
  const arrivals = median(ratio([cut, "grayArrivals", STOP + 3], [today, "grayArrivals", STOP + 3]));
  const years = months(2024, 2035, 3);
  const name = `budgets for hardware end in January ${STOP}`;
  const panel = (title: string, output: string) => ({
    title,
    points: [...band(cut, output, name, years), ...band(today, output, "today", years)],
  });
  return {
    id: "stock-against-flow",
    holds: left(STOP + 1) > 0.9 && left(STOP + 7) < 0.7,
    text: `When budgets for hardware end in January ${STOP}, so that only money at hand and revenue from AI still buy cards (${percent(arrivals)} of today's arrivals three years on), the fleet first keeps working: a year later it is at ${percent(left(STOP + 1))} of its size at the stop, what was paid for having arrived. Then it falls, to ${percent(left(STOP + 3))} after three years and ${percent(left(STOP + 7))} after seven, because cards wear out that nobody replaces.`,
    picture: {
      claim: "Supply stops, and the fleet works on before it falls",
      reading:
        "Median and 80 % of runs. Above: working cards. Below: cards a year that arrive through gray channels.",
      panels: [panel("working cards", "gpusInService"), panel("gray arrivals a year", "grayArrivals")],
    },
  };
}
