/** Static unit check: what unit an expression has, and whether that is the one declared. */
import type { ModelDefinition } from "./definitions.ts";
import type { Expression } from "./expression.ts";
import type { Unit, UnitSystem } from "./units.ts";

/** Powers of the base dimensions, or undefined for a bare number, which takes any unit. */
type Found = readonly number[] | undefined;
type Powers = readonly number[];

const COMPARISONS = ["<", "<=", ">", ">=", "==", "!="];
const SAME = ["negate", "ABS", "INT", "SUM", "MEAN", "MIN", "MAX", "INIT", "PREVIOUS", "MOD", "+", "-"];
const PLAIN = [
  "EXP",
  "LN",
  "LOG10",
  "SIN",
  "COS",
  "TAN",
  "ARCSIN",
  "ARCCOS",
  "ARCTAN",
  "SINH",
  "COSH",
  "TANH",
  "AND",
  "OR",
  "NOT",
];

class Mismatch extends Error {}

/** Checks `expression` against the declared powers; one message naming what was expected and found, or undefined. */
export function unitProblem(
  model: ModelDefinition,
  system: UnitSystem,
  units: ReadonlyMap<string, Unit>,
  expression: Expression,
  expected: Powers,
): string | undefined {
  try {
    const found = inferrer(model, system, units)(expression);
    if (found === undefined || same(found, expected)) return undefined;
    return `expected ${system.print(expected)}, found ${system.print(found)}`;
  } catch (error) {
    if (error instanceof Mismatch) return error.message;
    throw error;
  }
}

const same = (a: Powers, b: Powers): boolean => a.every((power, i) => power === (b[i] ?? 0));
const times = (a: Powers, b: Powers, sign: number): Powers => a.map((power, i) => power + sign * (b[i] ?? 0));

function inferrer(model: ModelDefinition, system: UnitSystem, units: ReadonlyMap<string, Unit>) {
  const none = system.none.powers;
  const time = system.time.powers;

  const agree = (where: string, found: readonly Found[]): Found => {
    const known = found.filter((powers) => powers !== undefined);
    const first = known[0];
    const other = first && known.find((powers) => !same(powers, first));
    if (first && other)
      throw new Mismatch(`${where}: expected ${system.print(first)}, found ${system.print(other)}`);
    return first;
  };
  const must = (where: string, found: Found, expected: Powers): void => {
    if (found && !same(found, expected))
      throw new Mismatch(`${where}: expected ${system.print(expected)}, found ${system.print(found)}`);
  };
  const scaled = (found: Found, sign: number): Found => found && times(found, time, sign);

  const infer = (node: Expression): Found => {
    if (node.kind === "number") return undefined;
    if (node.kind === "read") {
      if (node.name === "PI") return none;
      if (units.has(node.name)) return units.get(node.name)?.powers;
      return Object.hasOwn(model.dimensions, node.name) ? undefined : time;
    }
    const name = node.name;
    const found = node.inputs.map(infer);
    const [a, b, c] = found;
    const lookup = Object.hasOwn(model.quantities, name) ? model.quantities[name] : undefined;
    if (lookup?.kind === "lookup") {
      must(`input of ${name}`, a, system.parse(lookup.inputUnit).powers);
      return units.get(name)?.powers;
    }
    if (SAME.includes(name)) return agree(name, found);
    if (COMPARISONS.includes(name)) {
      agree(name, found);
      return none;
    }
    if (PLAIN.includes(name)) {
      for (const powers of found) must(`input of ${name}`, powers, none);
      return none;
    }
    switch (name) {
      case "*":
        return a && b ? times(a, b, 1) : (a ?? b);
      case "/":
        return divide(a, b);
      case "SAFEDIV":
        return agree(name, [divide(a, b), c]);
      case "^":
        return power(node, a, b);
      case "SQRT":
        return a?.map((exponent) => exponent / 2);
      case "IF":
        must("condition of IF", a, none);
        return agree(name, [b, c]);
      case "STEP":
        must("time of STEP", b, time);
        return a;
      case "RAMP":
        for (const when of [b, c]) must("time of RAMP", when, time);
        return scaled(a, 1);
      case "PULSE":
        for (const when of [b, c]) must("time of PULSE", when, time);
        return scaled(a, -1);
      case "TREND":
        must("averaging time of TREND", b, time);
        must("initial trend of TREND", c, times(none, time, -1));
        return times(none, time, -1);
      case "FORCST":
        for (const when of [b, c]) must("time of FORCST", when, time);
        must("initial trend of FORCST", found[3], times(none, time, -1));
        return a;
      case "DELAYN":
      case "SMTHN":
        must(`time of ${name}`, b, time);
        return agree(name, [a, found[3]]);
      default:
        must(`time of ${name}`, b, time);
        return agree(name, [a, c]);
    }
  };

  const divide = (a: Found, b: Found): Found => (b ? times(a ?? none, b, -1) : a);
  const power = (node: Expression, a: Found, b: Found): Found => {
    const exponent = node.kind === "call" ? node.inputs[1] : undefined;
    if (exponent?.kind === "number") return a?.map((unit) => unit * exponent.value);
    must("base of a power whose exponent is not a written number", a, none);
    must("exponent", b, none);
    return a ?? b;
  };
  return infer;
}
