/** Modes of behaviour: what shape a path has over the years, so that an ensemble can be sorted by it (Barlas 1996). */

export const MODES = [
  "flat",
  "rises steadily",
  "rises ever faster",
  "rises and levels off",
  "rises in an S",
  "falls steadily",
  "falls ever faster",
  "falls and levels off",
  "falls in an S",
  "rises, then falls",
  "falls, then rises",
  "turns more than once",
] as const;
export type Mode = (typeof MODES)[number];

/** A turn counts when the path goes back by this share of its whole span; less is noise. */
const TURN = 0.1;
/** Span over size below which a path counts as flat. */
const FLAT = 0.02;
/** How much faster one half of the way must be than the other to count as bent. */
const BEND = 1.25;

/** The shape of values at even steps, three or more. */
export function modeOf(values: readonly number[]): Mode {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = most - least;
  if (span <= FLAT * Math.max(Math.abs(least), Math.abs(most))) return "flat";
  const extremes = turningPoints(values, TURN * span);
  const direction = (extremes[1] as number) > (extremes[0] as number) ? "rises" : "falls";
  if (extremes.length > 3) return "turns more than once";
  if (extremes.length === 3) return direction === "rises" ? "rises, then falls" : "falls, then rises";
  const third = (part: number): number => values[Math.round((part * (values.length - 1)) / 3)] as number;
  const [first, middle, last] = [1, 2, 3].map((part) => Math.abs(third(part) - third(part - 1))) as [
    number,
    number,
    number,
  ];
  if (middle > BEND * first && middle > BEND * last) return `${direction} in an S`;
  if (last > BEND * first) return `${direction} ever faster`;
  if (first > BEND * last) return `${direction} and levels off`;
  return `${direction} steadily`;
}

/** First value, then each value from which the path goes back by more than `least`, then the last extreme. */
function turningPoints(values: readonly number[], least: number): number[] {
  const found = [values[0] as number];
  let extreme = found[0] as number;
  let upwards: boolean | undefined;
  for (const value of values) {
    if (upwards === undefined) {
      if (Math.abs(value - extreme) <= least) continue;
      upwards = value > extreme;
      extreme = value;
    } else if (upwards ? value > extreme : value < extreme) {
      extreme = value;
    } else if (Math.abs(value - extreme) > least) {
      found.push(extreme);
      upwards = !upwards;
      extreme = value;
    }
  }
  return [...found, extreme];
}
