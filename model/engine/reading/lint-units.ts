/** Units of a program whose text was not checked on the way in: units are read as products of names (XMILE 1.0, 2.2.4). */
import { unitProblem } from "../check-units.ts";
import type { ModelDefinition } from "../definitions.ts";
import type { Program } from "../program.ts";
import type { Unit, UnitSystem } from "../units.ts";
import type { Finding } from "./finding.ts";

const NONE = ["", "1", "dmnl", "dimensionless", "unitless", "no units", "fraction"];
const TOKEN = /\s*([*/^()]|-?\d+(?:\.\d+)?|[^*/^()]+)/y;

type Powers = ReadonlyMap<string, number>;

/** One widget, two widgets: files use both for one unit. */
const singular = (name: string): string =>
  name === "people" ? "person" : name.length > 3 ? name.replace(/([^s])s$/, "$1") : name;

/** Powers by name of a unit such as `widgets/(person*month^2)`. @throws Error where the text does not read so. */
export function unitPowers(text: string): Powers {
  const tokens = [...text.matchAll(new RegExp(TOKEN, "g"))].map(([, token = ""]) => token.trim());
  let at = 0;
  const fail = (): never => {
    throw new Error(`the unit "${text}" does not read as names joined by *, / and ^`);
  };
  const scale = (powers: Powers, by: number): Powers =>
    new Map([...powers].map(([name, power]) => [name, power * by]));
  const join = (a: Powers, b: Powers): Powers => {
    const both = new Map(a);
    for (const [name, power] of b) both.set(name, (both.get(name) ?? 0) + power);
    return new Map([...both].filter(([, power]) => power !== 0));
  };
  const factor = (): Powers => {
    const token = tokens[at++] ?? fail();
    let powers: Powers;
    if (token === "(") {
      powers = product();
      if (tokens[at++] !== ")") fail();
    } else if (/^[*/^)]$/.test(token)) {
      powers = fail();
    } else {
      const name = singular(token.toLowerCase().replaceAll(/[\s_]+/g, " "));
      powers = NONE.includes(name) || /^[\d.]+$/.test(name) ? new Map() : new Map([[name, 1]]);
    }
    if (tokens[at] !== "^") return powers;
    const power = Number(tokens[at + 1]);
    if (!Number.isInteger(power)) fail();
    at += 2;
    return scale(powers, power);
  };
  const product = (): Powers => {
    let powers = factor();
    while (tokens[at] === "*" || tokens[at] === "/") {
      const sign = tokens[at++] === "/" ? -1 : 1;
      powers = join(powers, scale(factor(), sign));
    }
    return powers;
  };
  if (NONE.includes(text.trim().toLowerCase())) return new Map();
  const powers = product();
  if (at < tokens.length) fail();
  return powers;
}

/** Equations whose unit is not the one declared, and quantities without one. */
export function unitFindings(program: Program): Finding[] {
  const { catalogue, clock } = program;
  const found: Finding[] = [];
  const powers = new Map<string, Powers>();
  const note = (name: string, text: string) => found.push({ check: "units", name, text });
  for (const { id, quantity, cells } of catalogue) {
    if (quantity.unit.trim() === "") {
      note(id, "no unit is given: write 1 for a plain number");
      continue;
    }
    try {
      const own = unitPowers(quantity.unit);
      for (const cell of [id, ...cells]) powers.set(cell, own);
    } catch (error) {
      note(id, (error as Error).message);
    }
  }
  const time = unitPowers(clock.unit);
  const axes = [...new Set([...time.keys(), ...[...powers.values()].flatMap((own) => [...own.keys()])])];
  const vector = (own: Powers): number[] => axes.map((axis) => own.get(axis) ?? 0);
  const print = (values: readonly number[]): string => {
    const side = (sign: number): string[] =>
      axes.flatMap((axis, i) => {
        const power = sign * (values[i] ?? 0);
        return power > 0 ? [power === 1 ? axis : `${axis}^${power}`] : [];
      });
    return [side(1).join(" ") || "1", ...side(-1)].join("/");
  };
  const unit = (own: Powers): Unit => ({ powers: vector(own), factor: 1 });
  const system: UnitSystem = {
    none: unit(new Map()),
    time: unit(time),
    print,
    parse: (text) => unit(unitPowers(text)),
  };
  const units = new Map([...powers].map(([name, own]) => [name, unit(own)]));
  const known = new Set([...units.keys(), "TIME", "DT", "STARTTIME", "STOPTIME", "PI"]);
  const names = [...program.states, ...program.auxiliaries].map(({ id }) => id);
  // Names of unknown unit take any: the checker gives that to names of dimensions.
  const any = Object.fromEntries(
    [...names, ...program.parameters.map(({ id }) => id), ...program.noises.map(({ id }) => id)]
      .filter((name) => !known.has(name))
      .map((name) => [name, []]),
  );
  const lookups = catalogue
    .filter(({ quantity }) => quantity.kind === "lookup")
    .map(({ id, quantity }) => [id, quantity]);
  const model: ModelDefinition = {
    name: program.name,
    clock,
    baseUnits: {},
    dimensions: any,
    quantities: Object.fromEntries(lookups),
  };
  for (const { id, expression } of program.auxiliaries) {
    const own = units.get(id);
    const problem = own && unitProblem(model, system, units, expression, own.powers);
    if (problem !== undefined) note(id, problem);
  }
  for (const { id, initial, update } of program.states) {
    const own = units.get(id);
    if (own === undefined) continue;
    const problem = unitProblem(model, system, units, initial, own.powers);
    if (problem !== undefined) note(id, `at the start: ${problem}`);
    if (update.kind !== "integrate") continue;
    const rate = own.powers.map((power, i) => power - (system.time.powers[i] ?? 0));
    for (const flow of [...update.inflows, ...update.outflows]) {
      const flows = units.get(flow);
      if (flows?.powers.some((power, i) => power !== rate[i]))
        note(id, `its flow ${flow} is in ${print(flows.powers)}, not in ${print(rate)}`);
    }
  }
  return found;
}
