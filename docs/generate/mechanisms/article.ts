/** The article's story beside the evidence's. */
import { atDate, ensembleOf } from "../ensembles.ts";
import { short } from "../markdown.ts";
import { band, MEMBERS, type Mechanism, months, today } from "./mechanism.ts";

export function article(): Mechanism {
  const outputs = ["gpusInService", "sovereignLag", "deployedLag"];
  const told = ensembleOf("as-the-article-tells-it", { members: MEMBERS, outputs });
  const years = months(2021, 2035, 3);
  const both = (title: string, output: string) => ({
    title,
    points: [
      ...band(told, output, "as the article tells it", years),
      ...band(today, output, "as the evidence has it", years),
    ],
  });
  const at = (ensemble: typeof told, output: string, year: number): number =>
    atDate(ensemble, output, year)[1];
  const pair = (output: string, year: number): string =>
    `${short(at(told, output, year), 2)} against ${short(at(today, output, year), 2)}`;
  return {
    id: "article",
    holds:
      at(told, "gpusInService", 2030) < at(today, "gpusInService", 2030) &&
      at(told, "sovereignLag", 2030) > at(today, "sovereignLag", 2030),
    text: `Told as the article does, with gray supply a trickle and no burst to speak of, fast burnout, lasting departures and heavy control, ${pair("gpusInService", 2025)} cards work in January 2025 and ${pair("gpusInService", 2030)} in 2030; models from scratch are ${pair("sovereignLag", 2030)} months behind and released ones ${pair("deployedLag", 2030)} by then. The evidence has more cards, arriving in bursts, and people who come back; both stories agree that the lag of own models grows, and differ less in it than in cards, because methods and weights reach the country in both.`,
    picture: {
      claim: "The article's story has far fewer cards and a somewhat longer lag",
      reading:
        "Median and 80 % of runs. Above: working cards.\nBelow: months behind the frontier with models trained from scratch at home.",
      panels: [both("working cards", "gpusInService"), both("months behind", "sovereignLag")],
    },
  };
}
