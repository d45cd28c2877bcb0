/** How to cite what is on the screen. */
export interface Cited {
  /** What the view shows, such as "Months behind the frontier, own models". */
  readonly view: string;
  readonly scenario: string;
  readonly version: string;
  /** Short name of model and fit. */
  readonly model: string;
  readonly run: string;
  readonly seed: string;
  readonly members: number;
  readonly link: string;
  /** YYYY-MM-DD. */
  readonly accessed: string;
}

const AUTHOR = "The Chokepoint authors";
const TITLE = "Chokepoint: a scenario simulator of AI capability under sanctions";
/** Of the release; a run of it may be cited in any later year. */
const YEAR = 2026;

const settingsOf = ({ view, scenario, seed, members, run }: Cited): string =>
  `${view}; scenario ${scenario}, seed ${seed}, ${members} runs, run ${run}`;

export const plainCitation = (cited: Cited): string =>
  `${AUTHOR} (${YEAR}). ${TITLE}. Version ${cited.version}, model ${cited.model}. ${settingsOf(cited)}. ${cited.link} (accessed ${cited.accessed}).`;

export const bibtexCitation = (cited: Cited): string =>
  [
    `@software{chokepoint-${cited.run},`,
    `  author  = {{${AUTHOR}}},`,
    `  title   = {${escaped(TITLE)}},`,
    `  year    = {${YEAR}},`,
    `  version = {${escaped(cited.version)}},`,
    `  url     = {${cited.link}},`,
    `  urldate = {${cited.accessed}},`,
    `  note    = {${escaped(`Model ${cited.model}. ${settingsOf(cited)}`)}}`,
    "}",
    "",
  ].join("\n");

const SIGNS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** LaTeX's own signs as text. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\~^{}%#&$_]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
