/** The random functions of clause 3.5.2, each by inversion of one draw a step that the run is given. */
import { fold } from "../arrays.ts";
import { call, type Expression, number, read } from "../expression.ts";
import { constantOf } from "./constant.ts";
import type { Place, Translation } from "./place.ts";
import type { Syntax } from "./syntax.ts";

interface Family {
  readonly inputs: number;
  readonly form: string;
  build(work: Translation, place: Place, inputs: readonly Expression[], draw: Draw): Expression;
}
type Draw = (variate: "uniform" | "normal") => Expression;

/** Above this mean a Poisson number comes from a normal one, corrected for skewness (Cornish and Fisher). */
const COUNTED = 16;
/** P(more than 64 events, mean 16) is below 1e-18. */
const MOST_COUNTED = 64;

export const RANDOM: Readonly<Record<string, Family>> = {
  RANDOM: {
    inputs: 2,
    form: "RANDOM(minimum, maximum[, seed])",
    build: (_work, _place, [low = number(0), high = number(1)], draw) =>
      call("+", low, call("*", call("-", high, low), draw("uniform"))),
  },
  NORMAL: {
    inputs: 2,
    form: "NORMAL(mean, standard deviation[, seed])",
    build: (_work, _place, [mean = number(0), spread = number(1)], draw) =>
      call("+", mean, call("*", spread, draw("normal"))),
  },
  /** Mean and deviation are those of the numbers themselves, as the standard's example has it. */
  LOGNORMAL: {
    inputs: 2,
    form: "LOGNORMAL(mean, standard deviation[, seed])",
    build: (work, place, [mean = number(1), spread = number(1)], draw) => {
      const ratio = call("/", spread, mean);
      const variance = keep(
        work,
        place,
        "variance",
        call("LN", call("+", number(1), call("*", ratio, ratio))),
      );
      const middle = call("-", call("LN", mean), call("/", variance, number(2)));
      return call("EXP", call("+", middle, call("*", call("SQRT", variance), draw("normal"))));
    },
  },
  EXPRND: {
    inputs: 1,
    form: "EXPRND(mean[, seed])",
    build: (_work, _place, [mean = number(1)], draw) =>
      call("negate", call("*", mean, call("LN", draw("uniform")))),
  },
  POISSON: {
    inputs: 1,
    form: "POISSON(mean[, seed])",
    build: (work, place, [mean = number(1)], draw) => poisson(work, place, mean, draw),
  },
};

/** @throws Error where inputs are missing or the seed is no plain number. */
export function randomNumber(
  work: Translation,
  place: Place,
  name: string,
  inputs: readonly Syntax[],
): Expression {
  const family = RANDOM[name] as Family;
  if (inputs.length < family.inputs || inputs.length > family.inputs + 1)
    throw new Error(`${name} is written ${family.form}, found ${inputs.length} inputs`);
  const given = inputs[family.inputs];
  const seed = given && constantOf(work, place, given);
  if (given && !(seed !== undefined && Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32))
    throw new Error(`the seed of ${name} is a whole number from 0 to 4294967295, known before the run`);
  const values = inputs.slice(0, family.inputs).map((input) => work.value(place, input));
  const draw: Draw = (variate) => {
    const id = work.hidden(place, `${name} ${variate}`);
    work.noises.push({ id, variate, interval: undefined, seed });
    return read(id);
  };
  return family.build(work, place, values, draw);
}

function keep(work: Translation, place: Place, part: string, expression: Expression): Expression {
  const id = work.hidden(place, part);
  work.scalars.equations.set(id, expression);
  return read(id);
}

/** The number of events whose cumulative probability the draw exceeds; for large means a corrected normal number. */
function poisson(work: Translation, place: Place, mean: Expression, draw: Draw): Expression {
  const rate = keep(work, place, "mean", mean);
  const [uniform, normal] = [draw("uniform"), draw("normal")];
  let probability = keep(
    work,
    place,
    "probability",
    call("EXP", call("negate", call("MIN", rate, number(COUNTED)))),
  );
  let cumulative = probability;
  const passed: Expression[] = [];
  for (let events = 0; events < MOST_COUNTED; events++) {
    passed.push(call(">", uniform, cumulative));
    const next = call("/", call("*", probability, call("MIN", rate, number(COUNTED))), number(events + 1));
    probability = keep(work, place, "probability", next);
    cumulative = keep(work, place, "cumulative", call("+", cumulative, probability));
  }
  const spread = call("SQRT", call("-", call("MAX", rate, number(COUNTED)), number(1 / 12)));
  const skew = call("/", call("-", call("*", normal, normal), number(1)), number(6));
  const middle = call("+", call("+", rate, call("*", spread, normal)), skew);
  const large = call("MAX", call("INT", call("+", middle, number(0.5))), number(0));
  return call("IF", call("<=", rate, number(COUNTED)), fold("SUM", passed), large);
}
