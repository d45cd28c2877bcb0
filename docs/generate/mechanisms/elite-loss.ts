/** The elite shrinks more than the headcount, which recovers. */
import { type Mechanism, median, months, percent, point, ratio, spread, today } from "./mechanism.ts";

/** The month before the first wave. */
const BEFORE = 2022 + 1 / 12;

export function eliteLoss(): Mechanism {
  const since = (output: string, year: number) => ratio([today, output, year], [today, output, BEFORE]);
  const series = [
    ["builders[elite]", "leading model builders"],
    ["modelBuilders", "model builders of all grades"],
  ] as const;
  const elite = (year: number) => median(since("builders[elite]", year));
  const all = (year: number) => median(since("modelBuilders", year));
  const part = (year: number) =>
    median(ratio([today, "builders[elite]", year], [today, "modelBuilders", year]));
  const points = series.flatMap(([output, name]) =>
    months(2021, 2028).map((year) => point(year, name, ...spread(since(output, year)))),
  );
  return {
    id: "elite-loss",
    holds: elite(2023) < all(2023) - 0.1 && all(2026) > 1 && part(2030) < part(BEFORE),
    text: `From February 2022 to January 2023 leading model builders at home go from 100 to ${percent(elite(2023))}, while model builders of all grades stand at ${percent(all(2023))}, newcomers having made up for leavers. By January 2026 the headcount is at ${percent(all(2026))} and the elite at ${percent(elite(2026))}; the share of leading builders falls from ${(100 * part(BEFORE)).toFixed(1)} % before the war to ${(100 * part(2030)).toFixed(1)} % in January 2030, so the number recovers and the mix does not.`,
    picture: {
      claim: "The elite shrinks far more than the headcount",
      reading: "Model builders at home, February 2022 = 1. Median and 80 % of runs, each against itself.",
      panels: [{ title: "February 2022 = 1", points }],
    },
  };
}
