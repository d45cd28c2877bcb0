/** What `chokepoint discover` prints. */
import type { Discovery, Node } from "../index.ts";
import { columns } from "./columns.ts";
import { short } from "./one-outcome.ts";

export const PEELING = { alpha: 0.05, least: 0.05 };
/** Boxes of the trajectory shown, about. */
const ROWS = 12;

/** Limits of a box by the names of their inputs. */
export type Named = readonly { id: string; unit: string; low: number; high: number; chance: number }[];

interface Chosen {
  readonly box: number;
  readonly limits: Named;
  readonly recheck?: {
    readonly seed: string;
    readonly members: number;
    readonly coverage: number;
    readonly density: number;
  };
}

export function discoverText(
  { screened, inputs, boxes, tree }: Discovery,
  { box, limits, recheck }: Chosen,
  all: boolean,
): string {
  const passed = screened.filter(({ passes }) => passes);
  const screening =
    passed.length === 0
      ? `\nNo input of ${screened.length} is drawn differently in these members than in the others, at 5 % shared out over all inputs.\n`
      : `\nInputs drawn differently in these members than in the others (Kolmogorov and Smirnov's distance, 0 to 1; ${passed.length} of ${screened.length} pass at 5 % shared out over all):\n\n${columns(
          [
            ["input", "distance", "chance"],
            ...passed.map((one) => [one.id, short(one.distance), short(one.chance)]),
          ],
          [false, true, true],
        )}`;
  const chosen = boxes[box];
  if (!chosen) return `${screening}There is nothing to peel; --all peels every input.\n`;
  const every = Math.ceil(boxes.length / ROWS);
  const rows = boxes.flatMap(({ cases, coverage, density, limits }, i) =>
    i % every === 0 || i === box || i === boxes.length - 1
      ? [[String(i), String(cases), percent(coverage), percent(density), String(limits.length)]]
      : [],
  );
  const side = (value: number): string => (Number.isFinite(value) ? short(value) : "any");
  return `${screening}
Boxes peeled from ${all ? "all" : "these"} ${inputs.length} inputs, ${PEELING.alpha * 100} % of the box at a time. Coverage: share of the members of interest inside; density: share of those inside that are of interest.

${columns([["box", "members", "coverage", "density", "inputs limited"], ...rows], [true, true, true, true, true])}
Box ${box} (another with --box): ${percent(chosen.coverage)} covered, ${percent(chosen.density)} dense. The chance is that of so dense a box if the limit did nothing.

${columns(
  [
    ["input", "unit", "from", "to", "chance"],
    ...limits.map(({ id, unit, low, high, chance }) => [id, unit, side(low), side(high), short(chance)]),
  ],
  [false, false, true, true, true],
)}${recheck ? `\nOn fresh draws, seed ${recheck.seed}: ${recheck.members} members inside, ${percent(recheck.coverage)} covered, ${percent(recheck.density)} dense.\n` : ""}
A tree of the same inputs, ${PEELING.least * 100} % of the members in a leaf at least; at each place the members of interest of all there:

${branches(tree, inputs).join("\n")}
`;
}

/** A line for each part of the tree, a part's own parts indented below it. */
const branches = (
  { cases, ofInterest, split }: Node,
  inputs: readonly string[],
  depth = 0,
  label = "",
): string[] => [
  `${"  ".repeat(depth)}${label}${ofInterest} of ${cases}`,
  ...(split?.parts ?? []).flatMap((part, i) =>
    branches(
      part,
      inputs,
      depth + 1,
      `${inputs[split?.input ?? 0]} ${i === 0 ? "up to" : "above"} ${short(split?.at ?? 0)}: `,
    ),
  ),
];

const percent = (share: number): string => `${Math.round(share * 100)} %`;
