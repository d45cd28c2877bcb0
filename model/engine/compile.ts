/** Definitions to program: parse, resolve names, check units, write out arrays, lower memory, limit, order. */
import { arrange } from "./arrange.ts";
import { baseName, namesOf, textsOf } from "./arrays.ts";
import { catalogue } from "./catalogue.ts";
import { checkDefinition } from "./check-definition.ts";
import { unitProblem } from "./check-units.ts";
import { dataOf } from "./data.ts";
import type { ModelDefinition, Quantity } from "./definitions.ts";
import { ModelError } from "./errors.ts";
import { type Expression, number } from "./expression.ts";
import { limitOutflows } from "./limit.ts";
import type { Scalars } from "./memory.ts";
import { parse } from "./parse.ts";
import { canonicalPowers } from "./powers.ts";
import type { Program } from "./program.ts";
import { resolve } from "./resolve.ts";
import { addScalars } from "./scalars.ts";
import { type Unit, type UnitSystem, unitSystem } from "./units.ts";

/**
 * Compiles a model. Pure: the same definition gives the same program.
 * @throws ModelError listing the problems found: unknown names, wrong units, circular definitions. Each stage lists all
 * of its own; a later stage speaks only where the earlier ones are content.
 */
export function compile(model: ModelDefinition): Program {
  const quantities = Object.entries(model.quantities);
  const problems: string[] = checkDefinition(model);
  const attempt = <Result>(owner: string, work: () => Result): Result | undefined => {
    try {
      return work();
    } catch (error) {
      problems.push(`${owner}: ${(error as Error).message}`);
      return undefined;
    }
  };
  const stopOnProblems = (): void => {
    if (problems.length > 0) throw new ModelError(problems);
  };

  const system = attempt("units", () => unitSystem(model.clock.unit, model.baseUnits));
  if (system === undefined) throw new ModelError(problems);
  const units = new Map<string, Unit>();
  for (const [id, quantity] of quantities) {
    const unit = attempt(id, () => system.parse(quantity.unit));
    if (unit) units.set(id, unit);
    if (quantity.kind === "lookup") attempt(id, () => system.parse(quantity.inputUnit));
  }
  stopOnProblems();

  const parsed = new Map<string, Expression>();
  for (const [id, quantity] of quantities) {
    for (const text of new Set(equationTexts(quantity))) {
      const expression = parsed.get(text) ?? attempt(id, () => parse(text));
      if (expression === undefined) continue;
      parsed.set(text, expression);
      problems.push(...resolve(model, id, quantity.over ?? [], expression));
    }
  }
  stopOnProblems();

  for (const [id, quantity] of quantities) {
    const problem = unitProblemOf(model, system, units, parsed, id, quantity);
    if (problem !== undefined) problems.push(`${id}: ${problem}`);
  }
  stopOnProblems();

  const scalars: Scalars = { equations: new Map(), states: [] };
  for (const [id, quantity] of quantities) {
    if (quantity.kind === "stock" || quantity.kind === "flow" || quantity.kind === "variable")
      attempt(id, () => addScalars(model, id, quantity, parsed, scalars));
  }
  stopOnProblems();

  attempt(model.name, () => limitOutflows(scalars));
  stopOnProblems();
  const equations = new Map(
    [...scalars.equations].map(([id, expression]) => [id, canonicalPowers(expression)]),
  );
  const states = scalars.states.map((state) => ({ ...state, initial: canonicalPowers(state.initial) }));
  const noises = quantities.filter(([, quantity]) => quantity.kind === "noise").map(([id]) => id);
  const ordered = attempt(model.name, () => arrange(equations, states, noises));
  if (ordered === undefined) throw new ModelError(problems);
  return {
    name: model.name,
    clock: model.clock,
    dimensions: model.dimensions,
    states,
    ...ordered,
    ...dataOf(model, system, units),
    catalogue: catalogue(model, units, parsed),
  };
}

const equationTexts = (quantity: Quantity): string[] => {
  if (quantity.kind === "stock") return textsOf(quantity.initial);
  return quantity.kind === "flow" || quantity.kind === "variable" ? textsOf(quantity.equation) : [];
};

/** The first thing wrong with the units of a quantity: its equations, then, of a stock, its flows. */
function unitProblemOf(
  model: ModelDefinition,
  system: UnitSystem,
  units: ReadonlyMap<string, Unit>,
  parsed: ReadonlyMap<string, Expression>,
  id: string,
  quantity: Quantity,
): string | undefined {
  const declared = units.get(id)?.powers ?? [];
  for (const text of equationTexts(quantity)) {
    const problem = unitProblem(model, system, units, parsed.get(text) ?? number(0), declared);
    if (problem !== undefined) return `${problem} (in "${text}")`;
  }
  if (quantity.kind !== "stock") return undefined;
  const perTime = declared.map((power, i) => power - (system.time.powers[i] ?? 0));
  for (const flow of [...namesOf(quantity.inflows), ...namesOf(quantity.outflows)]) {
    const found = units.get(baseName(flow))?.powers ?? [];
    if (found.some((power, i) => power !== perTime[i]))
      return `flow ${flow}: expected ${system.print(perTime)}, found ${system.print(found)}`;
  }
  return undefined;
}
