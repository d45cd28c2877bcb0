/** docs/sensitivity.md: which uncertain inputs the uncertainty of the lag comes from. */
import { compiled } from "../../model/compiled.ts";
import {
  CHANCE,
  type Design,
  type Estimates,
  estimate,
  type Method,
  monthOf,
  presetById,
  presets,
  rootKey,
  rowDesign,
  runDesign,
  settingsOf,
  uncertainParameters,
} from "../../scenarios/index.ts";
import { join, short, table } from "../generate/markdown.ts";
import { type Picture, svgOf } from "../generate/picture.ts";
import type { Page } from "./attribution-page.ts";
import { HEADLINE_DATE, pool, SEED } from "./pool.ts";

const OUTCOME = "sovereignLag";
const MOST = 12;
const ROWS: Readonly<Record<Method, number>> = { sobol: 256, shapley: 192, morris: 40, tornado: 1 };
/** Pairs take twice the runs: they are looked for among the first few inputs alone. */
const PAIRED = 6;
const PAIR_ROWS = 512;
const YEARS = Array.from({ length: 12 }, (_, i) => 2024 + i);

const { program } = compiled;
const settings = settingsOf(presetById("today", presets), presets);
const ids = uncertainParameters(program, settings).map(({ id }) => id);
const abouts = new Map(program.catalogue.map(({ id, quantity }) => [id, quantity.about]));
const about = (id: string): string =>
  id === CHANCE ? "All that is drawn by the month" : (abouts.get(id) ?? "");
const range = (ends: readonly number[]): string => ends.map((end) => short(end, 2)).join(" to ");

interface Wish {
  readonly date?: string;
  readonly inputs?: readonly string[];
  readonly order?: 1 | 2;
  readonly rows?: number;
}

async function of<Kind extends Method>(
  method: Kind,
  { date = HEADLINE_DATE, inputs = ids, order = 1, rows: to = ROWS[method] }: Wish = {},
): Promise<Extract<Estimates, { method: Kind }>> {
  const design: Design = { method, key: rootKey(SEED), ids: inputs, order };
  const [start, at] = [program.clock.start, monthOf(date)];
  const { rows, failure } = await runDesign(pool, {
    ...{ settings, key: design.key, ids: inputs, design: rowDesign(design), from: 0, to },
    times: Float64Array.of(start, at),
    options: { outputs: [OUTCOME], stop: at, saveInterval: at - start },
  });
  if (failure !== undefined)
    throw new Error(`docs/sensitivity.md says that no run failed; one did: ${failure}`);
  return estimate(design, rows) as Extract<Estimates, { method: Kind }>;
}

