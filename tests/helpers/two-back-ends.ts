/** Runs of members in pairs on the vector back end beside the same runs in JavaScript. */
import {
  generateVector,
  type Inputs,
  link,
  noiseGrid,
  type Program,
  pairRunner,
  parameterRow,
  RunError,
  type RunOptions,
  run,
} from "../../model/engine/index.ts";

/** A member of any model: parameters a little off their values, and draws that look like noise. */
export function memberOf(program: Program, member: number): Inputs {
  const row = parameterRow(program).map(
    (value, i) => value * (1 + 0.02 * (((member * 37 + i * 11) % 19) - 9)),
  );
  const { size } = noiseGrid(program, program.clock);
  const draws = Float64Array.from(
    { length: size },
    (_, i) => (((i + 31 * member) * 7919) % 104729) / 52364.5 - 1,
  );
  return { row, draws };
}

export interface Compared {
  /** The first difference in words; undefined where all bits are equal. */
  readonly difference: string | undefined;
  /** Lanes that ran to the end in both. */
  readonly whole: number;
}

/** Runs pairs of members both ways and compares every saved bit, and which members failed. */
export function compareBackEnds(
  program: Program,
  members: number,
  options: RunOptions & { readonly outputs: readonly string[] },
): Compared {
  const compiled = { ...link(program), vector: generateVector(program) };
  const { runPair } = pairRunner(compiled, options);
  if (runPair === undefined) return { difference: "no vectors", whole: 0 };
  let whole = 0;
  for (let member = 0; member < members; member += 2) {
    const pair = [memberOf(program, member), memberOf(program, member + 1)] as const;
    const found = runPair(pair);
    for (const lane of [0, 1] as const) {
      const expected = seriesOf(() => run(compiled, pair[lane].row, pair[lane].draws, options).series);
      const series = found[lane];
      // A lane may be handed back although it is sound; it is then run in JavaScript.
      if (series === undefined) continue;
      if (expected === undefined) return { difference: `member ${member + lane} should have failed`, whole };
      const at = series.findIndex((value, i) => !Object.is(value, expected[i]));
      if (at >= 0) {
        const output = options.outputs[at % options.outputs.length];
        const row = Math.floor(at / options.outputs.length);
        const text = `${output} of member ${member + lane} in row ${row} is ${series[at]}, not ${expected[at]}`;
        return { difference: text, whole };
      }
      whole += 1;
    }
  }
  return { difference: undefined, whole };
}

function seriesOf(run: () => Float64Array): Float64Array | undefined {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    return undefined;
  }
}
