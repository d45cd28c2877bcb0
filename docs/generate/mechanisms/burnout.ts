/** Burnout: second order, unless a batch defect or heat strikes. */
import { ensembleOf } from "../ensembles.ts";
import { MEMBERS, type Mechanism, median, months, percent, point, ratio, spread } from "./mechanism.ts";

const outputs = ["gpusInService", "effectiveTrainingCompute"];
const cases = {
  "usual failures": { defectRate: 0, heatRate: 0 },
  "a batch defect throughout": { defectRate: 5000, defectDuration: 1, heatRate: 0 },
  "heat throughout": { defectRate: 0, heatRate: 5000, heatDuration: 12 },
} as const;

export function burnout(): Mechanism {
  const run = (fixed: Record<string, number>) => ensembleOf("today", { members: MEMBERS, outputs, fixed });
  const pairs = Object.entries(cases).map(([name, fixed]) => {
    const [on, off] = [run(fixed), run({ ...fixed, constraintBurnout: 0 })];
    return { name, kept: (output: string, year: number) => ratio([on, output, year], [off, output, year]) };
  });
  const supply = ratio(
    [run({}), "gpusInService", 2030],
    [run({ constraintChips: 0 }), "gpusInService", 2030],
  );
  const loss = (output: string): number[] => pairs.map(({ kept }) => 1 - median(kept(output, 2030)));
  const [usual, defect, heat] = loss("gpusInService") as [number, number, number];
  const [usualRun, defectRun, heatRun] = loss("effectiveTrainingCompute") as [number, number, number];
  const chips = 1 - median(supply);
  const points = pairs.flatMap(({ name, kept }) =>
    months(2022, 2035, 3).map((year) => {
      const [low, middle, high] = spread(kept("gpusInService", year));
      return point(year, name, low - 1, middle - 1, high - 1);
    }),
  );
  return {
    id: "burnout",
    holds: usual < chips / 3 && defect > 2 * usual && heat > 2 * usual,
    text: `With the usual failures, withdrawn warranty and service cost ${percent(usual)} of the cards at work in January 2030 and ${percent(usualRun)} of effective training computing, support withheld from clusters included, against ${percent(chips)} of the cards for controls on supply, and next to a frontier whose computing grows about threefold a year. With a batch defect that lasts throughout they cost ${percent(defect)} and ${percent(defectRun)}, and with cooling that never holds ${percent(heat)} and ${percent(heatRun)}. In ordinary runs both are events drawn by the month, a few in a hundred years each; here they are set, to show what they would do.`,
    picture: {
      claim: "Burnout is second order, unless a batch defect or heat strikes",
      reading:
        "Working cards with warranty and service withheld over the same with them granted, less 1.\nMedian and 80 % of runs, compared run by run: at -0.1, a tenth of the cards is missing.",
      panels: [{ title: "cards missing, as a share", points }],
    },
  };
}