export async function sensitivityPage(stamped: string): Promise<Page> {
  const [sobol, shapley, morris, tornado] = [
    await of("sobol"),
    await of("shapley"),
    await of("morris"),
    await of("tornado"),
  ];
  const byYear = [];
  for (const year of YEARS) byYear.push({ year, ...(await of("tornado", { date: `${year}-01-01` })) });
  const leaders = tornado.inputs.slice(0, 4).map(({ input }) => input);
  const largest = sobol.inputs.filter(({ input }) => input !== CHANCE).slice(0, PAIRED);
  const paired = await of("sobol", {
    inputs: ids.filter((id) => largest.some(({ input }) => input === id)),
    ...{ order: 2, rows: PAIR_ROWS },
  });
  const [first] = sobol.inputs;
  const additive = sobol.inputs.reduce((sum, { first: { value } }) => sum + value, 0);
  const chance = sobol.inputs.find(({ input }) => input === CHANCE);
  const text = join([
    "# Sensitivity: what the uncertainty of the lag comes from",
    `*Written by \`npm run docs\`. The outcome is \`${OUTCOME}\`, months behind the frontier with models trained at home, on ${HEADLINE_DATE} in the preset today, seed ${SEED}. All of it is conditional on the equations and ranges of [model.md](model.md); nothing here is a forecast.*`,
    "## What is asked",
    `${ids.length} parameters are uncertain. Here each is drawn by itself, as its evidence has it, before the fit ([calibration.md](calibration.md)): after the fit parameters are correlated, and shares of variance of correlated inputs have no single meaning. So what is shared out is the uncertainty before the past was heard; an input that the past informs well counts for more here than in the fans of the page. "${CHANCE}" stands for everything drawn by the month, such as bursts and mishaps. Intervals of 95 % come from drawing whole rows of a design anew, unadjusted for how many there are.`,
    "## One at a time",
    `Each input at its 5 and its 95 % point, all others at their middle and no chance; exact for this model. With all at their middle the lag is ${short(tornado.middle)} months.`,
    table(
      ["input", "meaning", "months at 5 %", "months at 95 %", "difference"],
      tornado.inputs
        .slice(0, MOST)
        .map(({ input, low, high }) => [
          `\`${input}\``,
          about(input),
          short(low),
          short(high),
          short(high - low, 2),
        ]),
    ),
    "Over time, the four inputs that move the lag most in 2030:",
    "![Difference in the lag between the 5 and the 95 % point of four inputs, by year](analyses/pictures/sensitivity-years.svg)",
    "## Shares of variance",
    `Sobol' indices from ${ROWS.sobol} rows of a scrambled Sobol' sequence, ${ROWS.sobol * (ids.length + 3)} runs: S1 is the share of variance that an input causes alone, ST with all its interactions. The variance is ${short(sobol.variance)} square months. \`${first?.input}\` is first, with ${short(first?.total.value ?? 0, 2)} (${range(first?.total.interval ?? [])}) of it; first-order shares sum to ${short(additive, 2)}, where 1 would be a sum of effects without interaction${chance ? `; chance has ${short(chance.total.value, 2)} (${range(chance.total.interval)})` : ""}. Small indices are within the noise of a design of this size, which can put S1 above ST: an interval that holds zero shows nothing.`,
    table(
      ["input", "S1", "95 % interval", "ST", "95 % interval"],
      sobol.inputs
        .slice(0, MOST)
        .map(({ input, first: one, total }) => [
          `\`${input}\``,
          short(one.value, 2),
          range(one.interval),
          short(total.value, 2),
          range(total.interval),
        ]),
    ),
    pairWords(paired),
    "## Shapley effects",
    `Another way to share the same variance: interactions in equal parts, so that the effects sum to 1. ${ROWS.shapley} walks. These are effects of uncertain inputs, not the Shapley values of constraints in [attribution.md](attribution.md).`,
    table(
      ["input", "effect", "95 % interval"],
      shapley.inputs
        .slice(0, MOST)
        .map(({ input, value, interval }) => [`\`${input}\``, short(value, 2), range(interval)]),
    ),
    "## Elementary effects",
    `Morris screening on a grid of four levels between the 5 and 95 % points, ${ROWS.morris} trajectories; months over the whole way. A deviation near the size tells of curvature or interaction. The numbers depend on the grid.`,
    table(
      ["input", "mean size", "95 % interval", "mean", "deviation"],
      morris.inputs
        .slice(0, MOST)
        .map(({ input, size, mean, spread }) => [
          `\`${input}\``,
          short(size.value, 2),
          range(size.interval),
          short(mean, 2),
          short(spread, 2),
        ]),
    ),
    "## How to ask for more",
    "`npx chokepoint sensitivity PRESET --method sobol|morris|tornado|shapley --outcome O --at DATE`; `--levers` looks only at what levers of the world set, `--save` and `--extend` make a design longer without running it again. A row in which a run fails is left out and counted, or ends the command with `--failed refuse`; none failed here.",
    "## How current this page is",
    `The tests compare the hash below, over the model, its fit, the presets and the code of the analysis, with that of the checkout. \`npm run docs -- analyses\` writes the page anew.\n\nMade from: \`${stamped}\``,
  ]);
  return { text, pictures: new Map([["sensitivity-years.svg", await svgOf(yearsPicture(byYear, leaders))]]) };
}

function pairWords({ pairs, inputs }: Extract<Estimates, { method: "sobol" }>): string {
  const interactions = inputs.reduce((sum, { total, first }) => sum + total.value - first.value, 0);
  const rows = pairs
    .slice(0, PAIRED)
    .map(({ inputs: pair, value, interval }) => [
      pair.map((input) => `\`${input}\``).join(" with "),
      short(value, 2),
      range(interval),
    ]);
  return `Pairs are looked for among the ${PAIRED} inputs of the largest ST alone, with chance and ${PAIR_ROWS} rows, the others at their middle: S2 is the share of the variance of that smaller experiment which two cause together and neither alone. Over its inputs ST less S1 sums to ${short(interactions, 2)}. The largest pairs:\n\n${table(["pair", "S2", "95 % interval"], rows)}`;
}

function yearsPicture(
  byYear: readonly (Extract<Estimates, { method: "tornado" }> & { year: number })[],
  leaders: readonly string[],
): Picture {
  return {
    claim: "How far four inputs move the lag, by year",
    reading:
      "Months of lag at the 95 % point of an input less at its 5 % point, all others at their middle; exact for this model.",
    panels: [
      {
        title: "months",
        points: leaders.flatMap((input) =>
          byYear.map(({ year, inputs }) => {
            const bar = inputs.find((one) => one.input === input);
            return {
              year,
              series: input,
              middle: Number(((bar?.high ?? 0) - (bar?.low ?? 0)).toPrecision(7)),
            };
          }),
        ),
      },
    ],
  };
}
