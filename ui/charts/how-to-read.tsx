/** Unit of a chart and what its marks mean, in the words they are labelled with. */
import { Term } from "../terms/term.tsx";

export interface HowProps {
  readonly units: string;
  readonly runs: number;
  readonly changed: boolean;
  readonly log: boolean;
  readonly observed: boolean;
}

/** Units that have an entry in the glossary. */
const UNIT_TERMS = { FLOP: "flop", "H100 equivalents": "h100", accelerators: "accelerator" } as const;

/** The same as text alone, for what is taken away from the page. */
export const readingWords = ({ units, runs, changed, log, observed }: HowProps): string =>
  [
    `${capital(units)}${log ? ", logarithmic scale" : ""}.`,
    `Line: median of ${runs} runs. Bands: dark 50 % of runs, light 90 %.`,
    ...(changed ? ["Dashed: Today."] : []),
    ...(observed ? ["Diamonds: observations, with their range."] : []),
  ].join(" ");

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function HowToRead({ units, runs, changed, log, observed }: HowProps) {
  const term = Object.entries(UNIT_TERMS).find(([name]) => name === units)?.[1];
  const words = capital(units);
  return (
    <>
      {term ? <Term id={term}>{words}</Term> : words}
      {log && ", logarithmic scale"}. Line: median of {runs} runs. <Term id="band">Bands</Term>: dark 50 % of
      runs, light 90 %.
      {changed && (
        <>
          {" "}
          Dashed: <Term id="baseline">Today</Term>.
        </>
      )}
      {observed && " Diamonds: observations, with their range."}
    </>
  );
}
