/** A chart in words, from its numbers: how it is made, its statistics, and its trends. */

export interface Series {
  readonly name: string;
  /** Values at the saved dates: 5 %, 50 % and 95 % points of the runs. */
  readonly low: ArrayLike<number>;
  readonly middle: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}
export interface Described {
  readonly quantity: string;
  /** Unit in words. */
  readonly units: string;
  /** Names of the saved dates. */
  readonly dates: readonly string[];
  readonly baseline: Series;
  /** The scenario, where it differs from the baseline. */
  readonly scenario: Series | undefined;
  readonly observations: number;
  readonly say: (value: number) => string;
}

/** One text a level: construction, statistics, trends. */
export function describe(chart: Described): [construction: string, statistics: string, trends: string] {
  const shown = chart.scenario ?? chart.baseline;
  return [construction(chart), statistics(chart, shown), trends(chart, shown)];
}

function construction({ quantity, units, dates, baseline, scenario, observations }: Described): string {
  const lines = scenario
    ? `the median of ${scenario.name} as a solid line, that of ${baseline.name} dashed`
    : `the median of ${baseline.name}`;
  const points =
    observations === 0
      ? ""
      : ` ${observations} ${observations === 1 ? "observation" : "observations"} as points.`;
  return `Line chart with bands: ${quantity}, ${units}, from ${dates[0]} to ${dates.at(-1)}; ${lines}, and bands that hold 50 and 90 % of runs.${points}`;
}

function statistics({ dates, say }: Described, { name, low, middle, high }: Series): string {
  const last = dates.length - 1;
  const values = Array.from(middle);
  const [top, bottom] = [indexOf(values, Math.max), indexOf(values, Math.min)];
  const at = (list: ArrayLike<number>, i: number): string => say(list[i] ?? Number.NaN);
  return `The median of ${name} begins at ${at(middle, 0)} and ends at ${at(middle, last)}; its highest value is ${at(middle, top)} in ${dates[top]}, its lowest ${at(middle, bottom)} in ${dates[bottom]}. At the end 90 % of runs lie between ${at(low, last)} and ${at(high, last)}.`;
}

function trends(chart: Described, shown: Series): string {
  const { dates, scenario, baseline } = chart;
  const parts = [courseOf(shown, dates), spreadOf(shown)];
  if (scenario) parts.push(againstBaseline(scenario, baseline, chart));
  return parts.join(" ");
}

/** Share of the range of the median below which a movement counts as none. */
const STILL = 0.05;

/** Rises and falls of the median between its turning points, small movements left out. */
function courseOf({ middle }: Series, dates: readonly string[]): string {
  const values = Array.from(middle);
  const range = Math.max(...values) - Math.min(...values);
  if (range === 0) return "The median stays level throughout.";
  const turns = turningPoints(values, range * STILL);
  const steps = turns.slice(1).map((to, i) => {
    const from = turns[i] ?? 0;
    return `${(values[to] ?? 0) > (values[from] ?? 0) ? "rises" : "falls"} until ${dates[to]}`;
  });
  return `The median ${steps.length > 4 ? `turns ${steps.length - 1} times and in all ${(values.at(-1) ?? 0) > (values[0] ?? 0) ? "rises" : "falls"}` : steps.join(", then ")}.`;
}

/** Places of the first value, of every extreme that a movement of at least `size` leaves behind, and of the last. */
export function turningPoints(values: readonly number[], size: number): number[] {
  const turns = [0];
  let extreme = 0;
  let direction = 0;
  for (const [i, value] of values.entries()) {
    const best = values[extreme] ?? 0;
    if (direction === 0) {
      if (Math.abs(value - (values[0] ?? 0)) >= size) {
        direction = Math.sign(value - (values[0] ?? 0));
        extreme = i;
      }
    } else if ((value - best) * direction >= 0) extreme = i;
    else if (Math.abs(value - best) >= size) {
      turns.push(extreme);
      direction = -direction;
      extreme = i;
    }
  }
  return [...turns, values.length - 1];
}

function spreadOf({ low, high }: Series): string {
  const width = (i: number): number => (high[i] ?? 0) - (low[i] ?? 0);
  const [first, last] = [width(Math.floor(low.length / 5)), width(low.length - 1)];
  if (last > first * 1.25) return "The runs spread apart over time.";
  return last < first * 0.8 ? "The runs draw together over time." : "The runs stay about equally far apart.";
}

function againstBaseline(scenario: Series, baseline: Series, { dates, say }: Described): string {
  const differences = Array.from(scenario.middle, (value, i) => value - (baseline.middle[i] ?? 0));
  const far = indexOf(differences.map(Math.abs), Math.max);
  const most = differences[far] ?? 0;
  if (most === 0) return `${scenario.name} and ${baseline.name} have the same median throughout.`;
  const begins = differences.findIndex((difference) => Math.abs(difference) > Math.abs(most) * STILL);
  return `${scenario.name} leaves ${baseline.name} in ${dates[begins]} and lies furthest ${most > 0 ? "above" : "below"} it in ${dates[far]}, by ${say(Math.abs(most))}.`;
}

function indexOf(values: readonly number[], which: (...values: number[]) => number): number {
  return values.indexOf(which(...values));
}
