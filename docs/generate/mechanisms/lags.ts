/** Computing is years behind, capability months. */
import { atDate } from "../ensembles.ts";
import { band, type Mechanism, months, today } from "./mechanism.ts";

export function lags(): Mechanism {
  const at = (output: string, year: number): number => atDate(today, output, year)[1];
  const whole = (value: number): string => value.toFixed(0);
  const years = months(2022, 2035, 3);
  const say = (year: number): string =>
    `${whole(at("computeLag", year))} months in computing, ${whole(at("sovereignLag", year))} in models trained from scratch and ${whole(at("deployedLag", year))} in models as released`;
  return {
    id: "lags",
    holds: [2025, 2030].every(
      (year) =>
        at("computeLag", year) > 1.5 * at("sovereignLag", year) &&
        at("sovereignLag", year) > at("deployedLag", year),
    ),
    text: `In January 2025 the country is behind by ${say(2025)}; in January 2030 by ${say(2030)}. Methods are published and weights are open, so what computing achieves diffuses while computing itself does not.`,
    picture: {
      claim: "Computing falls years behind, capability far less",
      reading: "Months behind the world's best. Median and 80 % of runs.",
      panels: [
        {
          title: "months behind",
          points: [
            ...band(today, "computeLag", "training computing", years),
            ...band(today, "sovereignLag", "models from scratch", years),
            ...band(today, "deployedLag", "models as released", years),
          ],
        },
      ],
    },
  };
}
