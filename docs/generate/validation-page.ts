/** docs/validation.md: scores, tests, presets and mechanisms. */
import { batteryText, type TestFile } from "./battery.ts";
import { boundaryText } from "./boundary/text.ts";
import { join } from "./markdown.ts";
import { type Mechanism, mechanisms } from "./mechanisms/index.ts";
import { modesText } from "./modes-text.ts";
import { svgOf } from "./picture.ts";
import { presetText } from "./preset-table.ts";
import head from "./prose/validation-head.md?raw";
import { scoreText } from "./score-tables.ts";

export interface ValidationPage {
  readonly text: string;
  /** By file name. */
  readonly pictures: ReadonlyMap<string, string>;
}

export async function validationPage(battery: readonly TestFile[], stamped: string): Promise<ValidationPage> {
  // The parts that can refuse, because a sentence by hand no longer fits, come first.
  const [scored, compared, modes] = [scoreText(), presetText(), modesText()];
  const shown = mechanisms();
  const pictures = new Map<string, string>();
  for (const { id, picture } of shown) pictures.set(`${id}.svg`, await svgOf(picture));
  const text = join([
    head,
    "## Against the evidence",
    scored,
    "## What the tests assert",
    "The battery runs with `npm test`. A line a test, by file: the group it stands in, then what it asserts.",
    batteryText(battery),
    "## What the presets do",
    compared,
    "## Shapes of behaviour",
    modes,
    "## The boundary",
    boundaryText(),
    "## Mechanisms",
    "Each is a claim with the model's own numbers; where the numbers do not bear it out, that is said.",
    ...shown.map(mechanismText),
    "## How current this page is",
    `The tables and pictures above take a minute to make, so the tests do not remake them: they compare the hash below, over the model, its fit, the presets, the observations and the generator, with that of the checkout, and fail when the two differ. \`npm run docs\` then writes the page anew. The list of tests is compared word by word.\n\nMade from: \`${stamped}\``,
  ]);
  return { text, pictures };
}

function mechanismText({ id, holds, text, picture }: Mechanism): string {
  const verdict = holds ? "" : "**In the model's present numbers this does not hold.** ";
  return `### ${picture.claim}\n\n${verdict}${text}\n\n![${picture.claim}](pictures/${id}.svg)`;
}
