/** Macros (clauses 3.6.1 and 4.8): each use is written out with variables, and so stocks, of its own. */
import { type Expression, read } from "../expression.ts";
import type { MacroSource } from "./file.ts";
import { canonicalName } from "./names.ts";
import { parseEquation } from "./parse-equation.ts";
import type { Place, Translation } from "./place.ts";
import { Refusals } from "./refusals.ts";
import { isBlank } from "./resolve-name.ts";
import { addEntities, newScope } from "./scope.ts";
import type { Syntax } from "./syntax.ts";

/** The macro of that name that takes so many inputs. @throws Error where none of the name does. */
export function macroFor(work: Translation, name: string, inputs: number): MacroSource | undefined {
  const named = work.world.file.macros.filter((macro) => canonicalName(macro.name) === canonicalName(name));
  if (named.length === 0) return undefined;
  const fitting = named.find(
    ({ parameters }) =>
      inputs <= parameters.length && parameters.slice(inputs).every(({ otherwise }) => otherwise),
  );
  if (fitting) return fitting;
  const counts = named.map(({ parameters }) => parameters.length).join(" or ");
  throw new Error(`the macro ${named[0]?.name} takes ${counts} inputs, found ${inputs}`);
}

/** @throws Error where the macro calls itself, or one of its equations does not hold. */
export function applyMacro(
  work: Translation,
  place: Place,
  macro: MacroSource,
  inputs: readonly Syntax[],
): Expression {
  if (place.within.includes(macro.name))
    throw new Error(`the macro ${macro.name} calls itself: recursive macros are not supported`);
  const within = [...place.within, macro.name];
  const prefix = work.hidden(place, macro.name);
  const known = new Map<string, Expression>();
  const scope = newScope(`${prefix}.`, undefined, known);
  const inside: Place = {
    scope,
    entity: undefined,
    cell: prefix,
    over: [],
    at: [],
    chosen: new Map(),
    within,
  };
  macro.parameters.forEach(({ name, otherwise }, i) => {
    const given = inputs[i];
    // The default of an input may read the inputs before it.
    const value = given ? work.value(place, given) : work.value(inside, parseEquation(otherwise ?? ""));
    known.set(canonicalName(name), kept(work, `${prefix}.${name}`, value));
  });
  const refusals = new Refusals();
  const entities = addEntities(scope, macro, work.world.file.behavior, work.world.axes, refusals);
  for (const entity of entities) {
    const input = known.get(canonicalName(entity.source.name));
    // A flow into a stock of the macro may be its input.
    if (input && isBlank(entity)) work.scalars.equations.set(entity.id, input);
    else refusals.attempt(`${macro.place}: ${entity.source.place}`, () => work.add(entity, within));
  }
  refusals.stop();
  return work.value(inside, parseEquation(macro.equation));
}

/** A number stays one, since orders and seeds have to be; anything else is worked out once a use. */
function kept(work: Translation, id: string, value: Expression): Expression {
  if (value.kind === "number") return value;
  work.scalars.equations.set(id, value);
  return read(id);
}
